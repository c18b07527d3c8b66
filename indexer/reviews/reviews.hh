#pragma once
// From the letters of one family (link_keys.hh) to reviews: which letters are one exchange, which
// comment a company answers, to which the staff came back, and how it ended.
//
// - A review's letters stand in order of time: date(), and on one day staff comments before the
//   company's letters before those that close the review; then id. `thread` is the id of the first.
// - A staff comment has `answers`: each restatement of it in a company's letter, earliest first;
// the
//   company's comment has `restates`, and of the review otherwise what the staff's comment has
//   (round, rounds, outcome, answer), but no `answers`, `follows`, `followed_by` of its own.
// - A company's comment with no staff letter at hand stands alone. It then is the comment: where it
//   has a response, it is its own first answer. A later letter of the company that
//   brings it again (the same text) `restates` it, as it would the staff's.
// - A company's letter without comments that answers a staff letter in a sentence
// (whole_answers.hh)
//   gives its comments their `answer`, and no `answers`.
// - A review in which nothing was asked (a letter that there will be no review, a lone request for
//   acceleration) has no outcome, and was not closed.
// - `answer` is set on every comment; with several answers it is of the strongest one
//   (answer_kind.hh).
// - AnswerRecord::text stays empty, but where a short letter of the company answers the staff's
//   letter as a whole (whole_answers.hh): it stands for ordinal 0, with what that letter says.

#include <cstddef>
#include <span>
#include <vector>

#include "indexer/reviews/missing_letters.hh"
#include "schemas/index/record.hh"

namespace precedent::indexer {

// Letters of one review, in order of time, with the days of its whole family: fills `review` of
// every letter and of every comment anew, and changes nothing else.
void link_review(std::span<schemas::LetterRecord> letters, const KnownDays& known);

// A whole family in memory: the same for each of its reviews. The result depends neither on the
// order of the letters nor on what the review parts held. Returns each review as places in
// `letters`, in order of time; reviews in the order of their first letters. Ids must be unique.
std::vector<std::vector<std::size_t>> link_reviews(std::span<schemas::LetterRecord> letters);

}  // namespace precedent::indexer
