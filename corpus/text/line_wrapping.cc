#include "corpus/text/line_wrapping.hh"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace precedent::corpus {
namespace {

constexpr std::uint32_t kWordsOfFullLine = 6;  // lines that can tell where the right margin is
constexpr float kUnknownWordBlanks = 12;       // width taken for the first word of another page
constexpr float kSolidGap = 0.3F;              // lines of one block stand no further apart

// A quotation set with a margin of its own: four or more lines, set solid under one another, none
// but the last of which could have taken the next word.
void mark_narrow_blocks(std::vector<Line>& lines, const std::vector<LineExtent>& extents) {
  constexpr std::size_t kFewestLines = 4;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    float margin = extents[begin].right;
    while (end < lines.size() && lines[end].page == lines[begin].page &&
           lines[end].gap_above_lines < kSolidGap &&
           std::abs(extents[end].left - extents[end - 1].left) <= extents[end].blank) {
      margin = std::max(margin, extents[end].right);
      ++end;
    }
    bool wraps = end - begin >= kFewestLines;
    for (std::size_t i = begin; wraps && i + 1 < end; ++i) {
      wraps = extents[i].words > 2 && !would_fit(extents[i], extents[i + 1].first_word, margin);
    }
    for (std::size_t i = begin; wraps && i + 1 < end; ++i) lines[i].may_wrap = true;
    begin = end;
  }
}

}  // namespace

// Not the widest line: one table may stick out.
float right_margin(const std::vector<LineExtent>& extents) {
  std::vector<float> ends;
  for (const LineExtent& line : extents) {
    if (line.words >= kWordsOfFullLine) ends.push_back(line.right);
  }
  if (ends.empty()) {
    for (const LineExtent& line : extents) ends.push_back(line.right);
  }
  if (ends.empty()) return 0;
  const auto at = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 85 / 100);
  std::nth_element(ends.begin(), at, ends.end());
  return *at;
}

bool would_fit(const LineExtent& line, float word, float margin) {
  return line.right + line.blank + word <= margin;
}

void mark_wrapping(std::vector<Line>& lines, const std::vector<LineExtent>& extents) {
  const float margin = right_margin(extents);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool seen = i + 1 < lines.size() && lines[i + 1].page == lines[i].page;
    const float word = seen ? extents[i + 1].first_word : kUnknownWordBlanks * extents[i].blank;
    lines[i].may_wrap = !would_fit(extents[i], word, margin);
  }
  mark_narrow_blocks(lines, extents);
}

}  // namespace precedent::corpus
