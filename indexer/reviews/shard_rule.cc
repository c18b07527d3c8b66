#include "indexer/reviews/shard_rule.hh"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

#include "corpus/sha256.hh"
#include "indexer/reviews/company_key.hh"
#include "indexer/reviews/letter_subject.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

constexpr std::string_view kRule = "smallest-cik-sha256";

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), schemas::is_digit);
}

std::string without_zeros(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return std::string(digits);
}

bool is_smaller(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// Empty: the header names none.
std::string smallest_cik(const schemas::LetterFacts& letter) {
  std::string smallest;
  for (const schemas::RegistrantRecord* party : subject_parties(letter)) {
    const std::string cik = without_zeros(party->cik);
    if (!cik.empty() && (smallest.empty() || is_smaller(cik, smallest))) smallest = cik;
  }
  return smallest;
}

std::string key_of_company(const std::string& typed) {
  return is_all_digits(typed) ? without_zeros(typed) : company_key(typed);
}

}  // namespace

std::uint32_t shard_hash(std::string_view key) {
  constexpr std::size_t kDigits = 8;
  constexpr int kHexadecimal = 16;
  const std::string digits = corpus::sha256_hex(key).substr(0, kDigits);
  std::uint32_t hash = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), hash, kHexadecimal);
  return hash;
}

ShardRule::ShardRule(unsigned number, unsigned count, std::string_view assigned,
                     std::string_view name)
    : shard_{number, count, std::string(kRule)} {
  if (assigned.empty()) return;
  shard_.rule += " assigned " + corpus::sha256_hex(assigned);
  std::istringstream lines{std::string(assigned)};
  std::size_t line_number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++line_number;
    std::istringstream parts(line.substr(0, line.find('#')));
    std::string shard_text;
    if (!(parts >> shard_text)) continue;
    std::string company;
    std::getline(parts >> std::ws, company);
    while (!company.empty() && schemas::is_space(company.back())) company.pop_back();
    const std::string key = key_of_company(company);
    unsigned shard = 0;
    const char* const end = shard_text.data() + shard_text.size();
    const auto [read, error] = std::from_chars(shard_text.data(), end, shard);
    const bool is_shard = error == std::errc() && read == end && shard >= 1 && shard <= count;
    if (!is_shard || key.empty() || !assigned_.try_emplace(key, shard).second) {
      throw std::runtime_error(std::string(name) + ", line " + std::to_string(line_number) + ": '" +
                               line + "' is no shard from 1 to " + std::to_string(count) +
                               " and a company that no line before names; example: 2 9900123");
    }
  }
}

ShardRule::Home ShardRule::home_of(const schemas::LetterFacts& letter) const {
  if (const std::string cik = smallest_cik(letter); !cik.empty()) return home_by("CIK", cik);
  if (const std::string name = company_key(letter.company); !name.empty())
    return home_by("company", name);
  return home_by("letter", letter.id);
}

ShardRule::Home ShardRule::home_by(std::string_view kind, const std::string& key) const {
  const auto assigned = assigned_.find(key);
  const unsigned shard =
      assigned != assigned_.end() ? assigned->second : shard_hash(key) % shard_.count + 1;
  return {shard, std::string(kind) + " " + key};
}

}  // namespace precedent::indexer
