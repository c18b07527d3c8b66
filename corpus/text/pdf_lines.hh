#pragma once
// The words of a page, placed, to lines in reading order. Knows geometry, not PDF.

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// Lengths are points; x grows to the right, y downwards, from the top left corner of the page.
struct PlacedWord {
  std::string text;  // UTF-8
  float left = 0;
  float right = 0;
  float baseline = 0;
  float font_size = 0;
  std::uint8_t emphasis = kRoman;
};

using PlacedPage = std::vector<PlacedWord>;

// Words in any order; pages in order. Text in two columns is read column by column, tables row by
// row.
std::vector<Line> lines_of_pages(const std::vector<PlacedPage>& pages);

}  // namespace precedent::corpus
