#pragma once
// The words of one page to rows in reading order.

#include <cstdint>
#include <vector>

#include "corpus/text/pdf_lines.hh"

namespace precedent::corpus {

// Words that stand on one baseline, left to right; never none. They point into the page.
struct Row {
  std::vector<const PlacedWord*> words;
  float baseline = 0;
  float font_size = 0;  // the largest in it

  float left() const { return words.front()->left; }
  float right() const { return words.back()->right; }
};

// Top to bottom; where text stands in two columns, the left one before the right one. `page` must
// outlive the rows.
std::vector<Row> rows_of_page(const PlacedPage& page);

}  // namespace precedent::corpus
