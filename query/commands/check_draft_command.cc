#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/commands/text_file.hh"
#include "query/output/draft_page.hh"

namespace precedent::query {
namespace {

std::string printed(const DraftPage& page, const Question* filters, const Output& output,
                    const TextStyle& style) {
  std::ostringstream out;
  if (output.format == Format::kJson) {
    print_draft_json(out, page, filters);
  } else {
    print_draft(out, page, filters, style);
  }
  return out.str();
}

}  // namespace

Reply reply_to(const CheckDraftCommand& command, const TextStyle& style) {
  const std::string draft = command.file.empty() ? command.text : text_of_file(command.file);
  return asked(command.scope, [&](OpenIndex& index, const Question* filters) -> Reply {
    const DraftPage page = draft_page_of(index, draft, filters, command.request);
    return {printed(page, filters, command.output, style), "", page.found_something()};
  });
}

}  // namespace precedent::query
