#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/output/csv.hh"
#include "query/output/trend.hh"

namespace precedent::query {
namespace {

// Years in order, those between without any too.
Trend trend_of(const FacetsOfAll& counted) {
  Trend trend;
  trend.total = counted.total;
  trend.undated = counted.total;
  std::vector<YearCount> found;
  for (const FacetCount& one : counted.facets.front().counts) {
    int year = 0;
    std::from_chars(one.value.data(), one.value.data() + one.value.size(), year);
    found.push_back({year, one.count});
    trend.undated -= one.count;
  }
  std::sort(found.begin(), found.end(),
            [](const YearCount& a, const YearCount& b) { return a.year < b.year; });
  for (const YearCount& one : found) {
    while (!trend.years.empty() && trend.years.back().year + 1 < one.year)
      trend.years.push_back({trend.years.back().year + 1, 0});
    trend.years.push_back(one);
  }
  return trend;
}

}  // namespace

Reply reply_to(const TrendCommand& command, const TextStyle& style) {
  constexpr std::size_t kAllYears = 1000;
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    const schemas::FieldId year = schemas::FieldId::kYear;
    const Trend trend =
        trend_of(question == nullptr ? facets_of_index(index, {&year, 1}, kAllYears)
                                     : facets_of(index, question->query, {&year, 1}, kAllYears));
    std::ostringstream out;
    switch (command.output.format) {
      case Format::kText:
        print_trend(out, question, index.unit(), trend, style);
        break;
      case Format::kJson:
      case Format::kJsonl:
        print_trend_json(out, question, index.unit(), trend);
        break;
      case Format::kCsv:
        print_trend_csv(out, index.unit(), trend);
        break;
    }
    return {out.str(), "", trend.total > 0};
  });
}

}  // namespace precedent::query
