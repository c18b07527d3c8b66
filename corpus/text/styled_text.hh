#pragma once
// A document as a reader sees it: lines with emphasis, indent and table cell. What HTML, PDF and
// plain text are turned into, and the only form of a document that the reading of letters knows.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/values/closed_sets.hh"

namespace precedent::corpus {

enum Emphasis : std::uint8_t { kRoman = 0, kBold = 1, kItalic = 2, kUnderline = 4 };

// A stretch of Line::text that is printed with emphasis. Bytes [begin, end), never empty, in order,
// never overlapping; text outside every run is roman.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint8_t emphasis = kRoman;  // Emphasis bits
};

// Where a line stands in a table. A cell may hold several lines.
struct Cell {
  std::uint32_t table = 0;  // counted from 0 through the document
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

struct Line {
  std::string text;  // UTF-8, never empty; no control characters, single blanks, none at the ends
  std::vector<Run> runs;
  std::uint32_t page = 1;     // from 1; the last page break seen + 1
  float indent_points = 0;    // left edge, from the left edge of the page (PDF) or body (HTML)
  float gap_above_lines = 0;  // empty space above, in line heights; 0 = set solid
  bool starts_block = false;  // the document itself says that a paragraph begins here (HTML)
  bool may_wrap = false;      // the next line may go on with this line's sentence (PDF, text)
  std::optional<Cell> cell;

  // The emphasis that every letter and digit of the line has; kRoman where they differ.
  std::uint8_t common_emphasis() const;
};

enum class TextOrigin : std::uint8_t { kPdf, kHtml, kPlain, kTextExtract };
using schemas::TextQuality;

struct StyledText {
  std::vector<Line> lines;  // in reading order
  TextOrigin origin = TextOrigin::kPlain;
  TextQuality quality = TextQuality::kOk;
  std::uint32_t unread_pages = 0;  // that show something, and have no text (PDF)
};

// Each throws DocumentError when the bytes are not such a document, or are damaged beyond reading.
// None reads or writes anything but its argument.
StyledText styled_text_of_html(std::string_view bytes);
StyledText styled_text_of_pdf(std::string_view bytes);
StyledText styled_text_of_plain(std::string_view bytes);
// EDGAR's TEXT-EXTRACT: cut at 80 columns, quotes and bullets lost, mail-merge debris.
StyledText styled_text_of_extract(std::string_view bytes);

}  // namespace precedent::corpus
