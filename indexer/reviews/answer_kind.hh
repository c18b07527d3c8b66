#pragma once
// What a company answered to a comment, told by the sentences of its answer (answer_signals.hh) and
// by what was asked (comment_request.hh). The first of these that is true is its kind:
//
// - amended: the document under review, or another filing, was changed or is changed with the
//   letter, or will be changed by an amendment
// - future filings: a change is promised for later filings; not on an event that may never come
//   ("if it becomes material"), unless the answer says nothing else
// - not established: the answer is withheld, put off, or says nothing: "[***]", "we acknowledge
//   the comment", "see comment 1"
// - disagreed: nothing is to change, where the staff asked for a change or questioned whether the
//   filing complies: "not required", "we believe that our disclosure is adequate"
// - explained: all else

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/values/closed_sets.hh"

namespace precedent::indexer {

struct AnswerReading {
  schemas::AnswerKind kind = schemas::AnswerKind::kNone;
  // What holds besides: a promise that also contests.
  std::optional<schemas::AnswerKind> also;
  // Which sentence says the kind, at most kLongestDecidingBytes; empty where none does.
  std::string sentence;
};
inline constexpr std::size_t kLongestDecidingBytes = 600;

// A blank answer is none. A blank comment is one that is not at hand.
AnswerReading read_answer(std::string_view comment, std::string_view response);

// Of an answer that stands in parts, parted by blank lines: each, in order. Of another one: none.
std::vector<AnswerReading> read_parts(std::string_view comment, std::string_view response);

// Of two answers to one comment, the one that says more about what was done: amended, future
// filings, disagreed, explained, not established, none.
bool says_more(schemas::AnswerKind a, schemas::AnswerKind b);

}  // namespace precedent::indexer
