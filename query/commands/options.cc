#include "query/commands/options.hh"

#include <algorithm>
#include <array>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/variables_map.hpp>
#include <charconv>
#include <cstdlib>
#include <span>

#include "query/language/nearest.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {
namespace {

namespace po = boost::program_options;
using schemas::Field;
using schemas::FieldId;

constexpr std::uint64_t kMaxLimit = 10'000;
constexpr std::uint64_t kMaxOffset = 100'000'000;
constexpr std::uint64_t kMaxTop = 1'000'000;

// The options of a call, and what stands behind them.
struct Split {
  std::vector<std::string> options;
  std::vector<std::string> operands;
};

std::string name_in(const std::string& argument) {
  return argument.substr(
      2, argument.find('=') == argument.npos ? argument.npos : argument.find('=') - 2);
}

[[noreturn]] void refuse_unknown(const std::string& argument, const po::options_description& known,
                                 const CommandRow& row) {
  std::vector<std::string> names;
  for (const auto& option : known.options()) names.push_back("--" + option->long_name());
  const std::string typed = "--" + name_in(argument);
  const auto longer = std::find_if(
      names.begin(), names.end(), [&](const std::string& name) { return name.starts_with(typed); });
  const std::string meant = longer != names.end() ? *longer : nearest_word(typed, names);
  throw UsageError("unknown option '" + argument + "'" +
                   (meant.empty() ? "" : "; did you mean '" + meant + "'?") +
                   "; see: precedent-query help " + std::string(row.name));
}

bool is_option(const std::string& argument) {
  return argument.size() > 2 && argument.starts_with("--") && argument[2] >= 'a' &&
         argument[2] <= 'z';
}

Split split(std::span<const std::string> arguments, const CommandRow& row,
            const po::options_description& known) {
  Split parts;
  bool ended = false;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const bool asks_for_help = arguments[at] == "-h" && parts.operands.empty();
    const std::string argument = asks_for_help ? "--help" : arguments[at];
    if (!ended && argument == "--") {
      ended = true;
      continue;
    }
    if (ended || !is_option(argument)) {
      parts.operands.push_back(argument);
      continue;
    }
    if (row.ends_in_query && !parts.operands.empty()) {
      throw UsageError("options stand before the query; move '" + argument +
                       "' there, or put -- before a query that is to hold it");
    }
    const po::option_description* option = known.find_nothrow(name_in(argument), false);
    if (option == nullptr) refuse_unknown(argument, known, row);
    parts.options.push_back(argument);
    const bool wants_value =
        option->semantic()->max_tokens() > 0 && argument.find('=') == argument.npos;
    if (!wants_value) continue;
    if (at + 1 == arguments.size()) throw UsageError("'" + argument + "' needs a value");
    parts.options.push_back(arguments[++at]);
  }
  return parts;
}

// The values of the options of one call.
class Values {
 public:
  Values(const std::vector<std::string>& options, const po::options_description& known) {
    try {
      const int style =
          po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
      po::store(po::command_line_parser(options).options(known).style(style).run(), values_);
    } catch (const po::error& error) {
      throw UsageError(error.what());
    }
  }

  bool has(const char* name) const { return values_.count(name) > 0; }

  std::string text(const char* name, const std::string& otherwise = {}) const {
    return has(name) ? values_[name].as<std::string>() : otherwise;
  }

  std::uint64_t number(const char* name, std::uint64_t least, std::uint64_t most,
                       std::uint64_t otherwise) const {
    if (!has(name)) return otherwise;
    const std::string typed = text(name);
    std::uint64_t value = 0;
    const char* const end = typed.data() + typed.size();
    const auto [read, error] = std::from_chars(typed.data(), end, value);
    if (error != std::errc() || read != end || value < least || value > most) {
      throw UsageError("--" + std::string(name) + " takes a number from " + std::to_string(least) +
                       " to " + std::to_string(most) + ", not '" + typed + "'");
    }
    return value;
  }

  // Which of the words was given.
  std::size_t choice(const char* name, const std::vector<std::string>& words,
                     std::size_t otherwise) const {
    if (!has(name)) return otherwise;
    const std::string typed = text(name);
    const auto word = std::find(words.begin(), words.end(), typed);
    if (word != words.end()) return static_cast<std::size_t>(word - words.begin());
    std::string message = "--" + std::string(name) + " takes";
    for (const std::string& one : words) message += (&one == &words.front() ? " " : ", ") + one;
    throw UsageError(message + "; not '" + typed + "'");
  }

 private:
  po::variables_map values_;
};

std::filesystem::path index_of(const Values& values, const Environment& environment) {
  const std::string index = values.text("index", environment.index);
  if (index.empty())
    throw UsageError("which index? give --index DIR, or set PRECEDENT_INDEX in the environment");
  return index;
}

std::string joined(const std::vector<std::string>& words, std::string_view joint = " ") {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : joint) += word;
  return text;
}

Scope scope_of(const Values& values, const std::vector<std::string>& operands,
               const Environment& environment) {
  Scope scope;
  scope.index = index_of(values, environment);
  scope.unit =
      values.choice("unit", {"comment", "letter"}, 0) == 0 ? Unit::kComment : Unit::kLetter;
  scope.synonyms = values.text("synonyms", environment.synonyms);
  scope.query = joined(operands);
  return scope;
}

Format format_of(const Values& values, const std::vector<std::string>& formats) {
  const std::string& chosen = formats[values.choice("format", formats, 0)];
  if (chosen == "json") return Format::kJson;
  if (chosen == "jsonl") return Format::kJsonl;
  return chosen == "csv" ? Format::kCsv : Format::kText;
}

Output output_of(const Values& values, const std::vector<std::string>& formats) {
  Output output;
  output.format = format_of(values, formats);
  if (values.has("width")) output.columns = values.number("width", 40, 1000, 80);
  output.pages = !values.has("no-pager");
  return output;
}

std::vector<FieldId> facets_of(const std::string& names, Unit unit) {
  std::vector<FieldId> fields;
  std::vector<std::string> known;
  for (const Field& field : schemas::kFields)
    if (field.is_facet) known.emplace_back(field.name);
  std::size_t from = 0;
  while (from <= names.size()) {
    const std::size_t end = std::min(names.find(',', from), names.size());
    const std::string name = names.substr(from, end - from);
    from = end + 1;
    const Field* field = schemas::find_field(name);
    if (field == nullptr || !field->is_facet) {
      const std::string meant = nearest_word(name, known);
      throw UsageError("'" + name + "' is no facet; " +
                       (meant.empty() ? "the facets are " + joined(known, ", ")
                                      : "did you mean '" + meant + "'?"));
    }
    if (field->is_of_comments && unit == Unit::kLetter)
      throw UsageError("'" + name +
                       "' is said of comments, not of whole letters; leave out --unit");
    if (std::find(fields.begin(), fields.end(), field->id) == fields.end())
      fields.push_back(field->id);
  }
  return fields;
}

std::string only_operand(const std::vector<std::string>& operands, const CommandRow& row) {
  if (operands.size() != 1) {
    throw UsageError(std::string(row.name) + " takes one " + std::string(row.operands) +
                     "; see: precedent-query help " + std::string(row.name));
  }
  return operands.front();
}

SearchCommand search_command(const Values& values, const Split& parts,
                             const Environment& environment) {
  SearchCommand command;
  command.scope = scope_of(values, parts.operands, environment);
  if (command.scope.query.empty())
    throw UsageError("search for what? give a query; see: precedent-query help query");
  command.output = output_of(values, {"text", "json", "jsonl", "csv"});
  SearchRequest& request = command.request;
  request.limit = static_cast<std::uint32_t>(values.number("limit", 0, kMaxLimit, 10));
  request.offset = static_cast<std::uint32_t>(values.number("offset", 0, kMaxOffset, 0));
  request.sort = static_cast<Sort>(values.choice("sort", {"relevance", "newest", "oldest"}, 0));
  request.counts_total = values.choice("total", {"exact", "none"}, 0) == 0;
  request.is_strict = values.has("strict");
  if (values.has("facets")) request.facets = facets_of(values.text("facets"), command.scope.unit);
  request.top_facets = values.number("top", 1, kMaxTop, 10);
  command.explains = values.has("explain");
  const bool is_whole =
      command.output.format == Format::kText || command.output.format == Format::kJson;
  if (!is_whole && !request.facets.empty()) {
    throw UsageError(
        "this format holds hits alone, no facets; take text or json, or see: "
        "precedent-query help facets");
  }
  if (!is_whole && command.explains)
    throw UsageError("this format holds hits alone, no explanation; take text or json");
  return command;
}

FacetsCommand facets_command(const Values& values, const Split& parts,
                             const Environment& environment) {
  FacetsCommand command;
  command.scope = scope_of(values, parts.operands, environment);
  command.output = output_of(values, {"text", "json", "csv"});
  if (!values.has("facet"))
    throw UsageError("which facets? give --facet NAME[,NAME]; see: precedent-query help facets");
  command.fields = facets_of(values.text("facet"), command.scope.unit);
  command.top = values.number("top", 1, kMaxTop, 20);
  return command;
}

PrecedentsCommand precedents_command(const Values& values, const Split& parts,
                                     const Environment& environment) {
  PrecedentsCommand command;
  command.scope = scope_of(values, parts.operands, environment);
  if (command.scope.query.empty())
    throw UsageError("precedents for what? give a query; see: precedent-query help query");
  command.output = output_of(values, {"text", "json", "jsonl", "csv"});
  command.request.limit = static_cast<std::uint32_t>(values.number("limit", 0, kMaxLimit, 10));
  command.request.offset = static_cast<std::uint32_t>(values.number("offset", 0, kMaxOffset, 0));
  command.request.is_strict = values.has("strict");
  return command;
}

ThreadCommand thread_command(const Values& values, const Split& parts,
                             const Environment& environment) {
  return {index_of(values, environment), output_of(values, {"text", "json"}),
          only_operand(parts.operands, row_of(CommandId::kThread)), values.has("whole")};
}

StatsCommand stats_command(const Values& values, const Split& parts,
                           const Environment& environment) {
  Scope scope = scope_of(values, parts.operands, environment);
  std::vector<FieldId> fields = facets_of(values.text("by", "year,topic,office"), scope.unit);
  return {std::move(scope), output_of(values, {"text", "json", "csv"}), std::move(fields),
          values.number("top", 1, kMaxTop, 15)};
}

ShowCommand show_command(const Values& values, const Split& parts, const Environment& environment) {
  return {index_of(values, environment), output_of(values, {"text", "json"}),
          only_operand(parts.operands, row_of(CommandId::kShow))};
}

SimilarCommand similar_command(const Values& values, const Split& parts,
                               const Environment& environment) {
  SimilarCommand command;
  command.index = index_of(values, environment);
  command.output = output_of(values, {"text", "json", "jsonl", "csv"});
  command.text = values.text("text");
  command.limit = static_cast<std::uint32_t>(values.number("limit", 1, kMaxLimit, 10));
  std::vector<std::string> filters = parts.operands;
  if (command.text.empty()) {
    command.what = only_operand({filters.begin(), filters.begin() + !filters.empty()},
                                row_of(CommandId::kSimilar));
    filters.erase(filters.begin());
  } else if (!filters.empty() && filters.front().find('#') != std::string::npos) {
    throw UsageError("similar takes a comment or --text FILE, not both");
  }
  command.query = joined(filters);
  return command;
}

TrendCommand trend_command(const Values& values, const Split& parts,
                           const Environment& environment) {
  return {scope_of(values, parts.operands, environment),
          output_of(values, {"text", "json", "csv"})};
}

ExportCommand export_command(const Values& values, const Split& parts,
                             const Environment& environment) {
  ExportCommand command;
  command.scope = scope_of(values, parts.operands, environment);
  command.output.format = format_of(values, {"jsonl", "csv"});
  command.about = values.text("about");
  return command;
}

WatchCommand watch_command(const Values& values, const Split& parts,
                           const Environment& environment) {
  if (!parts.operands.empty()) {
    throw UsageError("watch reads its queries from a file, not '" + parts.operands.front() +
                     "'; see: precedent-query help watch");
  }
  WatchCommand command;
  command.index = index_of(values, environment);
  command.synonyms = values.text("synonyms", environment.synonyms);
  command.watches = values.text("watches");
  if (command.watches.empty()) throw UsageError("which watches? give --watches FILE");
  command.state = values.text("state");
  if (command.state.empty())
    throw UsageError("where is remembered what was shown? give --state FILE");
  constexpr std::array kForms = {WatchForm::kText, WatchForm::kJson, WatchForm::kMail};
  command.form = kForms[values.choice("format", {"text", "json", "mail"}, 0)];
  if (values.has("width")) command.output.columns = values.number("width", 40, 1000, 80);
  return command;
}

HelpCommand help_command(const Split& parts) {
  if (parts.operands.size() > 1) throw UsageError("help takes one topic");
  return {parts.operands.empty() ? std::string() : parts.operands.front()};
}

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

Environment environment() {
  return {variable("PRECEDENT_INDEX"), variable("PRECEDENT_SYNONYMS")};
}

Command parse_command(const std::vector<std::string>& arguments, const Environment& environment) {
  std::span<const std::string> rest(arguments);
  if (rest.empty()) return HelpCommand{};
  const CommandRow* row = find_command(rest.front());
  if (row != nullptr) {
    rest = rest.subspan(1);
  } else {
    row = &row_of(CommandId::kSearch);
    if (rest.front() == "--help" || rest.front() == "-h") return HelpCommand{};
  }
  const po::options_description known = options_of(row->id);
  const Split parts = split(rest, *row, known);
  const Values values(parts.options, known);
  if (values.has("help")) return HelpCommand{std::string(row->name)};
  switch (row->id) {
    case CommandId::kSearch:
      return search_command(values, parts, environment);
    case CommandId::kPrecedents:
      return precedents_command(values, parts, environment);
    case CommandId::kThread:
      return thread_command(values, parts, environment);
    case CommandId::kStats:
      return stats_command(values, parts, environment);
    case CommandId::kFacets:
      return facets_command(values, parts, environment);
    case CommandId::kShow:
      return show_command(values, parts, environment);
    case CommandId::kSimilar:
      return similar_command(values, parts, environment);
    case CommandId::kTrend:
      return trend_command(values, parts, environment);
    case CommandId::kExport:
      return export_command(values, parts, environment);
    case CommandId::kWatch:
      return watch_command(values, parts, environment);
    case CommandId::kComplete:
      return CompleteCommand{environment.index, {}, parts.operands};
    case CommandId::kHelp:
      return help_command(parts);
  }
  throw UsageError("unknown command");
}

}  // namespace precedent::query
