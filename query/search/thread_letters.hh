#pragma once
// The letters of one review, from the letters database.

#include <optional>
#include <string_view>
#include <vector>

#include "query/search/database.hh"
#include "schemas/index/record.hh"

namespace precedent::query {

// All letters of the review that this one belongs to, in the order of
// schemas/index/letter_order.hh. Empty where the index has no such letter. `letters` must be of
// letters.
std::vector<schemas::LetterRecord> letters_of_review(const OpenIndex& letters,
                                                     std::string_view letter_id);

// Days since the last letter that the other side wrote before this one in its review; nothing where
// there is none or it has no date.
std::optional<int> days_since_other_side(const OpenIndex& letters,
                                         const schemas::LetterRecord& letter);

}  // namespace precedent::query
