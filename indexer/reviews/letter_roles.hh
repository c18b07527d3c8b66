#pragma once
// Who wrote a letter of a family, and what it is.

#include "schemas/index/record.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::indexer {

bool is_of_staff(const schemas::LetterFacts& letter);
bool is_of_staff(const schemas::LetterRecord& letter);
bool is_of_kind(const schemas::LetterFacts& letter, schemas::Kind kind);
bool is_of_kind(const schemas::LetterRecord& letter, schemas::Kind kind);

// A staff letter that holds comments.
bool asks(const schemas::LetterRecord& letter);

}  // namespace precedent::indexer
