#pragma once
// Which comment of the staff a company restates and answers.
//
// A restatement goes to the earlier comment that is most like it; these count, the first most:
//   - the text: what share of the shorter one's pairs of words stands in the other (76% of staff
//     comments stand verbatim in an answer, others are shortened)
//   - the number, in a letter whose date the company names, or in the staff's last one
//   - the heading, and how late the staff's letter is
// A text that has next to nothing in common with the numbered comment is not it, whatever its
// number: an annex may restate another company's comments, and the staff's letter may be missing.

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/reviews/review_comments.hh"

namespace precedent::indexer {

// For each comment of the review, the comment it restates: one of the staff, or, where the staff's
// letter is not at hand, of an earlier company letter that brings the same text. Nothing for one
// that stands for itself. A restated comment never restates another one.
std::vector<std::optional<std::size_t>> restated_comments(const ReviewComments& comments);

}  // namespace precedent::indexer
