#include "corpus/text/page_edges.hh"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/text/furniture_shapes.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kLongestEdgeLine = 400;  // bytes; a footer may list a firm's offices
constexpr std::size_t kFewestLetters = 5;      // of a line that is known by repeating
constexpr std::size_t kTellingForm = 40;       // letters; longer lines do not repeat by chance
constexpr std::size_t kMostCells = 3;          // of a header set as a table; more are data

}  // namespace

std::vector<Page> pages_of(const std::vector<Line>& lines) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (pages.empty() || pages.back().number != lines[i].page) {
      pages.push_back({lines[i].page, i, i});
    }
    pages.back().end = i + 1;
  }
  return pages;
}

PageEdges::PageEdges(const std::vector<Line>& lines, std::size_t head_end)
    : lines_(lines), pages_(pages_of(lines)) {
  for (const Page& page : pages_) learn_page(page, head_end);
}

void PageEdges::learn_page(const Page& page, std::size_t head_end) {
  const auto is_short = [this](std::size_t line) {
    return lines_[line].text.size() <= kLongestEdgeLine;
  };
  const auto once = [&page](Places& places) {
    return std::exchange(places.last_page, page.number) != page.number;
  };
  for (std::size_t i = page.begin; i < page.top_end(); ++i) {
    if (!is_short(i)) continue;
    Places& places = tops_[running_form(lines_[i].text)];
    if (once(places)) ++(i < head_end ? places.heads : places.pages)[i - page.begin];
  }
  for (std::size_t i = page.end; i > page.bottom_begin(); --i) {
    if (!is_short(i - 1)) continue;
    Places& places = bottoms_[running_form(lines_[i - 1].text)];
    if (once(places)) ++places.pages[page.end - i];
  }
  for (std::size_t i = std::max(page.top_end(), head_end); i < page.bottom_begin(); ++i) {
    if (is_short(i)) middles_.insert(running_form(lines_[i].text));
  }
}

const Page& PageEdges::page_of(std::size_t line) const {
  const auto next =
      std::upper_bound(pages_.begin(), pages_.end(), line,
                       [](std::size_t wanted, const Page& page) { return wanted < page.begin; });
  return *std::prev(next);
}

bool PageEdges::returns_at_top(std::size_t line) const {
  return returns(line, line - page_of(line).begin, tops_);
}

bool PageEdges::returns_at_bottom(std::size_t line) const {
  return returns(line, page_of(line).end - 1 - line, bottoms_);
}

bool PageEdges::returns(std::size_t line, std::size_t offset, const PlacesOfForm& places) const {
  constexpr std::size_t kOffsetSlack = 2;
  const std::string_view text = lines_[line].text;
  if (offset >= kTopLines || text.size() > kLongestEdgeLine) return false;
  if (text.ends_with(':') || is_whole_heading(text) || is_data(line)) return false;
  // A heading or a comment may begin page after page too.
  if (opens_section(text) || (starts_item(text) && ends_sentence(text))) return false;
  const std::string form = running_form(text);
  const auto figures = static_cast<std::size_t>(std::count(form.begin(), form.end(), '#'));
  if (form.size() - figures < kFewestLetters) return false;
  const bool sentence_or_label = form.size() < kTellingForm || ends_sentence(text);
  if (sentence_or_label && middles_.contains(form)) return false;
  const auto found = places.find(form);
  if (found == places.end()) return false;
  // A form stands in the Re block and heads comments: places that are alike by chance.
  const bool of_filing = starts_re_line(text);
  const std::size_t slack = of_filing ? 0 : kOffsetSlack;
  std::size_t count = of_filing ? 0 : found->second.heads[offset];
  for (std::size_t i = offset - std::min(offset, slack);
       i < std::min(kTopLines, offset + slack + 1); ++i) {
    count += found->second.pages[i];
  }
  return count >= std::max<std::size_t>(2, (pages_.size() - 1) / 2);
}

bool PageEdges::is_data(std::size_t line) const {
  const std::size_t cells = cells_in_row(line);
  if (cells > kMostCells) return true;
  const auto same_table = [&](std::size_t other) {
    const auto& cell = lines_[other].cell;
    return cell && cell->table == lines_[line].cell->table;
  };
  return cells > 1 && ((line >= kTopLines && same_table(line - kTopLines)) ||
                       (line + kTopLines < lines_.size() && same_table(line + kTopLines)));
}

std::size_t PageEdges::cells_in_row(std::size_t line) const {
  const auto& cell = lines_[line].cell;
  if (!cell) return 1;
  const auto same_row = [&](const Line& other) {
    return other.cell && other.cell->table == cell->table && other.cell->row == cell->row;
  };
  std::size_t begin = line;
  while (begin > 0 && line - begin < kTopLines && same_row(lines_[begin - 1])) --begin;
  std::size_t end = line + 1;
  while (end < lines_.size() && end - line < kTopLines && same_row(lines_[end])) ++end;
  return end - begin;
}

}  // namespace precedent::corpus
