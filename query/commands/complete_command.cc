#include <algorithm>
#include <set>

#include "query/commands/command_table.hh"
#include "query/commands/completion.hh"
#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "query/search/facets.hh"
#include "schemas/command_line/shell_line.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/words.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query {
namespace {

// More than these would fill the screen.
constexpr std::size_t kMaxOffered = 100;
constexpr std::size_t kMaxRead = 2'000;

using Values = std::vector<std::string>;

Values beginning_so(Values values, const std::string& beginning) {
  std::erase_if(values, [&](const std::string& one) { return !one.starts_with(beginning); });
  if (values.size() > kMaxOffered) values.resize(kMaxOffered);
  return values;
}

// "ruth abernathy smith" -> "smith", each once: one word finds a person.
Values last_names(const Values& persons) {
  Values names;
  std::set<std::string> seen;
  for (const std::string& person : persons) {
    const std::vector<std::string> words = schemas::words_of(person);
    if (!words.empty() && words.back().size() > 1 && seen.insert(words.back()).second)
      names.push_back(words.back());
  }
  return names;
}

Values topics_of_index(const std::filesystem::path& index) {
  Values slugs;
  const auto add = [&](const schemas::Taxonomy& taxonomy) {
    for (const schemas::Topic& one : taxonomy.topics()) slugs.push_back(one.slug);
  };
  if (index.empty()) {
    add(schemas::Taxonomy::built_in());
  } else {
    answered_from(index, Unit::kLetter, [&](OpenIndex& open) { add(open.terms().taxonomy()); });
  }
  return slugs;
}

Values facet_values(const std::filesystem::path& index, schemas::FieldId id) {
  Values values;
  if (!schemas::field(id).is_facet || index.empty()) return values;
  return answered_from(index, Unit::kLetter, [&](OpenIndex& open) {
    const FacetsOfAll counted = facets_of_index(open, {&id, 1}, kMaxRead);
    for (const FacetCount& one : counted.facets.front().counts) values.push_back(one.value);
    return values;
  });
}

Values values_of(const std::filesystem::path& index, schemas::FieldId id,
                 const std::string& beginning) {
  const schemas::FieldKind kind = schemas::field(id).kind;
  if (kind == schemas::FieldKind::kClosedSet) {
    const auto closed = schemas::closed_values(id);
    return beginning_so({closed.begin(), closed.end()}, beginning);
  }
  if (kind == schemas::FieldKind::kTopic) return beginning_so(topics_of_index(index), beginning);
  Values values = facet_values(index, id);
  if (kind != schemas::FieldKind::kPerson) return beginning_so(std::move(values), beginning);
  Values names = last_names(values);
  names.insert(names.end(), values.begin(), values.end());
  return beginning_so(std::move(names), beginning);
}

}  // namespace

Reply reply_to(const CompleteCommand& command, const TextStyle&) {
  const std::vector<std::string> words =
      command.line.empty() ? command.words
                           : schemas::shell_line(command.line, command.breaks).words;
  const std::string given = schemas::index_among(words);
  const std::filesystem::path index = given.empty() ? command.index : std::filesystem::path(given);
  const schemas::CompletionSource source =
      completion_source([&](schemas::FieldId field, const std::string& beginning) {
        return values_of(index, field, beginning);
      });
  Reply reply;
  const schemas::Program& program = program_table();
  const std::vector<std::string> offered =
      command.line.empty()
          ? schemas::completions(program, words, source)
          : schemas::completions_for_bash(program, command.line, command.breaks, source);
  for (const std::string& one : offered) reply.text += one + "\n";
  reply.found = !reply.text.empty();
  return reply;
}

}  // namespace precedent::query
