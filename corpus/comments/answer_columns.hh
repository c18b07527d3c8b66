#pragma once
// Tables that hold comments in one column and the answers beside them in another.

#include <span>

#include "corpus/comments/pieces.hh"

namespace precedent::corpus {

// Gives each piece of a column of answers the label of the company, as if "Response:" stood before
// it. A column of answers is one that the head of its table calls so, or the last of a table whose
// rows ask in the column before it.
void mark_answer_columns(std::span<Piece> pieces);

}  // namespace precedent::corpus
