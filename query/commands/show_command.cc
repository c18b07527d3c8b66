#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "query/output/json.hh"
#include "query/output/whole_documents.hh"
#include "query/search/cited_letters.hh"
#include "query/search/comment_chain.hh"
#include "query/search/stored_documents.hh"
#include "query/search/thread_letters.hh"

namespace precedent::query {
namespace {

std::string shown_comment(OpenIndex& index, const ShowCommand& command, const Handle& handle,
                          const Hit& hit, const TextStyle& style) {
  const OpenIndex letters(command.index, Unit::kLetter);
  const std::vector<CitedLetter> answering =
      letters_answering(letters, schemas::comment_record(hit.data));
  if (command.output.format != Format::kText) return line_of(comment_json(hit, answering));
  std::ostringstream out;
  print_comment(out, {hit, chain_of(index, hit), answering, handle.letter},
                index.terms().taxonomy(), style);
  return out.str();
}

std::string shown_letter(OpenIndex& index, const ShowCommand& command, const Hit& hit,
                         const TextStyle& style) {
  if (command.output.format != Format::kText)
    return line_of(
        letter_json(hit, days_since_other_side(index, schemas::letter_record(hit.data))));
  std::ostringstream out;
  print_letter(out, hit, index.terms().taxonomy(), style);
  return out.str();
}

// Where the number is not the comment's alone.
std::string note_on_bearers(const OpenIndex& index, const Handle& handle) {
  const std::size_t bearers = handle.number.empty() ? 0 : bearers_of(index, handle).size();
  if (bearers < 2) return {};
  return "precedent-query: " + std::to_string(bearers) + " comments of this letter are numbered " +
         handle.number + "; the others are #" + handle.number + ".2 and on\n";
}

}  // namespace

Reply reply_to(const ShowCommand& command, const TextStyle& style) {
  const std::optional<Handle> handle = handle_of(command.what);
  if (!handle) {
    throw UsageError("'" + command.what + "' names no letter or comment; " + kHandleExamples);
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
    return {unit == Unit::kComment ? shown_comment(index, command, *handle, *hit, style)
                                   : shown_letter(index, command, *hit, style),
            note_on_bearers(index, *handle), true};
  });
}

}  // namespace precedent::query
