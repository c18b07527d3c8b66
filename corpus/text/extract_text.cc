// EDGAR's TEXT-EXTRACT: the text of a letter's PDF, laid out with blanks and then cut at 80
// columns.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/text/document_body.hh"
#include "corpus/text/furniture_shapes.hh"
#include "corpus/text/plain_lines.hh"
#include "corpus/text/styled_text.hh"
#include "corpus/text_encoding.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kCutColumns = 80;
constexpr std::string_view kColumnGap = "    ";  // or wider

bool is_blank_line(std::string_view line) {
  return trimmed(line).empty();
}

std::string_view trimmed_right(std::string_view line) {
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

// The white fields of mail merges always begin lines: names, and "October 3, 2012 Page 2".
bool starts_with_field(std::string_view line) {
  if (line.starts_with("FirstName") || line.starts_with("Comapany")) return true;
  const auto page = trailing_page_number(trimmed(line.substr(0, line.find(kColumnGap))));
  return page && is_date_line(page->rest);
}

// A line was cut before the word that would have reached column 80; what follows stands at the left
// edge. Some extracts keep the blank at the cut, at one side of it or the other.
bool was_cut(std::string_view line, std::string_view next) {
  if (starts_with_field(next)) return false;
  const std::size_t begin = next.find_first_not_of(' ');
  if (is_blank_line(line) || begin == std::string_view::npos || begin > 1) return false;
  const std::size_t end = std::min(next.find(' ', begin), next.size());
  return trimmed_right(line).size() + 1 + (end - begin) >= kCutColumns;
}

// Debris stands to the left of the letter's own words, parted from them by layout: the two become
// lines of their own.
void append_line(std::string& text, std::string_view line) {
  const std::size_t gap = starts_with_field(line) ? line.find(kColumnGap) : std::string_view::npos;
  if (gap != std::string_view::npos) {
    text.append(line.substr(0, gap)).append("\n");
    text.append(gap, ' ').append(line.substr(gap)).append("\n");
  } else {
    text.append(line).append("\n");
  }
}

// The lines as they were before they were cut.
std::string uncut(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::string line;
  bool continues = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    if (continues) {
      line.append(" ").append(trimmed(piece));
    } else {
      line = trimmed_right(piece);
    }
    const std::string_view next = text.substr(0, text.find('\n'));
    continues = was_cut(piece, next);
    if (!continues) append_line(result, line);
  }
  if (continues) append_line(result, line);
  return result;
}

bool is_logo_caption(const Line& line) {
  return starts_with_folded(line.text, "United States Securities and Exchange Commission logo");
}

}  // namespace

StyledText styled_text_of_extract(std::string_view bytes) {
  StyledText text;
  text.origin = TextOrigin::kTextExtract;
  text.lines = lines_of_text(uncut(utf8_of(document_body(bytes))));
  std::erase_if(text.lines, is_logo_caption);
  if (text.lines.empty()) text.quality = TextQuality::kNone;
  return text;
}

}  // namespace precedent::corpus
