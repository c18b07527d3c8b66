#include "corpus/text/plain_lines.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/text/line_builder.hh"
#include "corpus/text/line_wrapping.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr float kPointsPerColumn = 6;
constexpr std::size_t kTabColumns = 8;
constexpr std::size_t kLongestTypedLine = 110;  // bytes; longer ones are whole paragraphs

// One line of the file.
struct TypedLine {
  std::string_view text;   // without indent and trailing blanks; never empty
  std::size_t indent = 0;  // columns
  std::uint32_t page = 1;
  std::uint32_t blank_lines_above = 0;
  bool tabular = false;                      // between <TABLE> and </TABLE>, or laid out in columns
  bool heading = false;                      // marked by "# "
  std::optional<std::uint32_t> cell_of_row;  // place in a row of a converted table: "|Re:"
};

// Cuts indent off `text` and returns its width in columns.
std::size_t cut_indent(std::string_view& text) {
  std::size_t columns = 0;
  while (!text.empty() && is_space(text.front())) {
    columns = text.front() == '\t' ? (columns / kTabColumns + 1) * kTabColumns : columns + 1;
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return columns;
}

// Two gaps of three columns or more, with figures: a row of a table.
bool is_tabular(std::string_view text) {
  int gaps = 0;
  std::size_t blanks = 0;
  bool digits = false;
  for (const char c : text) {
    digits |= is_digit(c);
    if (is_space(c)) {
      blanks += c == '\t' ? kTabColumns : 1;
      continue;
    }
    if (blanks >= 3) ++gaps;
    blanks = 0;
  }
  return gaps >= 2 && digits;
}

// Reads a file line by line, taking out what is markup.
class TypedLines {
 public:
  void read(std::string_view row);
  std::vector<TypedLine> take() { return std::move(lines_); }

 private:
  bool take_tag(std::string_view text);
  void add(std::string_view text, std::size_t indent);
  void begin_page();

  std::vector<TypedLine> lines_;
  std::uint32_t page_ = 1;
  std::uint32_t blank_lines_ = 0;
  std::uint32_t cells_of_row_ = 0;  // so far; 0 outside a converted table's row
  bool in_table_ = false;
};

void TypedLines::begin_page() {
  if (!lines_.empty() && lines_.back().page == page_) ++page_;
}

// The tags of EDGAR's text format. Any other "<" is text.
bool TypedLines::take_tag(std::string_view text) {
  if (starts_with_folded(text, "<PAGE>")) {
    begin_page();
    return true;
  }
  if (starts_with_folded(text, "<TABLE>")) {
    in_table_ = true;
    return true;
  }
  if (starts_with_folded(text, "</TABLE>")) {
    in_table_ = false;
    return true;
  }
  constexpr std::array<std::string_view, 6> kLayoutTags = {"<CAPTION>", "</CAPTION>", "<S>",
                                                           "<C>",       "<FN>",       "</FN>"};
  return begins_with_any(text, kLayoutTags);
}

void TypedLines::read(std::string_view row) {
  for (std::size_t feed = row.find('\f'); feed != std::string_view::npos; feed = row.find('\f')) {
    read(row.substr(0, feed));
    begin_page();
    row.remove_prefix(feed + 1);
  }
  std::size_t indent = cut_indent(row);
  while (row.starts_with("> ") || row == ">") {  // quoted
    row.remove_prefix(1);
    indent += cut_indent(row);
  }
  if (row.empty()) {
    ++blank_lines_;
    cells_of_row_ = 0;
    return;
  }
  if (!take_tag(row)) add(row, indent);
}

// "- 1. Please": converters put a bullet before each item of a list, whatever its own mark is.
bool is_bullet_of_numbered_item(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  if (!text.starts_with("- ")) return false;
  text.remove_prefix(2);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(digits);
  return digits > 0 && digits <= kMostDigits && (text.starts_with(". ") || text.starts_with(") "));
}

void TypedLines::add(std::string_view text, std::size_t indent) {
  TypedLine line;
  if (text.starts_with('|')) {
    text.remove_prefix(1);
    cut_indent(text);
    if (!text.empty()) line.cell_of_row = cells_of_row_++;
  } else {
    cells_of_row_ = 0;
  }
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  if (marks > 0 && marks <= 6 && text.substr(marks).starts_with(' ')) {
    line.heading = true;
    text.remove_prefix(marks);
    cut_indent(text);
  }
  if (is_bullet_of_numbered_item(text)) text.remove_prefix(2);
  if (text.empty()) return;
  line.text = text;
  line.indent = indent;
  line.page = page_;
  line.blank_lines_above = std::exchange(blank_lines_, 0);
  line.tabular = in_table_ || is_tabular(text);
  lines_.push_back(line);
}

bool is_drawn_rule(std::string_view text) {
  if (text.size() < 3) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c == '-' || c == '=' || c == '_' || c == ' '; });
}

// "**" at text[at], and not a part of "***".
bool is_bold_mark(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "**") return false;
  const bool longer =
      (at > 0 && text[at - 1] == '*') || (at + 2 < text.size() && text[at + 2] == '*');
  return !longer;
}

// The bold marks of a stretch of lines, in order. An odd one is text.
struct BoldMark {
  std::size_t line;
  std::size_t at;
};

std::vector<BoldMark> bold_marks(const std::vector<TypedLine>& lines, std::size_t begin,
                                 std::size_t end) {
  std::vector<BoldMark> marks;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view text = lines[i].text;
    for (std::size_t at = text.find("**"); at != std::string_view::npos; at = text.find("**", at)) {
      if (is_bold_mark(text, at)) marks.push_back({i, at});
      at = std::min(text.find_first_not_of('*', at), text.size());
    }
  }
  if (marks.size() % 2 != 0) marks.pop_back();
  return marks;
}

// Adds text[from, to), leaving out bars between the cells of a converted table.
void add_text(LineBuilder& builder, std::string_view text, std::uint8_t emphasis) {
  for (std::size_t bar = text.find('|'); bar != std::string_view::npos; bar = text.find('|')) {
    builder.add(text.substr(0, bar), emphasis);
    builder.add(U' ', emphasis);
    text.remove_prefix(bar + 1);
  }
  builder.add(text, emphasis);
}

class LineMaker {
 public:
  explicit LineMaker(const std::vector<TypedLine>& typed) : typed_(typed) {}
  std::vector<Line> make();

 private:
  void make_block(std::size_t begin, std::size_t end);
  Line make_line(std::size_t index, const std::vector<BoldMark>& marks, std::size_t& mark);
  void underline_last();
  void push(Line line, const TypedLine& typed);

  const std::vector<TypedLine>& typed_;
  std::vector<Line> lines_;
  std::vector<LineExtent> extents_;
  std::vector<bool> unwrapped_;
  std::uint32_t table_rows_ = 0;
  bool bold_ = false;
};

std::vector<Line> LineMaker::make() {
  for (std::size_t begin = 0; begin < typed_.size();) {
    std::size_t end = begin + 1;
    while (end < typed_.size() && typed_[end].blank_lines_above == 0) ++end;
    make_block(begin, end);
    begin = end;
  }
  mark_wrapping(lines_, extents_);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (unwrapped_[i]) lines_[i].may_wrap = lines_[i].text.ends_with('-');
  }
  return std::move(lines_);
}

// Lines between two blank lines: bold marks pair off within them.
void LineMaker::make_block(std::size_t begin, std::size_t end) {
  const std::vector<BoldMark> marks = bold_marks(typed_, begin, end);
  std::size_t mark = 0;
  bold_ = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_drawn_rule(typed_[i].text)) {
      const bool under_text = i > begin && !typed_[i].tabular && !typed_[i - 1].tabular &&
                              !is_drawn_rule(typed_[i - 1].text) &&
                              typed_[i].text.size() <= 2 * typed_[i - 1].text.size();
      if (under_text) underline_last();
      continue;
    }
    push(make_line(i, marks, mark), typed_[i]);
  }
}

Line LineMaker::make_line(std::size_t index, const std::vector<BoldMark>& marks,
                          std::size_t& mark) {
  const std::string_view text = typed_[index].text;
  LineBuilder builder;
  std::size_t from = 0;
  const auto add_until = [&](std::size_t to) {
    const bool bold = bold_ || typed_[index].heading;
    add_text(builder, text.substr(from, to - from), bold ? kBold : kRoman);
  };
  for (; mark < marks.size() && marks[mark].line == index; ++mark) {
    add_until(marks[mark].at);
    bold_ = !bold_;
    from = marks[mark].at + 2;
  }
  add_until(text.size());
  return builder.take();
}

void LineMaker::underline_last() {
  if (lines_.empty()) return;
  Line& line = lines_.back();
  const std::uint8_t emphasis = line.common_emphasis() | kUnderline;
  line.runs = {{0, static_cast<std::uint32_t>(line.text.size()), emphasis}};
}

void LineMaker::push(Line line, const TypedLine& typed) {
  if (line.text.empty()) return;
  line.page = typed.page;
  line.indent_points = static_cast<float>(typed.indent) * kPointsPerColumn;
  line.gap_above_lines = static_cast<float>(typed.blank_lines_above);
  if (typed.cell_of_row) {
    if (*typed.cell_of_row == 0) ++table_rows_;
    line.cell = Cell{0, table_rows_ - 1, *typed.cell_of_row};
  }
  LineExtent extent;
  extent.left = static_cast<float>(typed.indent);
  extent.right = extent.left + static_cast<float>(typed.text.size());
  extent.first_word = static_cast<float>(std::min(typed.text.find(' '), typed.text.size()));
  extent.blank = 1;
  extent.words =
      1 + static_cast<std::uint32_t>(std::count(line.text.begin(), line.text.end(), ' '));
  unwrapped_.push_back(typed.tabular || line.text.size() > kLongestTypedLine ||
                       line.cell.has_value());
  extents_.push_back(extent);
  lines_.push_back(std::move(line));
}

}  // namespace

std::vector<Line> lines_of_text(std::string_view utf8) {
  TypedLines typed;
  while (!utf8.empty()) {
    const std::size_t end = utf8.find_first_of("\r\n");
    typed.read(utf8.substr(0, end));
    if (end == std::string_view::npos) break;
    const bool carriage_return = utf8[end] == '\r' && utf8.substr(end + 1).starts_with('\n');
    utf8.remove_prefix(end + (carriage_return ? 2 : 1));
  }
  const std::vector<TypedLine> lines = typed.take();
  return LineMaker(lines).make();
}

}  // namespace precedent::corpus
