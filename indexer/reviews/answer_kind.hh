#pragma once
// What a company answered to a comment, from the words of its response: the beginning, which says
// what is done, and the end, where a long one comes to it. Rules are tried in this order; the first
// that holds gives the kind (the phrases stand in answer_kind.cc, one table):
//
// - amended: the document under review, or the one that goes with the letter, was or will be
//   changed: "we have revised", "has been expanded", "filed an amendment", "revised on page 9"
// - future filings: it will be done later: "in future filings", "beginning with our next Form
//   10-Q", "we will clarify", "on a prospective basis", "will no longer present"; not "do not
//   believe ... necessary in future filings", nor "we have not revised"
// - disagreed: nothing is to change: "respectfully submit", "do not believe ... necessary", "no
//   revision is warranted", "satisfies the requirements", "request that you reconsider"
// - explained: something is supplied, confirmed or described: "respectfully advise", "confirm",
//   "we considered", "as described", "the following table"
//
// A response that none of them reads is not established; no response is none.

#include <string_view>

#include "schemas/values/closed_sets.hh"

namespace precedent::indexer {

schemas::AnswerKind answer_kind(std::string_view response);

// Of two answers to one comment, the one that says more about what was done: the order above.
schemas::AnswerKind stronger(schemas::AnswerKind a, schemas::AnswerKind b);

}  // namespace precedent::indexer
