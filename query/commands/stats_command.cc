#include <nlohmann/json.hpp>

#include "query/commands/printed_as.hh"
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
  const Unit unit = index.unit();
  return {printed_as(
              command.output.format,
              [&](std::ostream& out) { print_cross_table(out, question, unit, table, style); },
              [&](std::ostream& out) { print_cross_table_json(out, question, unit, table); },
              [&](std::ostream& out) { print_cross_table_csv(out, unit, table); }),
          "", table.total > 0};
}

}  // namespace

Reply reply_to(const StatsCommand& command, const TextStyle& style) {
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    const Xapian::Query every_document((std::string()));
    const Xapian::Query& query = question == nullptr ? every_document : question->query;
    if (!command.cross.empty()) return crossed(command, index, question, query, style);
    const Statistics statistics = statistics_of(index, query, command.by, command.top);
    const Unit unit = index.unit();
    return {
        printed_as(
            command.output.format,
            [&](std::ostream& out) { print_statistics(out, question, unit, statistics, style); },
            [&](std::ostream& out) { print_statistics_json(out, question, unit, statistics); },
            [&](std::ostream& out) { print_statistics_csv(out, unit, statistics); }),
        "", statistics.all.documents > 0};
  });
}

}  // namespace precedent::query
