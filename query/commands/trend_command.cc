#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/output/csv.hh"
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
    std::ostringstream out;
    switch (command.output.format) {
      case Format::kText:
      case Format::kCites:
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
