#pragma once
// Where in a letter each comment begins.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus/comments/pieces.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::corpus {

// A comment begins with `piece`. Its first words are in `text_piece`, the same or a later one: a
// number or a label may stand alone, and headings between it and the text.
struct CommentAnchor {
  std::uint32_t piece = 0;
  std::uint32_t text_piece = 0;
  std::string number;  // as printed; empty where the letter prints none
};

// In reading order; empty for a letter without comments. By number where the letter numbers its
// comments, else by label, emphasis, bullets and headings.
std::vector<CommentAnchor> comment_anchors(std::span<const Piece> pieces, schemas::Side side);

}  // namespace precedent::corpus
