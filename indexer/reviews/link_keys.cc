#include "indexer/reviews/link_keys.hh"

#include <algorithm>
#include <string_view>

#include "indexer/reviews/company_key.hh"
#include "indexer/reviews/letter_subject.hh"

namespace precedent::indexer {
namespace {

// A letter of a fund complex may name hundreds of series: their names add nothing to its CIKs.
constexpr std::size_t kMostNamedParties = 16;

// Of CIKs, and of file numbers. A letter with more of them would weld strangers into one family,
// which is worked out in one piece.
constexpr std::size_t kMostOfOneKind = 64;

std::string_view first_word(std::string_view key) {
  return key.substr(0, key.find(' '));
}

// The printed name may be that of a law firm, which writes for many: beside the names of the header
// it counts where it begins like one of them.
bool says_who(const std::string& printed,
              const std::vector<const schemas::RegistrantRecord*>& parties) {
  const std::string key = company_key(printed);
  bool named = false;
  for (const schemas::RegistrantRecord* party : parties) {
    const std::string name = company_key(party->name);
    if (!name.empty() && first_word(name) == first_word(key)) return true;
    named = named || !party->name.empty();
  }
  return !named;
}

void add_names(const schemas::LetterFacts& letter, std::vector<std::string>& keys) {
  const auto add = [&](const std::string& printed) {
    const std::string name = company_key(printed);
    if (!name.empty()) keys.push_back("name:" + name);
  };
  const auto parties = subject_parties(letter);
  if (parties.size() > kMostNamedParties) return;
  for (const schemas::RegistrantRecord* party : parties) add(party->name);
  if (says_who(letter.company, parties)) add(letter.company);
}

}  // namespace

std::vector<std::string> link_keys(const schemas::LetterRecord& record) {
  const schemas::LetterFacts& letter = record.letter;
  std::vector<std::string> keys;
  keys.push_back("accession:" + (letter.accession.empty() ? letter.id : letter.accession));
  if (!letter.reference_accession.empty())
    keys.push_back("accession:" + letter.reference_accession);
  std::size_t ciks = 0;
  for (const schemas::RegistrantRecord* party : subject_parties(letter))
    if (!party->cik.empty() && ++ciks <= kMostOfOneKind) keys.push_back("cik:" + party->cik);
  std::size_t numbers = 0;
  for (const std::string& number : letter.file_numbers) {
    const std::string key = file_key(number);
    if (!key.empty() && ++numbers <= kMostOfOneKind) keys.push_back("file:" + key);
  }
  add_names(letter, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace precedent::indexer
