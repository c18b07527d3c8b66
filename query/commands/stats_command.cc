#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/output/statistics_page.hh"

namespace precedent::query {

Reply reply_to(const StatsCommand& command, const TextStyle& style) {
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    const Xapian::Query every_document((std::string()));
    const Statistics statistics = statistics_of(
        index, question == nullptr ? every_document : question->query, command.by, command.top);
    std::ostringstream out;
    switch (command.output.format) {
      case Format::kText:
      case Format::kCites:
        print_statistics(out, question, index.unit(), statistics, style);
        break;
      case Format::kJson:
      case Format::kJsonl:
        print_statistics_json(out, question, index.unit(), statistics);
        break;
      case Format::kCsv:
        print_statistics_csv(out, index.unit(), statistics);
        break;
    }
    return {out.str(), "", statistics.all.documents > 0};
  });
}

}  // namespace precedent::query
