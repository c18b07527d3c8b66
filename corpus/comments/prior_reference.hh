#pragma once
// "We note your response to comment nine from our letter dated ...": which earlier comment a
// comment refers to; likewise which other comment of its own letter.

#include <string>
#include <string_view>

namespace precedent::corpus {

// The number of the first comment of an earlier letter that `text` names, in figures ("9"); of
// several in one breath ("comments 3 and 4") the first. Empty where it names none. Comments of the
// same letter ("comment 2 above") are not earlier ones.
std::string prior_reference(std::string_view text);

// The same of another comment of the letter itself: "see comment 2 above".
std::string reference_within_letter(std::string_view text);

}  // namespace precedent::corpus
