#pragma once
// Which lines of a page or a typewritten text were broken by its margin, and which by their author.

#include <cstdint>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// How far a line reaches. Any unit of length, the same for all lines of a document.
struct LineExtent {
  float left = 0;
  float right = 0;
  float first_word = 0;  // width of its first word
  float blank = 0;       // width of a blank
  std::uint32_t words = 0;
};

// Where full lines end; 0 where there are no lines.
float right_margin(const std::vector<LineExtent>& extents);

// Whether a word so wide could have stood on the line, too.
bool would_fit(const LineExtent& line, float word, float margin);

// Sets may_wrap of each line: true where the first word of the next line could not have stood on
// this one. `extents` has one entry for each line; gaps and pages of `lines` must be set.
void mark_wrapping(std::vector<Line>& lines, const std::vector<LineExtent>& extents);

}  // namespace precedent::corpus
