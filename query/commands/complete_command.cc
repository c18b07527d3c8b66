#include "query/commands/completion.hh"
#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "query/search/facets.hh"
#include "schemas/command_line/completion.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::query {
namespace {

// More than these would fill the screen.
constexpr std::size_t kMaxOffered = 40;
constexpr std::size_t kMaxRead = 2'000;

std::vector<std::string> values_in(const std::filesystem::path& index, schemas::FieldId id,
                                   const std::string& beginning) {
  std::vector<std::string> values;
  const schemas::Field& field = schemas::field(id);
  if (!field.is_facet || index.empty()) return values;
  // Letters are fewer, but what was answered is known of comments alone.
  const Unit unit = id == schemas::FieldId::kAnswer ? Unit::kComment : Unit::kLetter;
  return answered_from(index, unit, [&](OpenIndex& open) {
    const FacetsOfAll counted = facets_of_index(open, {&id, 1}, kMaxRead);
    for (const FacetCount& one : counted.facets.front().counts)
      if (one.value.starts_with(beginning) && values.size() < kMaxOffered)
        values.push_back(one.value);
    return values;
  });
}

}  // namespace

Reply reply_to(const CompleteCommand& command, const TextStyle&) {
  const std::string given = schemas::index_among(command.words);
  const std::filesystem::path index = given.empty() ? command.index : std::filesystem::path(given);
  const FieldValues values = [&](schemas::FieldId field, const std::string& beginning) {
    return values_in(index, field, beginning);
  };
  Reply reply;
  for (const std::string& one : completions(command.words, values)) reply.text += one + "\n";
  reply.found = !reply.text.empty();
  return reply;
}

}  // namespace precedent::query
