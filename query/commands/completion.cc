#include "query/commands/completion.hh"

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>

#include "query/commands/commands.hh"
#include "query/language/field_query.hh"

namespace precedent::query {
namespace {

namespace po = boost::program_options;

// bash parts words at colons; what stands before the last one is not repeated.
constexpr std::string_view kScript = R"(# bash completion of precedent-query
_precedent_query() {
  local line=${COMP_LINE:0:COMP_POINT} words word
  read -r -a words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  word=${words[-1]}
  local IFS=$'\n'
  mapfile -t COMPREPLY < <(precedent-query complete -- "${words[@]:1}" 2>/dev/null)
  if [[ $word == *:* && $COMP_WORDBREAKS == *:* ]]; then
    COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*:}"}"}")
  fi
  [[ ${COMPREPLY[0]-} == *: ]] && compopt -o nospace
}
complete -o default -F _precedent_query precedent-query
)";

void add_beginning(std::string_view candidate, std::string_view typed,
                   std::vector<std::string>& found) {
  if (candidate.starts_with(typed)) found.emplace_back(candidate);
}

// "comment|letter" -> both; nothing where an option takes anything else.
std::vector<std::string> choices_of(const po::option_description& option) {
  std::string name = option.format_parameter();
  std::vector<std::string> choices;
  if (name.find('|') == name.npos) return choices;
  std::size_t from = 0;
  while (from <= name.size()) {
    const std::size_t end = std::min(name.find('|', from), name.size());
    choices.push_back(name.substr(from, end - from));
    from = end + 1;
  }
  return choices;
}

// The last of a list of facets: "company,to" -> "company,topic".
void add_facets(const std::string& typed, std::vector<std::string>& found) {
  const std::size_t comma = typed.rfind(',');
  const std::string before = comma == typed.npos ? "" : typed.substr(0, comma + 1);
  for (const schemas::Field& field : schemas::kFields)
    if (field.is_facet) add_beginning(before + std::string(field.name), typed, found);
}

void add_option_values(const std::string& option_name, const std::string& typed,
                       const po::options_description& known, std::vector<std::string>& found) {
  if (option_name == "facet" || option_name == "facets" || option_name == "by")
    return add_facets(typed, found);
  const po::option_description* option = known.find_nothrow(option_name, false);
  if (option == nullptr) return;
  for (const std::string& choice : choices_of(*option)) add_beginning(choice, typed, found);
}

bool takes_value(const std::string& word, const po::options_description& known) {
  if (!word.starts_with("--") || word.find('=') != word.npos) return false;
  const po::option_description* option = known.find_nothrow(word.substr(2), false);
  return option != nullptr && option->semantic()->max_tokens() > 0;
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
  std::vector<std::string> found;
  if (words.empty()) return found;
  const std::string& typed = words.back();
  const CommandRow* command = words.size() > 1 ? find_command(words.front()) : nullptr;
  const CommandRow& row = command == nullptr ? row_of(CommandId::kSearch) : *command;
  const po::options_description known = options_of(row.id);

  if (words.size() > 1 && takes_value(words[words.size() - 2], known)) {
    add_option_values(words[words.size() - 2].substr(2), typed, known, found);
    return found;
  }
  if (words.size() == 1)
    for (const CommandRow& one : kCommands) add_beginning(one.name, typed, found);
  if (typed.starts_with("--")) {
    for (const auto& option : known.options())
      add_beginning("--" + option->long_name(), typed, found);
    return found;
  }
  if (row.id == CommandId::kHelp) {
    for (const CommandRow& one : kCommands) add_beginning(one.name, typed, found);
    for (const std::string_view topic : {"fields", "topics", "query"})
      add_beginning(topic, typed, found);
  } else if (row.ends_in_query) {
    add_query_words(typed, values, found);
  }
  return found;
}

std::string index_among(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--index" && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with("--index=")) return words[i].substr(8);
  }
  return {};
}

std::string_view bash_completion_script() {
  return kScript;
}

}  // namespace precedent::query
