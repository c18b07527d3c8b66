#pragma once
// Letters of a company that answer a staff letter as a whole: in a sentence or two, without
// restating a comment ("we will heed your letter of May 4, 2020 in our next proxy statement").

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/reviews/review_comments.hh"

namespace precedent::indexer {

// For each comment, the position of the letter that answers it so. Only for comments of a staff
// letter of which no comment is answered otherwise (`restated`), by the first short response that
// names that letter's date and itself holds no comments.
std::vector<std::optional<std::size_t>> whole_answers(
    const ReviewComments& comments, const std::vector<std::optional<std::size_t>>& restated);

// What such a letter says: its text without salutation, closing, signature, copies and address, and
// without the sentences at its end that say whom to ask.
std::string_view body_of(const schemas::LetterRecord& letter);

}  // namespace precedent::indexer
