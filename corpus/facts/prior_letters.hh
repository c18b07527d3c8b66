#pragma once
// The earlier letters of the same exchange that a letter follows or answers.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/frame/letter_frame.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// ISO dates, oldest first: of "our letter dated December 17, 2009", "your June 19, 2017 response".
// Not of filings, telephone calls, no-action letters, or letters of a review long past.
// `letter_date` (ISO; may be empty) is this letter's own.
std::vector<std::string> prior_letter_dates(std::span<const Paragraph> paragraphs,
                                            const LetterFrame& frame, std::string_view letter_date);

}  // namespace precedent::corpus
