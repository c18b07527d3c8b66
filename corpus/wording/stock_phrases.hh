#pragma once
// The sentences that stand in every letter and belong to no comment: what the staff and companies
// say before the first comment and after the last.

#include <string_view>

#include "schemas/values/closed_sets.hh"

namespace precedent::corpus {

// "We have reviewed your filing and have the following comments.", "Please respond to these
// comments within ten business days ...", "For your convenience, we have reproduced ...".
bool is_lead_in(std::string_view text);

// "We remind you that the company ... responsible", "You may contact ...", "Closing Comments", "If
// you have any questions ...", the acknowledgements that the staff used to ask for.
bool is_closing_phrase(std::string_view text, schemas::Side side);

// "* * * *", "-----": a line of signs alone.
bool is_separator(std::string_view text);

// A letter that says by its first words that it raises no comment: a review completed or not begun,
// a reminder that comments are open, a demand for unredacted exhibits.
bool raises_no_comment(std::string_view text);

}  // namespace precedent::corpus
