#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "query/output/json.hh"
#include "query/output/thread_page.hh"
#include "query/search/stored_documents.hh"
#include "query/search/thread_letters.hh"

namespace precedent::query {

Reply reply_to(const ThreadCommand& command, const TextStyle& style) {
  // A comment's handle is taken for its letter's.
  const std::optional<Handle> handle = handle_of(command.what);
  if (!handle) {
    throw UsageError("'" + command.what + "' names no letter; an example: 0000000000-16-012345");
  }
  return answered_from(command.index, Unit::kLetter, [&](OpenIndex& index) -> Reply {
    const std::vector<schemas::LetterRecord> letters = letters_of_review(index, handle->letter);
    if (letters.empty())
      return {"", "precedent-query: the index has no letter " + handle->letter + "\n", false};
    if (command.output.format != Format::kText) return {line_of(thread_json(letters)), "", true};
    std::ostringstream out;
    print_thread(out, letters, command.whole, style);
    return {out.str(), "", true};
  });
}

}  // namespace precedent::query
