#include <sstream>

#include "query/cite.hh"
#include "query/options.hh"
#include "query/output_show.hh"
#include "query/replies.hh"
#include "query/stored_documents.hh"

namespace precedent::query {

Reply reply_to(const ShowCommand& command, const TextStyle& style) {
  const std::optional<Handle> handle = handle_of(command.what);
  if (!handle) {
    throw UsageError("'" + command.what +
                     "' names no letter or comment; examples: 0000000000-16-012345, "
                     "0000000000-16-012345#2, 0000000000-16-012345@2");
  }
  const Unit unit = handle->is_comment() ? Unit::kComment : Unit::kLetter;
  return answered_from(command.index, unit, [&](OpenIndex& index) -> Reply {
    const std::optional<Hit> hit = find_document(index, *handle);
    if (!hit) {
      return {"",
              "precedent-query: the index has no " + std::string(name_of(unit)) + " " +
                  command.what + "\n",
              false};
    }
    std::ostringstream out;
    std::string notes;
    if (unit == Unit::kLetter) {
      command.output.format == Format::kText ? print_letter(out, *hit, style)
                                             : print_letter_json(out, *hit);
    } else {
      command.output.format == Format::kText ? print_comment(out, *hit, style)
                                             : print_comment_json(out, *hit);
      const std::size_t bearers = bearers_of(index, *handle).size();
      if (bearers > 1) {
        notes = "precedent-query: " + std::to_string(bearers) + " comments of this letter are " +
                "numbered " + handle->number + "; the others are #" + handle->number +
                ".2 and on\n";
      }
    }
    return {out.str(), notes, true};
  });
}

}  // namespace precedent::query
