#pragma once
// How a comment begins: number, label, headings between, text.

#include <cstdint>
#include <span>

#include "corpus/comments/pieces.hh"

namespace precedent::corpus {

bool is_company_label(const Piece& piece);  // "Response:" begins it
bool is_staff_label(const Piece& piece);    // "Comment:" begins it

// A piece that stands alone and looks like a heading.
bool is_heading(const Piece& piece);

// "3. Fee Table (p. 8)" on a line of its own, with the comment below it.
bool is_numbered_heading(std::span<const Piece> pieces, std::uint32_t at);

// The piece with the text that belongs to the number or label at `at`: the same piece, or one
// behind it, past "Comment:" and headings in between. `at` itself where there is none.
std::uint32_t text_of(std::span<const Piece> pieces, std::uint32_t at);

}  // namespace precedent::corpus
