#include "corpus/text/page_furniture.hh"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/text/furniture_shapes.hh"
#include "corpus/text/head_lines.hh"
#include "corpus/text/merge_debris.hh"
#include "corpus/text/page_edges.hh"
#include "corpus/text/recurring_lines.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kLongestHeader = 120;  // bytes of one line of it
constexpr std::size_t kLongestFooter = 400;  // which may list a firm's offices
constexpr std::size_t kLongestLabel = 60;    // bytes; longer lines are sentences

// Page breaks may be missed, or a cover counted.
bool is_near_page(int printed, std::uint32_t page) {
  constexpr int kMostMissed = 2;
  return std::abs(printed - static_cast<int>(page)) <= kMostMissed;
}

// "Unaudited supplemental information.", "%": nothing that a header has. Names end with a full stop
// too ("Tarn Hill Corp."), but in a word with a capital.
bool is_end_of_text(std::string_view text) {
  if (std::none_of(text.begin(), text.end(),
                   [](char c) { return is_letter(c) || is_digit(c) || (c & 0x80) != 0; }))
    return true;
  if (!text.ends_with('.')) return false;
  const std::size_t blank = text.rfind(' ');
  return blank != std::string_view::npos && is_lower(text[blank + 1]);
}

// A stamp at the foot of a page may stand so near the last line that it ends it.
void cut_legend_off(Line& line) {
  const std::size_t begin = legend_at_end(line.text);
  if (begin == line.text.size()) return;
  line.text.resize(begin);
  while (line.text.ends_with(' ')) line.text.pop_back();
  const auto size = static_cast<std::uint32_t>(line.text.size());
  std::erase_if(line.runs, [size](const Run& run) { return run.begin >= size; });
  for (Run& run : line.runs) run.end = std::min(run.end, size);
}

class FurnitureMarker {
 public:
  explicit FurnitureMarker(MarkedText& marked)
      : lines_(marked.text.lines),
        kinds_(marked.furniture),
        head_(lines_),
        edges_(lines_, head_.end()) {}

  void mark() {
    mark_legends();
    for (const Page& page : edges_.pages()) {
      if (page.begin > 0) mark_top(page);
      mark_bottom(page);
    }
    const std::vector<Page>& pages = edges_.pages();
    if (pages.size() > 1) mark_letterhead_foot(pages.front());
    mark_headers_anywhere();
    if (pages.size() == 1) mark_recurring();
    for (std::size_t i = 1; i < pages.size(); ++i) mark_interruption(pages[i - 1], pages[i]);
    mark_letterheads_above_headers();
  }

 private:
  void mark_legends();
  std::size_t header_begin(const Page& page) const;
  std::size_t numbered_header_end(const Page& page, std::size_t begin) const;
  void mark_top(const Page& page);
  void mark_bottom(const Page& page);
  void mark_letterhead_foot(const Page& page);
  void mark_headers_anywhere();
  void mark_recurring();
  void mark_letterheads_above_headers();
  void mark_interruption(const Page& before, const Page& after);
  void mark_header_above(std::size_t number_line, bool number_tells);

  bool is_free(std::size_t line) const { return kinds_[line] == FurnitureKind::kNone; }
  bool is_interrupting(std::size_t line) const;
  bool is_foot_of_letterhead(std::size_t line) const;
  bool is_alone_in_row(std::size_t line) const;
  bool is_numbered_header(std::size_t line) const;
  bool is_bare_number(std::size_t line) const;
  void set_header(std::size_t line);

  std::vector<Line>& lines_;
  std::vector<FurnitureKind>& kinds_;
  HeadLines head_;
  PageEdges edges_;
};

// False for one of several lines of a table's row, unless the others are a header's: a figure there
// is no page number.
bool FurnitureMarker::is_alone_in_row(std::size_t line) const {
  const auto& cell = lines_[line].cell;
  if (!cell) return true;
  const auto shares = [&](std::size_t other) {
    const auto& neighbour = lines_[other].cell;
    return neighbour && neighbour->table == cell->table && neighbour->row == cell->row;
  };
  const auto is_letters = [&](std::size_t other) {
    const auto number = whole_page_number(lines_[other].text);
    return shares(other) && !head_.repeated_by(lines_[other].text) && is_free(other) &&
           !(number && number->named) && !edges_.returns_at_bottom(other);
  };
  return !(line > 0 && is_letters(line - 1)) && !(line + 1 < lines_.size() && is_letters(line + 1));
}

// "Page 3" or "October 3, 2012 Page 3". "Liquidity, page 55" is a heading.
bool FurnitureMarker::is_numbered_header(std::size_t line) const {
  const std::string_view text = lines_[line].text;
  if (text.size() > kLongestHeader) return false;
  const auto whole = whole_page_number(text);
  if (whole) return whole->named && is_near_page(whole->number, lines_[line].page);
  const auto trailing = trailing_page_number(text);
  return trailing && is_near_page(trailing->number, lines_[line].page) &&
         (ends_with_date(trailing->rest) || head_.repeated_by(trailing->rest) ||
          edges_.returns_at_top(line));
}

bool FurnitureMarker::is_bare_number(std::size_t line) const {
  const auto number = whole_page_number(lines_[line].text);
  return number && is_alone_in_row(line) &&
         static_cast<std::size_t>(number->number) <= edges_.pages().size() + 2;
}

void FurnitureMarker::set_header(std::size_t line) {
  if (!is_free(line)) return;
  kinds_[line] = whole_page_number(lines_[line].text) ? FurnitureKind::kPageNumber
                                                      : FurnitureKind::kPageHeader;
}

void FurnitureMarker::mark_legends() {
  std::map<std::string, int> stamps;
  for (const Line& line : lines_) {
    if (is_page_stamp(line.text)) ++stamps[running_form(line.text)];
  }
  bool below_legend = false;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::string_view text = lines_[i].text;
    // What the letter itself says of the matter is not printed in bold on page after page.
    const bool displayed =
        (lines_[i].common_emphasis() & kBold) != 0 &&
        (below_legend || edges_.returns_at_top(i) || edges_.returns_at_bottom(i));
    const bool goes_on =
        below_legend && starts_with_folded(text, "by ") && text.size() <= kLongestHeader;
    const bool legend =
        is_confidentiality_legend(text) || goes_on ||
        (displayed && text.size() <= kLongestFooter && mentions_confidential_treatment(text));
    if (!legend) cut_legend_off(lines_[i]);
    const bool stamp = is_page_stamp(text) && (below_legend || stamps[running_form(text)] > 1);
    if (i >= head_.end() && is_list_of_offices(text)) set_header(i);
    if (legend || stamp) kinds_[i] = FurnitureKind::kConfidentialityLegend;
    below_legend = legend;
  }
}

// The first line of a page that may belong to its header. Above it may stand the last words of the
// page before, where the break was set a line too early.
std::size_t FurnitureMarker::header_begin(const Page& page) const {
  constexpr std::size_t kMostOfPageBefore = 2;
  std::size_t line = page.begin;
  while (line < page.top_end() && line - page.begin < kMostOfPageBefore && is_free(line) &&
         !head_.repeated_by(lines_[line].text) && !edges_.returns_at_top(line) &&
         is_end_of_text(lines_[line].text)) {
    ++line;
  }
  return line;
}

// The end of the lines from `begin` down to a page number that is called so; `begin` where there is
// none, or where it is a footer below lines of the letter.
std::size_t FurnitureMarker::numbered_header_end(const Page& page, std::size_t begin) const {
  constexpr std::size_t kMostUnknown = 3;  // names that the head spells otherwise
  std::size_t known = 0;
  std::size_t unknown = 0;
  for (std::size_t i = begin; i < page.top_end(); ++i) {
    if (is_numbered_header(i)) {
      const bool footer = i + 1 == page.end && i > page.begin;
      const bool header = unknown == 0 || (known > 0 && unknown <= kMostUnknown);
      return header && !footer ? i + 1 : begin;
    }
    const std::string_view text = lines_[i].text;
    if (!is_free(i) || head_.repeated_by(text) || edges_.returns_at_top(i)) {
      ++known;
    } else if (text.size() > kLongestLabel) {
      return begin;
    } else {
      ++unknown;
    }
  }
  return begin;
}

void FurnitureMarker::mark_top(const Page& page) {
  const std::size_t begin = header_begin(page);
  std::size_t header_end = numbered_header_end(page, begin);
  // Below it, or where there is none, lines known from elsewhere, down to the last that is surely
  // furniture: the company's name alone may be a heading.
  constexpr std::size_t kSureRepeats = 3;  // so many lines of the head in a row are no chance
  std::size_t of_head = 0;
  for (std::size_t i = header_end; i < page.top_end(); ++i) {
    if (!is_free(i)) continue;
    const bool known = head_.repeated_by(lines_[i].text);
    of_head += known ? 1 : 0;
    const bool sure = is_bare_number(i) || edges_.returns_at_top(i) ||
                      (is_date_line(lines_[i].text) && is_alone_in_row(i));
    if (!sure && !known) break;
    if (sure || of_head >= kSureRepeats) header_end = i + 1;
  }
  for (std::size_t i = begin; i < header_end; ++i) set_header(i);
}

void FurnitureMarker::mark_bottom(const Page& page) {
  for (std::size_t i = page.end; i > page.bottom_begin(); --i) {
    const std::size_t line = i - 1;
    if (!is_free(line)) continue;
    if (!is_bare_number(line) && !edges_.returns_at_bottom(line)) return;
    set_header(line);
  }
}

// A firm's address may stand at the foot of the first page, apart from the text: it is known by the
// web address in it.
void FurnitureMarker::mark_letterhead_foot(const Page& page) {
  constexpr float kSameIndentPoints = 2;
  const std::size_t top = std::max(page.bottom_begin(), head_.end());
  std::size_t first = page.end;
  bool web_address = false;
  while (first > top && is_free(first - 1)) {
    const Line& line = lines_[first - 1];
    const float moved = line.indent_points - lines_[page.end - 1].indent_points;
    if (moved > kSameIndentPoints || moved < -kSameIndentPoints) break;
    if (line.text.size() > kLongestLabel) return;
    web_address |= find_folded(line.text, "www.") != std::string_view::npos;
    --first;
  }
  if (!web_address || first == top) return;
  for (std::size_t i = first; i < page.end; ++i) set_header(i);
}

// Where pages are not known, a header is known by its number and by what stands above it.
void FurnitureMarker::mark_headers_anywhere() {
  int next_page = 2;
  for (std::size_t i = head_.end(); i < lines_.size(); ++i) {
    if (!is_free(i) || lines_[i].text.size() > kLongestHeader) continue;
    const auto whole = whole_page_number(lines_[i].text);
    const auto trailing = trailing_page_number(lines_[i].text);
    if (whole && whole->named && whole->number > 1) {
      mark_header_above(i, whole->number == next_page && edges_.pages().size() == 1);
      if (!is_free(i)) next_page = whole->number + 1;
    } else if (!whole && trailing && trailing->number > 1 && head_.repeated_by(trailing->rest) &&
               (trailing->number == next_page || ends_with_date(trailing->rest))) {
      mark_header_above(i, true);
      next_page = trailing->number + 1;
    }
  }
}

void FurnitureMarker::mark_recurring() {
  const std::vector<bool> recurring = recurring_furniture(lines_, head_);
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (recurring[i]) set_header(i);
}

// The foot of a page that stands above the header of the next one.
void FurnitureMarker::mark_letterheads_above_headers() {
  constexpr std::size_t kLongest = 200;
  bool letterhead = false;  // below are telephone or web address: above them the street
  for (std::size_t i = lines_.size(); i-- > head_.end() + 1;) {
    const bool below_is_header =
        kinds_[i] == FurnitureKind::kPageHeader || kinds_[i] == FurnitureKind::kPageNumber;
    const std::string_view text = lines_[i - 1].text;
    if (!below_is_header || !is_free(i - 1) || text.size() > kLongest) continue;
    if (is_of_letterhead(text)) letterhead = true;
    if (is_of_letterhead(text) || (letterhead && is_address_line(text))) {
      set_header(i - 1);
    } else {
      letterhead = false;
    }
  }
}

// `number_tells`: the line is furniture even when nothing above it is known.
void FurnitureMarker::mark_header_above(std::size_t number_line, bool number_tells) {
  constexpr std::size_t kMostLinesAbove = 6;
  constexpr std::size_t kMostUnknown = 1;  // a name that the head spells otherwise
  std::size_t top = number_line;
  std::size_t unknown = 0;
  for (std::size_t i = number_line; i > head_.end() && number_line - i < kMostLinesAbove; --i) {
    const std::string_view text = lines_[i - 1].text;
    if (!is_free(i - 1) || text.size() > kLongestHeader) break;
    if (head_.repeated_by(text)) {
      top = i - 1;
      unknown = 0;
    } else if (++unknown > kMostUnknown) {
      break;
    }
  }
  if (top == number_line && !number_tells) return;
  for (std::size_t i = top; i <= number_line; ++i) set_header(i);
}

// Whatever short lines stand between the halves of a sentence that a page break cut are furniture,
// known or not.
void FurnitureMarker::mark_interruption(const Page& before, const Page& after) {
  std::size_t first = before.end;  // of the lines between
  while (first > before.bottom_begin() && is_interrupting(first - 1)) --first;
  if (first == before.begin) return;
  const Line& half = lines_[first - 1];
  if (!is_free(first - 1) || half.text.size() < kLongestLabel || ends_sentence(half.text)) return;
  std::size_t last = after.begin;
  while (last < after.top_end() && is_interrupting(last)) ++last;
  if (last == after.top_end()) return;
  const Line& other_half = lines_[last];
  const bool goes_on = starts_small(other_half.text) ||
                       (ends_open(half.text) && other_half.text.size() >= kLongestLabel);
  if (!goes_on || starts_item(other_half.text)) return;
  bool evidence = false;
  for (std::size_t i = first; i < last; ++i) {
    evidence |= !is_free(i) || head_.repeated_by(lines_[i].text) || is_foot_of_letterhead(i);
  }
  if (!evidence) return;
  for (std::size_t i = first; i < last; ++i) set_header(i);
}

// Furniture already, or short, and no continuation itself.
bool FurnitureMarker::is_interrupting(std::size_t line) const {
  const std::string_view text = lines_[line].text;
  if (!is_free(line)) return true;
  if (starts_small(text) || starts_item(text)) return false;
  if (edges_.cells_in_row(line) > 1 && !is_alone_in_row(line)) return false;
  return is_foot_of_letterhead(line) || (text.size() < kLongestLabel && !ends_sentence(text));
}

// The foot of the first page may name a firm's offices, or its trade marks, in print of their own.
bool FurnitureMarker::is_foot_of_letterhead(std::size_t line) const {
  constexpr std::size_t kLongestFoot = 200;
  return lines_[line].page == 1 && line >= edges_.pages().front().bottom_begin() &&
         lines_[line].text.size() < kLongestFoot && lines_[line].common_emphasis() != kRoman;
}

}  // namespace

MarkedText mark_furniture(StyledText text) {
  MarkedText marked;
  marked.furniture.assign(text.lines.size(), FurnitureKind::kNone);
  marked.text = std::move(text);
  if (marked.text.origin == TextOrigin::kTextExtract) mark_merge_debris(marked);
  FurnitureMarker(marked).mark();
  return marked;
}

std::string_view furniture_label(FurnitureKind kind) {
  switch (kind) {
    case FurnitureKind::kNone:
      return {};
    case FurnitureKind::kPageHeader:
      return "page header";
    case FurnitureKind::kPageNumber:
      return "page number";
    case FurnitureKind::kConfidentialityLegend:
      return "confidentiality legend";
    case FurnitureKind::kMergeDebris:
      return "mail-merge debris";
  }
  return {};
}

}  // namespace precedent::corpus
