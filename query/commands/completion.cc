#include "query/commands/completion.hh"

#include <algorithm>

#include "query/commands/command_table.hh"
#include "query/language/field_query.hh"

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

// Where the last word of a query begins: behind a blank or a bracket that stands in no phrase.
std::size_t begin_of_last_word(const std::string& query) {
  std::size_t begin = 0;
  bool in_phrase = false;
  for (std::size_t at = 0; at < query.size(); ++at) {
    if (query[at] == '"') in_phrase = !in_phrase;
    if (!in_phrase && (query[at] == ' ' || query[at] == '(')) begin = at + 1;
  }
  return begin;
}

void add_words_from(std::size_t begin, const std::string& query, const FieldValues& values,
                    std::vector<std::string>& found) {
  const std::string typed = query.substr(begin);
  const std::string bare = typed.starts_with('-') ? typed.substr(1) : typed;
  const std::string before = query.substr(0, begin) + (typed.starts_with('-') ? "-" : "");
  const std::size_t colon = bare.find(':');
  if (colon == bare.npos) {
    for (const schemas::Field& field : schemas::kFields)
      add_beginning(before + std::string(field.name) + ":", query, found);
    return;
  }
  const schemas::Field* field = schemas::find_field(bare.substr(0, colon));
  if (field == nullptr) return;
  std::string beginning = bare.substr(colon + 1);
  if (beginning.starts_with('"')) beginning.erase(0, 1);
  for (const std::string& value : values(field->id, beginning))
    found.push_back(before + field_query(field->id, value));
}

// A value with blanks may be all of what was typed: -office:office of e.
void add_query_words(const std::string& query, const FieldValues& values,
                     std::vector<std::string>& found) {
  add_words_from(0, query, values, found);
  const std::size_t last = begin_of_last_word(query);
  if (found.empty() && last > 0) add_words_from(last, query, values, found);
}

}  // namespace

schemas::CompletionSource completion_source(const FieldValues& values) {
  schemas::CompletionSource source;
  source.values = [](const schemas::Option& option, const std::string& typed) {
    return option.value == kFacetNames ? facets_for(typed) : std::vector<std::string>();
  };
  source.operands = [values](const schemas::CommandRow& row, const std::string& typed) {
    std::vector<std::string> found;
    if (row.takes_query) add_query_words(typed, values, found);
    return found;
  };
  return source;
}

}  // namespace precedent::query
