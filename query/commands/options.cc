#include "query/commands/options.hh"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "query/commands/command_table.hh"
#include "schemas/index/fields.hh"
#include "schemas/values/nearest.hh"

namespace precedent::query {
namespace {

using schemas::CommandLine;
using schemas::Field;
using schemas::FieldId;

constexpr std::uint32_t kMaxLimit = 10'000;
constexpr std::uint32_t kMaxOffset = 100'000'000;
constexpr std::uint32_t kMaxHitsOfParagraph = 100;

std::string joined(const std::vector<std::string>& words, std::string_view joint = " ") {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : joint) += word;
  return text;
}

Scope scope_of(const CommandLine& line, const Environment& environment) {
  Scope scope;
  scope.index = line.index(environment.index);
  scope.unit = line.choice("unit") == 0 ? Unit::kComment : Unit::kLetter;
  scope.synonyms = line.text("synonyms", environment.synonyms);
  scope.query = joined(line.operands());
  if (line.has("partial")) scope.partial = Partial::kAllowed;
  return scope;
}

// As the name of the file ends that is written; empty where that is no format of the command.
// Throws UsageError where it is one that nobody could read as anything else.
std::string format_by_name(const CommandLine& line, const std::vector<std::string>& formats) {
  std::string ending = std::filesystem::path(line.text("output")).extension().string();
  if (!ending.empty()) ending.erase(0, 1);
  if (ending == "ndjson") ending = "jsonl";
  const bool is_known = std::ranges::find(formats, ending) != formats.end();
  if (is_known) return ending;
  static constexpr std::array<std::string_view, 8> kOthers = {"xlsx",    "xls", "ods", "tsv",
                                                              "parquet", "dta", "pdf", "docx"};
  if (std::ranges::find(kOthers, ending) != kOthers.end())
    throw UsageError("no " + ending + " is written; the formats are " + joined(formats, ", ") +
                     ", and --format FORMAT writes one under any name");
  return {};
}

// As the file is called that is written, else the first of the command's formats, where none is
// given.
Format format_of(const CommandLine& line) {
  const std::vector<std::string> formats = line.command().find_option("format")->words();
  std::string format = formats[line.choice("format")];
  if (!line.has("format"))
    if (const std::string named = format_by_name(line, formats); !named.empty()) format = named;
  if (format == "json") return Format::kJson;
  if (format == "jsonl") return Format::kJsonl;
  if (format == "cites") return Format::kCites;
  return format == "csv" ? Format::kCsv : Format::kText;
}

Output output_of(const CommandLine& line) {
  Output output;
  output.format = format_of(line);
  if (line.has("width")) output.columns = line.number<std::size_t>("width", 80, 40, 1000);
  output.pages = !line.has("no-pager");
  output.file = line.text("output");
  return output;
}

std::uint32_t limit_of(const CommandLine& line, std::uint32_t least) {
  return line.number<std::uint32_t>("limit", 10, least, kMaxLimit);
}

std::uint32_t offset_of(const CommandLine& line) {
  return line.number<std::uint32_t>("offset", 0, 0, kMaxOffset);
}

std::size_t top_of(const CommandLine& line, std::size_t otherwise) {
  return line.number<std::size_t>("top", otherwise, 1, kMaxTop);
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
      const std::string meant = schemas::nearest_word(name, known);
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

SearchRequest request_of(const CommandLine& line, Unit unit) {
  SearchRequest request;
  request.limit = limit_of(line, 0);
  request.offset = offset_of(line);
  request.sort = static_cast<Sort>(line.choice("sort"));
  request.counts_total = line.choice("total") == 0;
  request.is_strict = line.has("strict");
  request.by_words_only = line.has("words-only");
  if (line.has("facets")) request.facets = facets_of(line.text("facets"), unit);
  request.top_facets = top_of(line, 10);
  return request;
}

// Facets and explanations stand beside the hits: not in a format that holds hits alone.
void require_whole(const CommandLine& line, Format format) {
  if (format == Format::kText || format == Format::kJson) return;
  if (line.has("facets")) {
    throw UsageError(
        "this format holds hits alone, no facets; take text or json, or see: "
        "precedent-query help facets");
  }
  if (line.has("explain"))
    throw UsageError("this format holds hits alone, no explanation; take text or json");
}

// Search and precedents.
template <typename CommandType>
CommandType page_command(const CommandLine& line, const Environment& environment) {
  CommandType command;
  command.scope = scope_of(line, environment);
  if (command.scope.query.empty()) {
    throw UsageError(std::string(line.command().name) +
                     " for what? give a query; see: precedent-query help query");
  }
  command.output = output_of(line);
  command.request = request_of(line, command.scope.unit);
  if constexpr (requires { command.explains; }) command.explains = line.has("explain");
  require_whole(line, command.output.format);
  return command;
}

FacetsCommand facets_command(const CommandLine& line, const Environment& environment) {
  FacetsCommand command;
  command.scope = scope_of(line, environment);
  command.output = output_of(line);
  if (!line.has("facet"))
    throw UsageError("which facets? give --facet NAME[,NAME]; see: precedent-query help facets");
  command.fields = facets_of(line.text("facet"), command.scope.unit);
  command.top = top_of(line, 20);
  return command;
}

CiteCommand cite_command(const CommandLine& line, const Environment& environment) {
  if (line.operands().empty()) line.refuse("cite what? give an accession or a comment");
  CiteCommand command;
  command.index = line.index(environment.index);
  command.output.file = line.text("output");
  command.output.pages = false;
  command.what = line.operands();
  command.style = static_cast<CiteStyle>(line.choice("style"));
  return command;
}

ThreadCommand thread_command(const CommandLine& line, const Environment& environment) {
  return {line.index(environment.index), output_of(line), line.only_operand(), line.has("whole")};
}

StatsCommand stats_command(const CommandLine& line, const Environment& environment) {
  Scope scope = scope_of(line, environment);
  std::vector<FieldId> fields = facets_of(line.text("by", "year,topic,office"), scope.unit);
  std::vector<FieldId> cross;
  if (line.has("cross")) {
    cross = facets_of(line.text("cross"), scope.unit);
    if (cross.size() != 2 || line.has("by"))
      throw UsageError("--cross sets two fields against each other, as topic,year, without --by");
  }
  const Output output = output_of(line);
  const std::size_t usual_top = output.format == Format::kCsv ? kMaxTop : kTopOnScreen;
  return {std::move(scope), output, std::move(fields), std::move(cross), top_of(line, usual_top)};
}

ShowCommand show_command(const CommandLine& line, const Environment& environment) {
  if (line.operands().size() == 2)
    line.refuse("show takes one letter or comment; a comment is " + line.operands().front() + "#" +
                line.operands().back());
  return {line.index(environment.index), output_of(line), line.only_operand()};
}

SimilarCommand similar_command(const CommandLine& line, const Environment& environment) {
  SimilarCommand command;
  command.index = line.index(environment.index);
  command.output = output_of(line);
  command.text = line.text("text");
  command.limit = limit_of(line, 1);
  command.by_words_only = line.has("words-only");
  std::vector<std::string> filters = line.operands();
  if (command.text.empty()) {
    if (filters.empty())
      line.refuse("similar to what? give ACCESSION#NUMBER, or --text FILE (- for standard input)");
    command.what = filters.front();
    filters.erase(filters.begin());
  } else if (!filters.empty() && filters.front().find('#') != std::string::npos) {
    throw UsageError("similar takes a comment or --text FILE, not both");
  }
  command.query = joined(filters);
  return command;
}

CheckDraftCommand check_draft_command(const CommandLine& line, const Environment& environment) {
  if (line.operands().empty()) line.refuse("check what? give a FILE of plain text, or -");
  constexpr std::uint32_t kMaxParagraphs = 100'000;
  CheckDraftCommand command;
  command.output = output_of(line);
  command.file = line.operands().front();
  command.scope = {line.index(environment.index), Unit::kComment,
                   line.text("synonyms", environment.synonyms),
                   joined({line.operands().begin() + 1, line.operands().end()})};
  const DraftRequest usual;
  command.request.limit = line.number<std::uint32_t>("limit", usual.limit, 1, kMaxHitsOfParagraph);
  command.request.from = line.number<std::uint32_t>("from", usual.from, 1, kMaxParagraphs);
  command.request.paragraphs =
      line.number<std::uint32_t>("paragraphs", usual.paragraphs, 1, kMaxParagraphs);
  command.request.by_words_only = line.has("words-only");
  return command;
}

TrendCommand trend_command(const CommandLine& line, const Environment& environment) {
  return {scope_of(line, environment), output_of(line)};
}

ExportCommand export_command(const CommandLine& line, const Environment& environment) {
  ExportCommand command;
  command.scope = scope_of(line, environment);
  command.output.format = format_of(line);
  command.about = line.text("about");
  command.output.file = line.text("output");
  command.for_excel = line.has("excel");
  command.is_long = line.has("long");
  command.codebook = line.has("codebook");
  if (command.is_long && command.scope.unit == Unit::kLetter)
    throw UsageError("--long has a row an answer to a comment; leave out --unit letter");
  if (!command.for_excel) return command;
  if (line.has("format") && command.output.format != Format::kCsv)
    throw UsageError("--excel is CSV; leave out --format");
  command.output.format = Format::kCsv;
  return command;
}

WatchCommand watch_command(const CommandLine& line, const Environment& environment) {
  if (!line.operands().empty()) {
    throw UsageError("watch reads its queries from a file, not '" + line.operands().front() +
                     "'; see: precedent-query help watch");
  }
  WatchCommand command;
  command.index = line.index(environment.index);
  command.synonyms = line.text("synonyms", environment.synonyms);
  command.watches = line.text("watches");
  if (command.watches.empty()) throw UsageError("which watches? give --watches FILE");
  command.state = line.text("state");
  if (command.state.empty())
    throw UsageError("where is remembered what was shown? give --state FILE");
  constexpr std::array kForms = {WatchForm::kText, WatchForm::kJson, WatchForm::kMail};
  command.form = kForms[line.choice("format")];
  command.output.file = line.text("output");
  if (line.has("width")) command.output.columns = line.number<std::size_t>("width", 80, 40, 1000);
  return command;
}

ServeCommand serve_command(const CommandLine& line, const Environment& environment) {
  line.refuse_operands();
  ServeCommand command;
  command.index = line.index(environment.index);
  command.synonyms = line.text("synonyms", environment.synonyms);
  if (line.has("listen") && line.has("socket"))
    line.refuse("serve listens at an address or in a socket, not at both");
  command.listen = line.text("listen", "127.0.0.1:8402");
  command.socket = line.text("socket");
  std::string names = line.text("host-name");
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    if (end > 0) command.host_names.push_back(names.substr(0, end));
    names.erase(0, end + 1);
  }
  command.watches = line.text("watches");
  command.is_read_only = line.has("read-only");
  return command;
}

McpCommand mcp_command(const CommandLine& line, const Environment& environment) {
  line.refuse_operands();
  return {line.index(environment.index), line.text("synonyms", environment.synonyms)};
}

HelpCommand help_command(const CommandLine& line) {
  if (line.operands().size() > 1) throw UsageError("help takes one topic");
  return {line.operands().empty() ? std::string() : line.operands().front()};
}

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

std::vector<FieldId> facets_named(const std::string& names, Unit unit) {
  return facets_of(names, unit);
}

Environment environment() {
  return {variable("PRECEDENT_INDEX"), variable("PRECEDENT_SYNONYMS")};
}

Command parse_command(const std::vector<std::string>& arguments, const Environment& environment) {
  if (arguments.empty()) return HelpCommand{};
  const CommandLine line(program_table(), arguments);
  if (line.has("version")) return VersionCommand{};
  if (line.has("help")) return HelpCommand{std::string(line.command().name)};
  switch (static_cast<CommandId>(line.command().id)) {
    case CommandId::kSearch:
      return page_command<SearchCommand>(line, environment);
    case CommandId::kPrecedents:
      return page_command<PrecedentsCommand>(line, environment);
    case CommandId::kCite:
      return cite_command(line, environment);
    case CommandId::kThread:
      return thread_command(line, environment);
    case CommandId::kStats:
      return stats_command(line, environment);
    case CommandId::kFacets:
      return facets_command(line, environment);
    case CommandId::kShow:
      return show_command(line, environment);
    case CommandId::kSimilar:
      return similar_command(line, environment);
    case CommandId::kCheckDraft:
      return check_draft_command(line, environment);
    case CommandId::kTrend:
      return trend_command(line, environment);
    case CommandId::kExport:
      return export_command(line, environment);
    case CommandId::kWatch:
      return watch_command(line, environment);
    case CommandId::kServe:
      return serve_command(line, environment);
    case CommandId::kMcp:
      return mcp_command(line, environment);
    case CommandId::kComplete:
      return CompleteCommand{
          environment.index, {}, line.operands(), line.text("line"), line.text("breaks")};
    case CommandId::kHelp:
      return help_command(line);
  }
  throw UsageError("unknown command");
}

}  // namespace precedent::query
