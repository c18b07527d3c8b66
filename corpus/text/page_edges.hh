#pragma once
// The pages of a document, and which of its lines return at their edges.

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

constexpr std::size_t kTopLines = 9;     // how far down a page a running header reaches
constexpr std::size_t kBottomLines = 6;  // and how far up a footer

// Lines [begin, end) of one page; never none.
struct Page {
  std::uint32_t number = 1;
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t top_end() const { return end - begin < kTopLines ? end : begin + kTopLines; }
  std::size_t bottom_begin() const {
    return end - begin < kBottomLines ? begin : end - kBottomLines;
  }
};

// In order; pages without lines are left out.
std::vector<Page> pages_of(const std::vector<Line>& lines);

// Knows what is printed at the same place on page after page. `lines` must outlive it.
class PageEdges {
 public:
  // The head of the letter is lines [0, head_end): it is repeated, but repeats nothing.
  PageEdges(const std::vector<Line>& lines, std::size_t head_end);

  const std::vector<Page>& pages() const { return pages_; }

  // True for a line that half of the pages have about there, in the same words, figures aside.
  bool returns_at_top(std::size_t line) const;
  bool returns_at_bottom(std::size_t line) const;

  // Lines of the table's row that a line stands in; 1 outside tables, and no more than a header
  // has.
  std::size_t cells_in_row(std::size_t line) const;

 private:
  // On how many pages lines of one form stand, by their distance from the edge. Those of the
  // letter's head count apart: only a letterhead stands in exactly the same place on other pages.
  struct Places {
    std::array<std::uint32_t, kTopLines> pages{};
    std::array<std::uint32_t, kTopLines> heads{};
    std::uint32_t last_page = 0;  // a page counts once, by its outermost line
  };
  using PlacesOfForm = std::map<std::string, Places, std::less<>>;

  void learn_page(const Page& page, std::size_t head_end);
  const Page& page_of(std::size_t line) const;
  // In a table that is too wide or too long for a header.
  bool is_data(std::size_t line) const;
  bool returns(std::size_t line, std::size_t offset, const PlacesOfForm& places) const;

  const std::vector<Line>& lines_;
  std::vector<Page> pages_;
  PlacesOfForm tops_;
  PlacesOfForm bottoms_;
  std::set<std::string, std::less<>> middles_;  // forms of lines inside pages: the letter's own
};

}  // namespace precedent::corpus
