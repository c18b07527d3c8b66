#pragma once
// How many answers a year.

#include <cstdint>
#include <ostream>
#include <vector>

#include "query/language/question.hh"
#include "query/output/text_layout.hh"
#include "query/search/database.hh"

namespace precedent::query {

struct YearCount {
  int year = 0;
  std::uint64_t count = 0;
};

struct Trend {
  std::uint64_t total = 0;
  std::uint64_t undated = 0;     // of them
  std::vector<YearCount> years;  // ascending, without gaps
};

// `question`: null where the whole index was counted.
void print_trend(std::ostream& out, const Question* question, Unit unit, const Trend& trend,
                 const TextStyle& style);
void print_trend_json(std::ostream& out, const Question* question, Unit unit, const Trend& trend);
void print_trend_csv(std::ostream& out, Unit unit, const Trend& trend);  // year, comments

}  // namespace precedent::query
