#include "indexer/reviews/company_key.hh"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/reviews/plain_words.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kShortestKey = 3;  // letters

// What a company may or may not print after its name.
constexpr std::array<std::string_view, 26> kLegalForms = {
    "inc",     "incorporated", "corp",  "corporation", "co",  "company", "ltd", "limited", "plc",
    "llc",     "lp",           "llp",   "sa",          "ag",  "nv",      "bv",  "se",      "the",
    "holding", "holdings",     "group", "trust",       "new", "de",      "md",  "com"};

// Alone or together they name nobody.
constexpr std::array<std::string_view, 22> kGenericWords = {
    "registrant", "issuer",    "fund",       "funds",       "bank",     "bancorp",
    "capital",    "financial", "securities", "acquisition", "partners", "international",
    "national",   "american",  "first",      "general",     "dear",     "sir",
    "madam",      "file",      "form",       "letter"};

// Who writes or receives letters for companies.
constexpr std::array<std::string_view, 9> kNoCompanies = {
    "llp", "attorneys", "attorney", "lawyers", "commission", "division", "law", "office", "esq"};

template <std::size_t N>
bool is_one_of(const std::string& word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "L.P." is split into "l p": single letters side by side are one word.
std::vector<std::string> joined_initials(const std::vector<std::string>& words) {
  std::vector<std::string> joined;
  bool initials = false;
  for (const std::string& word : words) {
    const bool single = word.size() == 1;
    if (single && initials) {
      joined.back() += word;
    } else {
      joined.push_back(word);
    }
    initials = single;
  }
  return joined;
}

}  // namespace

std::string company_key(std::string_view printed) {
  const std::vector<std::string> words = joined_initials(plain_words(printed, kMostWords));
  std::string key;
  bool named = false;
  for (const std::string& word : words) {
    if (is_one_of(word, kNoCompanies)) return {};
    if (is_one_of(word, kLegalForms)) continue;
    if (!is_one_of(word, kGenericWords)) named = true;
    if (!key.empty()) key += ' ';
    key += word;
  }
  if (!named || key.size() < kShortestKey) return {};
  return key;
}

}  // namespace precedent::indexer
