#pragma once
// Pictures of numbers, drawn as SVG on the server. Each has its numbers in words for those who do
// not see it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/serve/exchange/html.hh"

namespace precedent::query::serve {

// A letter on the line of time of a review.
struct TimePoint {
  std::uint32_t day = 0;  // since the first letter
  bool is_of_company = false;
  std::string words;
};
Html time_line(const std::vector<TimePoint>& points);

struct Bar {
  std::string label;
  std::uint64_t count = 0;
};
// Upright, for years. `name` says what is counted.
Html columns_chart(const std::vector<Bar>& bars, std::string_view name);
// Lying, for names.
Html bars_chart(const std::vector<Bar>& bars, std::string_view name);

}  // namespace precedent::query::serve
