#include "indexer/reviews/company_key.hh"

#include <algorithm>
#include <array>
#include <vector>

#include "corpus/wording/legal_forms.hh"
#include "corpus/wording/phrases.hh"
#include "indexer/reviews/plain_words.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kShortestKey = 3;  // letters

// What a company may or may not print with its name, beside its legal form.
constexpr std::array<std::string_view, 9> kOptionalWords = {
    "the", "holding", "holdings", "group", "trust", "new", "de", "md", "com"};

// Alone or together they name nobody.
constexpr std::array<std::string_view, 22> kGenericWords = {
    "registrant", "issuer",    "fund",       "funds",       "bank",     "bancorp",
    "capital",    "financial", "securities", "acquisition", "partners", "international",
    "national",   "american",  "first",      "general",     "dear",     "sir",
    "madam",      "file",      "form",       "letter"};

// Who writes or receives letters for companies.
constexpr std::array<std::string_view, 9> kNoCompanies = {
    "llp", "attorneys", "attorney", "lawyers", "commission", "division", "law", "office", "esq"};

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
    if (corpus::is_any(word, kNoCompanies)) return {};
    if (corpus::is_plain_legal_form(word) || corpus::is_any(word, kOptionalWords)) continue;
    if (!corpus::is_any(word, kGenericWords)) named = true;
    if (!key.empty()) key += ' ';
    key += word;
  }
  if (!named || key.size() < kShortestKey) return {};
  return key;
}

}  // namespace precedent::indexer
