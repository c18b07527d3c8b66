#pragma once
// Which earlier comments a comment comes back to.
//
//   - "prior comment 2", "your response to comment 3": that number in the staff's last letter
//   before
//     it, else in an earlier one, whichever is most like it
//   - "comment nine in our letter dated May 4, 2020": that number in the letter of that date;
//     of a company's letter, the comment that it restates there. A letter that is not at hand is
//     none: nothing is guessed in its stead
//   - "the response in your letter dated May 4, 2020", without a number: the only comment that the
//     letter answers, else the one of these with the same heading and most of its words
//   - without either, where it begins with the company's response: the only comment of the round
//     before, else the one with the same heading and most of its words

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/reviews/review_comments.hh"

namespace precedent::indexer {

struct Followed {
  // For each comment, the comments it follows, ascending; only comments that stand for themselves
  // (restated_comments), both ways.
  std::vector<std::vector<std::size_t>> earlier;
  // For each comment, the date of the letter with an earlier one that it names but that is not
  // among these letters; empty where it names none.
  std::vector<std::optional<std::string>> missing;
};
Followed followed_comments(const ReviewComments& comments,
                           const std::vector<std::optional<std::size_t>>& restated);

}  // namespace precedent::indexer
