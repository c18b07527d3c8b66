#pragma once
// How a review ended.
//
// A review is closed by the last of these, where no staff letter with comments is later:
//   1. a staff letter that says the review is complete, or that there will be none; an order that
//      declares the registration effective
//   2. a company's request to withdraw the filing: the outcome is then `withdrawn`
//   3. a request for acceleration: the staff declares a registration effective only when it has no
//      further comments. Not where the company withdrew it later, nor where no letter of the
//      company answers the last staff letter with comments: then nothing shows that these were
//      settled
// 1 goes before 2, and 2 before 3, whatever their dates. A review that none of them closes is open.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schemas/index/record.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::indexer {

struct ReviewEnd {
  schemas::Outcome outcome = schemas::Outcome::kOpen;
  const schemas::LetterRecord* closing = nullptr;  // null: open
};

// `letters` in order of time.
ReviewEnd review_end(const std::vector<schemas::LetterRecord*>& letters);

// Whether a company's letter asks to withdraw the filing.
bool asks_to_withdraw(const schemas::LetterRecord& letter);

}  // namespace precedent::indexer
