#pragma once
// Which earlier comments a comment comes back to.
//
//   - "prior comment 2", "your response to comment 3": that number in the staff's last letter
//   before
//     it, else in an earlier one, whichever is most like it
//   - "comment nine in our letter dated May 4, 2020": that number in the letter of that date;
//     of a company's letter, the comment that it restates there. A letter that is not at hand is
//     none: nothing is guessed in its stead
//   - without a number, where it begins with the company's response: the only comment of the round
//     before, else the one with the same heading and most of its words

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/reviews/review_comments.hh"

namespace precedent::indexer {

// For each comment, the comments it follows, ascending; only comments that stand for themselves
// (restated_comments), both ways.
std::vector<std::vector<std::size_t>> followed_comments(
    const ReviewComments& comments, const std::vector<std::optional<std::size_t>>& restated);

}  // namespace precedent::indexer
