#pragma once
// Comments of letters that number nothing.

#include <span>
#include <vector>

#include "corpus/comments/comment_anchors.hh"
#include "corpus/comments/pieces.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::corpus {

// By label ("Comment:"), by the answers that follow ("Response:"), by emphasis, by bullets and
// headings. The anchors have no number; empty where the letter raises or restates no comment.
std::vector<CommentAnchor> unnumbered_anchors(std::span<const Piece> pieces, schemas::Side side);

}  // namespace precedent::corpus
