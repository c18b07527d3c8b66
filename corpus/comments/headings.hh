#pragma once
// Headings above comments: what looks like one.

#include <cstdint>
#include <string_view>

#include "corpus/comments/pieces.hh"

namespace precedent::corpus {

// How much a piece looks like a heading, by its own looks: from kSurelyHeading up it is one
// wherever headings may stand; below kPossiblyHeading it is none.
inline constexpr int kPossiblyHeading = 3;
inline constexpr int kSurelyHeading = 6;
int heading_likeness(const Piece& piece);

// ", page 37", "pages 10-12", "page F-9" at the end.
bool ends_with_page_reference(std::string_view text);

// "Liquidity, page 55. We note ...": bytes of the heading that runs into the text of a comment,
// with its full stop; 0 where there is none. `piece` begins the comment.
std::size_t run_in_heading(const Piece& piece);

}  // namespace precedent::corpus
