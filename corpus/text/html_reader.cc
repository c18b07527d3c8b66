#include "corpus/text/html_reader.hh"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/text/plain_lines.hh"
#include "corpus/text_encoding.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr std::uint32_t kMaxColumnSpan = 1'000;  // as HTML itself limits it
constexpr float kPointsPerLine = 12;
constexpr float kListIndentPoints = 30;

int number_or(std::string_view digits, int otherwise) {
  int number = otherwise;
  digits = trimmed(digits);
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// A lone letter of a symbol font is a bullet or box, whatever letter it is.
bool is_lone_sign(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return false;
  constexpr char32_t kNonBreakingBlank = 0xA0;
  std::size_t position = 0;
  const char32_t sign = next_character(text, position);
  return position == text.size() && sign != kNonBreakingBlank && !is_digit(text.front());
}

// Newlines as typed text has them, for the text of a pictured page: two blanks stand where a line
// of it ends, more where a paragraph does. Two also stand between sentences.
std::string with_newlines(std::string_view text) {
  std::string typed;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of(' ', i), text.size());
    if (end - i > 2) {
      typed += "\n\n";
    } else if (end - i == 2) {
      typed += ends_sentence(typed) ? ' ' : '\n';
    } else if (end > i) {
      typed += ' ';
    }
    i = std::min(text.find(' ', end), text.size());
    typed += text.substr(end, i - end);
  }
  return typed;
}

// A short rule parts footnotes from text, not pages.
bool is_short_rule(const HtmlAttributes& attributes, const InlineStyle& style) {
  constexpr int kShort = 50;  // percent, or pixels
  constexpr float kShortPoints = 234;
  if (style.width) return *style.width < kShortPoints;
  return !attributes.width.empty() && number_or(attributes.width, 100) < kShort;
}

}  // namespace

void HtmlReader::apply_role(HtmlRole role, Element& element) {
  switch (role) {
    case HtmlRole::kHeading:
    case HtmlRole::kHeaderCell:
    case HtmlRole::kBold:
      element.emphasis |= kBold;
      break;
    case HtmlRole::kItalic:
      element.emphasis |= kItalic;
      break;
    case HtmlRole::kUnderline:
      element.emphasis |= kUnderline;
      break;
    case HtmlRole::kStruck:
      element.struck = struck_ == Struck::kLeftOut;
      break;
    case HtmlRole::kHidden:
      element.hidden = true;
      break;
    case HtmlRole::kPreformatted:
      element.typed = true;
      break;
    default:
      break;
  }
}

void HtmlReader::apply_style(const InlineStyle& style, Element& element) {
  const auto set = [&element](std::optional<bool> wanted, Emphasis bit) {
    if (!wanted) return;
    element.emphasis =
        static_cast<std::uint8_t>(*wanted ? element.emphasis | bit : element.emphasis & ~bit);
  };
  set(style.bold, kBold);
  set(style.italic, kItalic);
  // An underline is drawn through all that an element holds: "none" within it takes nothing back.
  if (style.underline.value_or(false)) set(true, kUnderline);
  if (style.sign_font) element.sign_font = *style.sign_font;
  element.hidden |= style.hidden;
  element.struck |= style.struck && struck_ == Struck::kLeftOut;
  element.page_break_after = style.page_break_after;
  if (!is_block(element.role)) return;
  element.indent += style.margin_left.value_or(0) + style.padding_left.value_or(0);
  if (style.text_indent) element.text_indent = *style.text_indent;
  if (style.margin_bottom) element.margin_bottom = *style.margin_bottom;
}

void HtmlReader::start(std::string_view name, const HtmlAttributes& attributes) {
  Element element = elements_.back();
  element.role = html_role(name);
  element.page_break_after = false;
  element.gap_after = false;
  const bool paragraph = name == "p" || element.role == HtmlRole::kHeading;
  element.margin_bottom = paragraph ? kPointsPerLine : 0;
  const InlineStyle style = parse_inline_style(attributes.style);
  apply_role(element.role, element);
  if (!attributes.face.empty()) element.sign_font = sign_font_of(attributes.face);
  apply_style(style, element);
  element.hidden |= attributes.hidden;

  if (!is_block(element.role)) {
    begin_inline(style, element);
  } else if (!element.hidden) {
    break_block();
    first_of_block_ = true;
    margin_points_ =
        std::max(margin_points_, style.margin_top.value_or(paragraph ? kPointsPerLine : 0.0F));
  }
  if (style.page_break_before && !element.hidden) break_page();
  open_part(attributes, style, element);
  elements_.push_back(element);
}

void HtmlReader::begin_inline(const InlineStyle& style, Element& element) {
  // "1." and its text may be parted by nothing but the padding of the one or the other.
  constexpr float kWordGapPoints = 2;
  const float gap = style.padding_left.value_or(0) + style.margin_left.value_or(0);
  if (gap > kWordGapPoints) line_.add(U' ', element.emphasis);
  element.gap_after = style.padding_right.value_or(0) > kWordGapPoints;
  // The text of a page that is shown as a picture is printed over it too small to be seen.
  constexpr float kSmallestReadablePoints = 2;
  if (style.font_size) element.typed = *style.font_size <= kSmallestReadablePoints;
}

void HtmlReader::open_part(const HtmlAttributes& attributes, const InlineStyle& style,
                           Element& element) {
  switch (element.role) {
    case HtmlRole::kLineBreak:
      if (!element.hidden) break_line();
      break;
    case HtmlRole::kRule:
      if (!is_short_rule(attributes, style)) break_page();
      break;
    case HtmlRole::kOrderedList:
    case HtmlRole::kBulletList:
      open_list(element.role, attributes, style.list_style);
      if (!style.padding_left && !style.margin_left) element.indent += kListIndentPoints;
      break;
    case HtmlRole::kListItem:
      if (!element.hidden && !element.struck) open_item(attributes, style.list_style);
      break;
    default:
      open_table_part(element.role, attributes);
      break;
  }
}

void HtmlReader::open_list(HtmlRole role, const HtmlAttributes& attributes,
                           std::string_view css_style) {
  OpenList list;
  list.ordered = role == HtmlRole::kOrderedList;
  list.style = css_style.empty() ? attributes.type : css_style;
  list.next = number_or(attributes.start, 1);
  lists_.push_back(std::move(list));
}

void HtmlReader::open_item(const HtmlAttributes& attributes, std::string_view css_style) {
  std::string marker;
  if (lists_.empty()) {
    marker = list_marker(css_style, false, 1);
  } else {
    OpenList& list = lists_.back();
    const int ordinal = number_or(attributes.value, list.next);
    if (ordinal < std::numeric_limits<int>::max()) list.next = ordinal + 1;
    const std::string_view item_style = css_style.empty() ? attributes.type : css_style;
    marker = list_marker(item_style.empty() ? list.style : item_style, list.ordered, ordinal);
  }
  if (marker.empty()) return;
  line_.add(marker, kRoman);
  line_.add(U' ', kRoman);
}

void HtmlReader::open_table_part(HtmlRole role, const HtmlAttributes& attributes) {
  if (role == HtmlRole::kTable) {
    tables_.push_back({tables_seen_++, 0, 0});
    return;
  }
  const bool cell = role == HtmlRole::kCell || role == HtmlRole::kHeaderCell;
  if (tables_.empty()) {
    if (cell) cells_.push_back(cells_.back());  // which its end tag takes away
    return;
  }
  OpenTable& table = tables_.back();
  if (role == HtmlRole::kRow) {
    ++table.rows;
    table.next_column = 0;
  } else if (cell) {
    if (table.rows == 0) table.rows = 1;
    cells_.push_back(Cell{table.number, table.rows - 1, table.next_column});
    const int span = number_or(attributes.span, 1);
    table.next_column += std::clamp<std::uint32_t>(span < 1 ? 1 : static_cast<std::uint32_t>(span),
                                                   1, kMaxColumnSpan);
  }
}

void HtmlReader::end() {
  if (elements_.size() <= 1) return;
  const Element element = elements_.back();
  if (is_block(element.role) && !element.hidden) {
    if (line_.empty() && hard_blank_) blank_points_ += kPointsPerLine;
    break_block();
    margin_points_ = std::max(margin_points_, element.margin_bottom);
  }
  elements_.pop_back();
  if (element.gap_after) line_.add(U' ', element.emphasis);
  if (element.typed && !elements_.back().typed) flush_typed_text();
  if (element.page_break_after && !element.hidden) break_page();
  switch (element.role) {
    case HtmlRole::kTable:
      if (!tables_.empty()) tables_.pop_back();
      break;
    case HtmlRole::kCell:
    case HtmlRole::kHeaderCell:
      if (cells_.size() > 1) cells_.pop_back();
      break;
    case HtmlRole::kOrderedList:
    case HtmlRole::kBulletList:
      if (!lists_.empty()) lists_.pop_back();
      break;
    default:
      break;
  }
}

void HtmlReader::characters(std::string_view text) {
  const Element& element = elements_.back();
  if (element.hidden) return;
  (element.struck ? struck_bytes_ : shown_bytes_) += trimmed(text).size();
  if (element.struck) return;
  if (line_.empty() && text.find("\xC2\xA0") != std::string_view::npos) hard_blank_ = true;
  if (element.sign_font != SignFont::kNone && is_lone_sign(text)) {
    const std::string_view sign = trimmed(text);
    std::size_t position = 0;
    if (is_space(text.front())) line_.add(U' ', element.emphasis);
    line_.add(sign_shown(element.sign_font, next_character(sign, position)), element.emphasis);
    if (is_space(text.back())) line_.add(U' ', element.emphasis);
    return;
  }
  if (element.typed) {
    typed_text_ += text;
  } else {
    line_.add(text, element.emphasis);
  }
}

void HtmlReader::flush_typed_text() {
  constexpr std::size_t kShortestPage = 200;
  std::string text = std::exchange(typed_text_, {});
  const bool has_lines = text.find_first_of("\r\n", 1) != std::string::npos;
  const bool pictured = text.size() > kShortestPage && text.find("  ") != std::string::npos;
  if (!has_lines && !pictured) {
    line_.add(text, elements_.back().emphasis);
    return;
  }
  break_block();
  if (!has_lines) text = with_newlines(text);
  for (Line& line : lines_of_text(text)) {
    if (!has_lines) line.may_wrap = true;  // nothing tells how wide the page was
    line.page += page_ - 1;
    line.starts_block = line.gap_above_lines > 0;
    lines_.push_back(std::move(line));
  }
  if (!lines_.empty()) page_ = lines_.back().page;
  starts_block_ = true;
}

// One composition system writes no page break of its own, but says where it is.
void HtmlReader::comment(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with("Field: Page")) page_marker_open_ = true;
  if (text.starts_with("Field: /Page") && page_marker_open_) break_page();
}

void HtmlReader::break_line() {
  if (line_.empty()) {
    blank_points_ += kPointsPerLine;
    starts_block_ = true;
  }
  flush();
}

void HtmlReader::break_block() {
  flush();
  starts_block_ = true;
}

void HtmlReader::break_page() {
  break_block();
  page_marker_open_ = false;
  // A break is often said twice: by a rule and by the style of the block around it.
  if (!lines_.empty() && lines_.back().page == page_) ++page_;
}

void HtmlReader::flush() {
  hard_blank_ = false;
  if (line_.empty()) {
    line_.take();
    return;
  }
  const Element& element = elements_.back();
  Line line = line_.take();
  line.page = page_;
  line.indent_points = element.indent + (first_of_block_ ? element.text_indent : 0);
  line.gap_above_lines = (blank_points_ + std::max(margin_points_, 0.0F)) / kPointsPerLine;
  line.starts_block = starts_block_;
  line.cell = cells_.back();
  lines_.push_back(std::move(line));
  starts_block_ = false;
  first_of_block_ = false;
  blank_points_ = 0;
  margin_points_ = 0;
}

// A table with one filled cell in each row only places text: its lines are not a table's.
void HtmlReader::leave_layout_tables() {
  std::vector<bool> is_real(tables_seen_, false);
  std::vector<std::uint32_t> row(tables_seen_, std::numeric_limits<std::uint32_t>::max());
  std::vector<std::uint32_t> column(tables_seen_, 0);
  for (const Line& line : lines_) {
    if (!line.cell) continue;
    const Cell& cell = *line.cell;
    if (row[cell.table] == cell.row && column[cell.table] != cell.column)
      is_real[cell.table] = true;
    row[cell.table] = cell.row;
    column[cell.table] = cell.column;
  }
  for (Line& line : lines_) {
    if (line.cell && !is_real[line.cell->table]) line.cell.reset();
  }
}

std::vector<Line> HtmlReader::take_lines() {
  flush();
  leave_layout_tables();
  return std::move(lines_);
}

}  // namespace precedent::corpus
