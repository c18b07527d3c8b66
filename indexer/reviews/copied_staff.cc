#include "indexer/reviews/copied_staff.hh"

#include <algorithm>
#include <string_view>

#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_names.hh"
#include "indexer/reviews/letter_roles.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

using schemas::LetterRecord;
using schemas::StaffRecord;

constexpr std::size_t kMostCopied = 12;

// Lines that are nothing but a person's name, from "cc:" to the first longer text.
std::vector<std::string> names_below_copies(std::string_view letter) {
  static constexpr std::size_t kLongestName = 60;
  std::vector<std::string> names;
  bool below = false;
  while (!letter.empty() && names.size() < kMostCopied) {
    const std::size_t end = std::min(letter.find('\n'), letter.size());
    std::string_view line = schemas::trimmed(letter.substr(0, end));
    letter.remove_prefix(std::min(end + 1, letter.size()));
    const std::size_t marker = corpus::copied_marker_length(line);
    below = marker > 0 || (below && line.size() <= kLongestName);
    if (!below) continue;
    line = schemas::trimmed(line.substr(marker));
    if (auto name = corpus::whole_person_name(line)) names.push_back(std::move(*name));
  }
  return names;
}

bool names_person(const std::vector<StaffRecord>& staff, std::string_view name) {
  return std::any_of(staff.begin(), staff.end(),
                     [&](const StaffRecord& one) { return corpus::same_person(one.name, name); });
}

const StaffRecord* staff_of_that_name(const std::vector<LetterRecord*>& review,
                                      std::string_view name) {
  for (const LetterRecord* letter : review) {
    if (!is_of_staff(*letter)) continue;
    for (const StaffRecord& one : letter->letter.staff)
      if (corpus::same_person(one.name, name)) return &one;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> copied_staff(const LetterRecord& letter,
                                      const std::vector<LetterRecord*>& review) {
  std::vector<std::string> copied;
  if (is_of_staff(letter)) return copied;
  for (const std::string& name : names_below_copies(letter.text)) {
    if (names_person(letter.letter.staff, name)) continue;
    const StaffRecord* const person = staff_of_that_name(review, name);
    if (person != nullptr && std::find(copied.begin(), copied.end(), person->name) == copied.end())
      copied.push_back(person->name);
  }
  return copied;
}

}  // namespace precedent::indexer
