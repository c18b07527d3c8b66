#pragma once
// Who wrote a letter of a family, and the order in which they are read.

#include <cstddef>
#include <span>
#include <vector>

#include "schemas/index/record.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::indexer {

bool is_of_staff(const schemas::LetterRecord& letter);
bool is_of_kind(const schemas::LetterRecord& letter, schemas::Kind kind);

// A staff letter that holds comments.
bool asks(const schemas::LetterRecord& letter);

// Places of `letters` in order of time: schemas::comes_before().
std::vector<std::size_t> in_order_of_time(std::span<const schemas::LetterRecord> letters);

}  // namespace precedent::indexer
