#include "corpus/wording/courtesies.hh"

#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr std::string_view kDear = "Dear ";

constexpr auto kSalutations = std::to_array<std::string_view>(
    {"ladies and gentlemen", "ladies & gentlemen", "ladies and gentleman", "lady and gentlemen",
     "gentlemen and ladies", "ladies/gentlemen", "gentlemen", "gentlepersons", "gentleman",
     "to whom it may concern", "sir or madam", "sirs", "sir", "madam", "mesdames", "ladies",
     "greetings", "dear sirs", "dear staff"});

constexpr auto kValedictions =
    std::to_array<std::string_view>({"sincerely",          "yours sincerely",
                                     "yours truly",        "very truly yours",
                                     "very truly your",    "truly yours",
                                     "yours very truly",   "very yours truly",
                                     "yours faithfully",   "respectfully submitted",
                                     "respectfully yours", "very respectfully",
                                     "respectfully",       "best regards",
                                     "kind regards",       "kindest regards",
                                     "warm regards",       "with best regards",
                                     "with kind regards",  "regards",
                                     "cordially",          "best wishes",
                                     "with appreciation",  "sincerely yours",
                                     "very sincerely"});

}  // namespace

bool is_salutation(std::string_view text) {
  text = undecorated(text);
  if (text.empty() || text.size() > 240) return false;
  if (starts_with_folded(text, kDear))
    return text.size() <= 90 || text.back() == ':' || text.back() == ',';
  const std::string_view phrase = opening_phrase(text, kSalutations);
  if (!phrase.empty()) return text.size() - phrase.size() <= 3;
  if (text.back() != ':' || text.size() > 90) return false;
  static constexpr auto kNamed = std::to_array<std::string_view>(
      {"mr. ", "ms. ", "mrs. ", "dr. ", "messrs. ", "to the ", "to division", "members of"});
  return begins_with_any(text, kNamed);
}

bool begins_with_salutation(std::string_view text) {
  if (starts_with_folded(text, kDear)) return true;
  const std::string_view phrase = opening_phrase(text, kSalutations);
  if (phrase.empty()) return false;
  // "Sir" and "Ladies" open sentences too.
  if (phrase.find_first_of(" /") != std::string_view::npos) return true;
  const std::string_view rest = trimmed(text.substr(phrase.size()));
  return rest.empty() || rest.front() == ':' || rest.front() == ',';
}

std::size_t find_salutation(std::string_view text) {
  return text.find(kDear);
}

bool lacks_name_behind_courtesy(std::string_view line) {
  static constexpr auto kCourtesies =
      std::to_array<std::string_view>({"ms.", "mr.", "mrs.", "dr."});
  return starts_with_folded(line, kDear) && is_any(line.substr(kDear.size()), kCourtesies);
}

std::size_t valediction_length(std::string_view text) {
  for (const std::string_view phrase : kValedictions)
    if (starts_with_folded(text, phrase) && text.substr(phrase.size()).starts_with(','))
      return phrase.size() + 1;
  return 0;
}

bool is_valediction(std::string_view text) {
  text = undecorated(text);
  if (text.size() > 100) return false;
  const std::string_view phrase = opening_phrase(text, kValedictions);
  if (phrase.empty()) return false;
  const std::string_view rest = trimmed(text.substr(phrase.size()));
  return rest.empty() || rest.front() == ',' || rest.front() == '.' || rest.front() == ';' ||
         rest.front() == ':' || equals_folded(rest, "yours") || equals_folded(rest, "yours,") ||
         is_upper(rest.front()) || rest.front() == '/';
}

}  // namespace precedent::corpus
