#include <nlohmann/json.hpp>

#include "query/commands/printed_as.hh"
#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/output/trend.hh"
#include "query/search/years.hh"

namespace precedent::query {
namespace {

// Years in order, those between without any too.
Trend trend_of(const YearCounts& counted) {
  Trend trend;
  trend.total = counted.total;
  trend.undated = counted.undated;
  for (const auto& [year, count] : counted.dated) {
    while (!trend.years.empty() && trend.years.back().year + 1 < year)
      trend.years.push_back({trend.years.back().year + 1, 0});
    trend.years.push_back({year, count});
  }
  return trend;
}

}  // namespace

Reply reply_to(const TrendCommand& command, const TextStyle& style) {
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    const Xapian::Query every = Xapian::Query::MatchAll;
    const Trend trend = trend_of(years_of(index, question == nullptr ? every : question->query));
    const Unit unit = index.unit();
    return {printed_as(
                command.output.format,
                [&](std::ostream& out) { print_trend(out, question, unit, trend, style); },
                [&](std::ostream& out) { print_trend_json(out, question, unit, trend); },
                [&](std::ostream& out) { print_trend_csv(out, unit, trend); }),
            "", trend.total > 0};
  });
}

}  // namespace precedent::query
