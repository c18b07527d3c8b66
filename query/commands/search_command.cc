#include "query/commands/printed_page.hh"
#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"

namespace precedent::query {

Reply reply_to(const SearchCommand& command, const TextStyle& style) {
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    if (question == nullptr) throw QueryError("the query holds no word", {});
    const SearchPage page = page_of(index, *question, command.request, command.explains);
    return {printed(page, command.output.format, style), "", found_something(page)};
  });
}

}  // namespace precedent::query
