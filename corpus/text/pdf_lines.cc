#include "corpus/text/pdf_lines.hh"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

#include "corpus/text/line_builder.hh"
#include "corpus/text/line_wrapping.hh"
#include "corpus/text/page_rows.hh"

namespace precedent::corpus {
namespace {

constexpr float kWordGap = 0.1F;       // of the font size: narrower, it is one word
constexpr float kUsualLeading = 1.2F;  // of the font size, where a document has too few lines

using Counts = std::map<int, int>;  // of distances, by half points

// The distance between baselines that the document is set in: the one met most often below lines
// that the margin broke, since short paragraphs stand mostly below one another; of all lines where
// these are too few. `lines` tell the pages of the rows.
float usual_leading(const std::vector<Row>& rows, const std::vector<Line>& lines,
                    const std::vector<LineExtent>& extents) {
  constexpr int kFewestWraps = 3;
  const float margin = right_margin(extents);
  Counts all;
  Counts wrapped;
  int wraps = 0;
  float font_size = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    font_size = std::max(font_size, rows[i].font_size);
    if (i == 0 || lines[i].page != lines[i - 1].page) continue;
    const float step = rows[i].baseline - rows[i - 1].baseline;
    const float size = rows[i].font_size;
    if (step <= 0.9F * size || step >= 2.6F * size) continue;
    const int half_points = static_cast<int>(std::lround(step * 2));
    ++all[half_points];
    if (would_fit(extents[i - 1], extents[i].first_word, margin)) continue;
    ++wrapped[half_points];
    ++wraps;
  }
  const Counts& counts = wraps >= kFewestWraps ? wrapped : all;
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::max(kUsualLeading * font_size, 1.0F)
                              : static_cast<float>(most->first) / 2;
}

LineExtent extent_of(const Row& row) {
  const PlacedWord& first = *row.words.front();
  return {row.left(), row.right(), first.right - first.left, 0.25F * row.font_size,
          static_cast<std::uint32_t>(row.words.size())};
}

Line line_of(const Row& row) {
  LineBuilder builder;
  const PlacedWord* previous = nullptr;
  for (const PlacedWord* word : row.words) {
    const float size = std::max(word->font_size, 1.0F);
    if (previous != nullptr && word->left - previous->right > kWordGap * size) {
      builder.add(U' ', kRoman);
    }
    builder.add(word->text, word->emphasis);
    previous = word;
  }
  Line line = builder.take();
  line.indent_points = row.left();
  return line;
}

}  // namespace

std::vector<Line> lines_of_pages(const std::vector<PlacedPage>& pages) {
  std::vector<Row> rows;
  std::vector<Line> lines;
  std::uint32_t number = 0;
  for (const PlacedPage& page : pages) {
    ++number;
    for (Row& row : rows_of_page(page)) {
      Line line = line_of(row);
      if (line.text.empty()) continue;
      line.page = number;
      lines.push_back(std::move(line));
      rows.push_back(std::move(row));
    }
  }
  std::vector<LineExtent> extents;
  for (const Row& row : rows) extents.push_back(extent_of(row));
  const float leading = usual_leading(rows, lines, extents);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (lines[i].page != lines[i - 1].page) continue;
    // A step upwards leads to the top of the next column.
    const float step = rows[i].baseline - rows[i - 1].baseline;
    lines[i].gap_above_lines = step < 0 ? 1 : std::max(0.0F, step / leading - 1);
  }
  mark_wrapping(lines, extents);
  return lines;
}

}  // namespace precedent::corpus
