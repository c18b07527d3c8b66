#pragma once
// Letters of companies that answer by number and restate nothing.

#include <span>
#include <vector>

#include "corpus/comments/comment_anchors.hh"
#include "corpus/comments/pieces.hh"

namespace precedent::corpus {

// Where each answer begins, under the number of the comment that it answers; empty where the letter
// does not say that its numbers are those of the comments.
std::vector<CommentAnchor> numbered_answers(std::span<const Piece> pieces);

}  // namespace precedent::corpus
