#pragma once
// Which letters of a family are one review.
//
// Letters are read in order of time, and each goes to the review that speaks for it most, by the
// first of these that holds, or opens a new one:
//   1. the same subject filing (PUBLIC REFERENCE ACCESSION NUMBER); two different ones speak
//   against
//   2. the file number of the same registration (333-, 377- ...); two different ones speak against,
//      but a draft (377-, or none) may become public under another number
//   3. the date of a letter of that review among those it names ("our letter dated ..."), or, as
//      dates are misprinted, one at most three days off
//   4. the registrant, the group of forms (letter_subject.hh) and time: a company's letter and a
//      closing letter go to a review that is not closed; so does a staff letter that comes back to
//      earlier comments, or that follows soon. Reports and proxies whose Re block names other
//      filing dates and other periods are another review's
// A letter without registrant, file number or form goes by the others. A review-complete letter
// closes a review: after it only 1 to 3 join, or what was written in the same days; and 3 not where
// the letter is about another report or proxy, or comes long after: it only cites. A letter that
// names dates of letters in several open reviews of one group of forms shows them to be one.

#include <cstddef>
#include <span>
#include <vector>

#include "indexer/reviews/letter_outline.hh"

namespace precedent::indexer {

// Reviews as places in `letters`, which are a whole family, each in order of time, in the order of
// their first letters.
std::vector<std::vector<std::size_t>> group_into_reviews(std::span<const LetterOutline> letters);

}  // namespace precedent::indexer
