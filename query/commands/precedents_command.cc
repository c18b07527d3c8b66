#include <sstream>

#include "query/commands/printed_page.hh"
#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/output/precedents_page.hh"
#include "query/search/precedents.hh"

namespace precedent::query {
namespace {

constexpr std::string_view kOnlyAnswered =
    "precedent-query: precedents are answered comments alone; search finds the others too\n";

}  // namespace

Reply reply_to(const PrecedentsCommand& command, const TextStyle& style) {
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    if (question == nullptr) throw QueryError("the query holds no word", {});
    SearchPage page = page_of(index, precedents_asked(*question), command.request, false);
    std::ostringstream out;
    switch (command.output.format) {
      case Format::kText:
        print_precedents(out, page, style);
        break;
      case Format::kJson:
      case Format::kJsonl:
      case Format::kCites:
        out << printed(page, command.output.format, style);
        break;
      case Format::kCsv:
        print_precedents_csv(out, page);
        break;
    }
    const bool found = found_something(page);
    return {out.str(), found ? "" : std::string(kOnlyAnswered), found};
  });
}

}  // namespace precedent::query
