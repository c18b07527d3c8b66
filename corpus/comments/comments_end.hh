#pragma once
// Where the comments of a letter are over.

#include <cstddef>
#include <span>

#include "corpus/comments/pieces.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::corpus {

// The piece from which on nothing but stock phrases, acknowledgements and the like stand; never
// before `from`. pieces.size() where the letter ends with its last comment.
std::size_t closing_begin(std::span<const Piece> pieces, std::size_t from, schemas::Side side);

}  // namespace precedent::corpus
