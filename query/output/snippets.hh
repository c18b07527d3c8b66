#pragma once
// The passage of a text that answers a query best, with its words marked.

#include <string>
#include <string_view>
#include <vector>

#include "query/output/marks.hh"

namespace precedent::query {

// A piece of text on one line; newlines are blanks. `marks` lie in it, in order, apart.
struct Passage {
  std::string text;
  std::vector<Mark> marks;
  bool begins_text = true;  // else something stands before it
  bool ends_text = true;
  std::size_t parts = 0;  // of the query that it has
};

// About `columns` characters around the marks; the beginning where there are none.
Passage best_passage(std::string_view text, Marker& marker, std::size_t columns);

// The whole text, its marks with it, newlines kept.
Passage whole_text(std::string_view text, Marker& marker);

// "... we note your **liquidity** disclosure ...": the strings put around each mark.
std::string rendered(const Passage& passage, std::string_view open, std::string_view close);

}  // namespace precedent::query
