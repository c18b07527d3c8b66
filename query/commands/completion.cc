#include "query/commands/completion.hh"

#include <algorithm>

#include "query/commands/command_table.hh"
#include "query/language/field_query.hh"
#include "schemas/command_line/completion.hh"

namespace precedent::query {
namespace {

void add_beginning(std::string_view candidate, std::string_view typed,
                   std::vector<std::string>& found) {
  if (candidate.starts_with(typed)) found.emplace_back(candidate);
}

// The last of a list of facets: "company,to" -> "company,topic".
std::vector<std::string> facets_for(const std::string& typed) {
  std::vector<std::string> found;
  const std::size_t comma = typed.rfind(',');
  const std::string before = comma == typed.npos ? "" : typed.substr(0, comma + 1);
  for (const schemas::Field& field : schemas::kFields)
    if (field.is_facet) add_beginning(before + std::string(field.name), typed, found);
  return found;
}

void add_query_words(const std::string& typed, const FieldValues& values,
                     std::vector<std::string>& found) {
  const std::string bare = typed.starts_with('-') ? typed.substr(1) : typed;
  const std::string minus = typed.starts_with('-') ? "-" : "";
  const std::size_t colon = bare.find(':');
  if (colon == bare.npos) {
    for (const schemas::Field& field : schemas::kFields)
      add_beginning(minus + std::string(field.name) + ":", typed, found);
    return;
  }
  const schemas::Field* field = schemas::find_field(bare.substr(0, colon));
  if (field == nullptr) return;
  std::string beginning = bare.substr(colon + 1);
  if (beginning.starts_with('"')) beginning.erase(0, 1);
  for (const std::string& value : values(field->id, beginning))
    found.push_back(minus + field_query(field->id, value));
}

}  // namespace

std::vector<std::string> completions(const std::vector<std::string>& words,
                                     const FieldValues& values) {
  schemas::CompletionSource source;
  source.values = [](const schemas::Option& option, const std::string& typed) {
    return option.value == kFacetNames ? facets_for(typed) : std::vector<std::string>();
  };
  source.operands = [&](const schemas::CommandRow& row, const std::string& typed) {
    std::vector<std::string> found;
    if (row.takes_query) add_query_words(typed, values, found);
    return found;
  };
  return schemas::completions(program_table(), words, source);
}

}  // namespace precedent::query
