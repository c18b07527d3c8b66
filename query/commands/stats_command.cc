#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/output/cross_table_page.hh"
#include "query/output/statistics_page.hh"
#include "query/search/cross_table.hh"

namespace precedent::query {
namespace {

Reply crossed(const StatsCommand& command, OpenIndex& index, const Question* question,
              const Xapian::Query& query, const TextStyle& style) {
  const CrossTable table =
      cross_table(index, query, command.cross[0], command.cross[1], command.top);
  std::ostringstream out;
  switch (command.output.format) {
    case Format::kText:
    case Format::kCites:
      print_cross_table(out, question, index.unit(), table, style);
      break;
    case Format::kJson:
    case Format::kJsonl:
      print_cross_table_json(out, question, index.unit(), table);
      break;
    case Format::kCsv:
      print_cross_table_csv(out, index.unit(), table);
      break;
  }
  return {out.str(), "", table.total > 0};
}

}  // namespace

Reply reply_to(const StatsCommand& command, const TextStyle& style) {
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    const Xapian::Query every_document((std::string()));
    const Xapian::Query& query = question == nullptr ? every_document : question->query;
    if (!command.cross.empty()) return crossed(command, index, question, query, style);
    const Statistics statistics = statistics_of(index, query, command.by, command.top);
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
