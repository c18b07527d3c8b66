#pragma once
// Lines to paragraphs: what a typewriter or a page broke is rejoined, what the author broke stays
// apart.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/text/page_furniture.hh"
#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// A paragraph, a heading (also one that wraps over two lines), a list item, a table cell, or one
// line of a block of lines that do not wrap (an address, a Re block, a signature).
struct Paragraph {
  std::string text;              // UTF-8, never empty; no newlines, single blanks, none at the ends
  std::vector<Run> runs;         // of `text`; as in Line
  std::uint32_t first_line = 0;  // indexes into MarkedText::text.lines; every line that is not
  std::uint32_t last_line = 0;   // furniture lies in exactly one paragraph. Between the two may lie
                                 // furniture, and notes at the foot of a page, which follow as
                                 // paragraphs of their own.
  std::uint32_t page = 1;        // of its first line
  float indent_points = 0;       // of its first line; wrapped lines may stand left or right of it
  float gap_above_lines = 0;     // of its first line
  bool starts_block = false;     // false: only a line break parts it from the paragraph before, as
                                 // in an address or a Re block. True for the first of a page.
  std::optional<Cell> cell;      // a cell of several paragraphs gives each the same Cell

  // The emphasis that every letter and digit has; kRoman where they differ.
  std::uint8_t common_emphasis() const;
  // The emphasis of the letters and digits of the first word after a number or bullet ("1.", "(a)",
  // "•"): tells a run-in heading ("*Liquidity.* We note ...") and "**Response:** We have ...".
  std::uint8_t leading_emphasis() const;
};

// In reading order. Empty only when the document has no line that is not furniture.
std::vector<Paragraph> paragraphs_of(const MarkedText& marked);

}  // namespace precedent::corpus
