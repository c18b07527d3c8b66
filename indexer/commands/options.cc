#include "indexer/commands/options.hh"

#include <algorithm>
#include <charconv>
#include <map>
#include <thread>

#include "indexer/commands/command_table.hh"
#include "schemas/command_line/command_help.hh"
#include "schemas/command_line/completion.hh"
#include "schemas/command_line/manual_page.hh"

namespace precedent::indexer {
namespace {

using schemas::CommandLine;
using Words = std::vector<std::string>;

constexpr std::size_t kMaxWorkers = 256;
constexpr std::size_t kMaxTransactionLetters = 1'000'000;
constexpr std::size_t kHelpColumns = 80;

Format format_of(const CommandLine& line, std::string_view option) {
  return line.choice(option) == 0 ? Format::kText : Format::kJson;
}

bool reads_scans(const CommandLine& line) {
  return line.choice("ocr") == 0;
}

corpus::HiddenFolders hidden_folders(const CommandLine& line) {
  return line.has("hidden") ? corpus::HiddenFolders::kEntered : corpus::HiddenFolders::kPassedOver;
}

Words paths_of(const CommandLine& line) {
  if (line.operands().empty()) line.refuse("no PATH is given");
  return line.operands();
}

RunOptions run_options_of(const CommandLine& line, const std::string& index_of_environment) {
  RunOptions options;
  options.kind = line.command().name == "rebuild" ? RunKind::kRebuild : RunKind::kUpdate;
  options.index = line.index(index_of_environment);
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  options.workers = line.number<std::size_t>("jobs", std::min(cores, kMaxWorkers), 1, kMaxWorkers);
  options.max_removed_percent = line.number<double>("max-removed", 5, 0, 100);
  options.allow_removals = line.has("allow-removals");
  options.aliases_file = line.text("aliases");
  options.taxonomy_file = line.text("topics");
  options.isolation.reads_scans = reads_scans(line);
  options.hidden_folders = hidden_folders(line);
  if (line.has("shard")) {
    const auto shard = schemas::shard_named(line.text("shard"));
    if (!shard)
      line.refuse("--shard takes a number and how many there are, 2/4, not '" + line.text("shard") +
                  "'");
    options.shard = *shard;
  }
  options.assign_file = line.text("assign");
  if (line.has("assign") && !line.has("shard")) line.refuse("--assign needs --shard");
  options.letters_a_transaction = line.number<std::size_t>(
      "transaction", options.letters_a_transaction, 1, kMaxTransactionLetters);
  return options;
}

Command run_command_of(const CommandLine& line, const std::string& index_of_environment) {
  RunCommand command;
  command.options = run_options_of(line, index_of_environment);
  command.options.paths = paths_of(line);
  command.report_file = line.text("report");
  command.log_format = format_of(line, "log-format");
  return command;
}

Command fetch_command_of(const CommandLine& line, const FetchEnvironment& of_environment) {
  line.refuse_operands();
  return FetchCommand{fetch_options_of(line, "to", of_environment), line.text("report"),
                      format_of(line, "log-format")};
}

Command nightly_command_of(const CommandLine& line, const std::string& index_of_environment,
                           const FetchEnvironment& of_environment) {
  line.refuse_operands();
  NightlyCommand command;
  command.fetch = fetch_options_of(line, "letters", of_environment);
  command.update = run_options_of(line, index_of_environment);
  command.update.paths = {(command.fetch.folder / "letters").string()};
  command.report_file = line.text("report");
  command.log_format = format_of(line, "log-format");
  return command;
}

// "26h", "90m", "2d"
std::chrono::seconds duration_of(const CommandLine& line, const std::string& text) {
  static const std::map<char, std::chrono::seconds> kUnits = {
      {'m', std::chrono::minutes(1)}, {'h', std::chrono::hours(1)}, {'d', std::chrono::hours(24)}};
  constexpr int kMost = 100'000;
  int count = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, count);
  if (read.ec != std::errc() || read.ptr + 1 != end || !kUnits.contains(*read.ptr) || count < 1 ||
      count > kMost)
    line.refuse("--max-age takes a time such as 90m, 26h or 2d, not '" + text + "'");
  return count * kUnits.at(*read.ptr);
}

Command status_command_of(const CommandLine& line, const std::string& index_of_environment,
                          const FetchEnvironment& of_environment) {
  line.refuse_operands();
  StatusCommand command;
  command.letters = line.text("letters", of_environment.letters);
  // A folder may be told of before there is any index.
  const bool has_index = line.has("index") || !index_of_environment.empty();
  if (has_index || !line.has("letters")) command.index = line.index(index_of_environment);
  command.format = format_of(line, "format");
  command.letter = line.text("letter");
  if (line.has("max-age")) command.max_age = duration_of(line, line.text("max-age"));
  return command;
}

Command check_command_of(const CommandLine& line, const std::string& index_of_environment) {
  line.refuse_operands();
  return CheckCommand{line.index(index_of_environment), line.has("dump")};
}

Command serve_shard_command_of(const CommandLine& line, const std::string& index_of_environment) {
  line.refuse_operands();
  const std::string listen = line.text("listen", "127.0.0.1:7001");
  const auto place = schemas::served_place(listen);
  if (!place)
    line.refuse("--listen takes an address and a port, 127.0.0.1:7001, not '" + listen + "'");
  return ServeShardCommand{line.index(index_of_environment), *place};
}

Command merge_persons_command_of(const CommandLine& line, const std::string& index_of_environment) {
  line.refuse_operands();
  return MergePersonsCommand{line.index(index_of_environment), line.text("aliases")};
}

std::string help_about(const Words& subjects) {
  const schemas::Program& program = program_table();
  if (subjects.empty()) return schemas::overview_of(program);
  const std::string& subject = subjects.front();
  if (subject == "man") return schemas::manual_page(program);
  if (std::string script = schemas::completion_script(program, subject); !script.empty())
    return script;
  if (const schemas::CommandRow* row = program.find_command(subject))
    return schemas::help_of(program, *row, kHelpColumns);
  throw UsageError("no help on '" + subject + "'; see: precedent-indexer help");
}

std::string completed(const CommandLine& line) {
  const schemas::Program& program = program_table();
  const Words offered = line.has("line") ? schemas::completions_for_bash(program, line.text("line"),
                                                                         line.text("breaks"))
                                         : schemas::completions(program, line.operands());
  std::string lines;
  for (const std::string& one : offered) lines += one + "\n";
  return lines;
}

Command command_of(const CommandLine& line, const std::string& index_of_environment,
                   const FetchEnvironment& of_environment) {
  switch (static_cast<CommandId>(line.command().id)) {
    case CommandId::kUpdate:
    case CommandId::kRebuild:
      return run_command_of(line, index_of_environment);
    case CommandId::kFetch:
      return fetch_command_of(line, of_environment);
    case CommandId::kNightly:
      return nightly_command_of(line, index_of_environment, of_environment);
    case CommandId::kParse:
      return ParseCommand{paths_of(line), line.text("topics"), line.has("explain"),
                          reads_scans(line), hidden_folders(line)};
    case CommandId::kStatus:
      return status_command_of(line, index_of_environment, of_environment);
    case CommandId::kCheck:
      return check_command_of(line, index_of_environment);
    case CommandId::kServeShard:
      return serve_shard_command_of(line, index_of_environment);
    case CommandId::kMergePersons:
      return merge_persons_command_of(line, index_of_environment);
    case CommandId::kComplete:
      return ShowText{completed(line)};
    case CommandId::kHelp:
      break;
  }
  return ShowText{help_about(line.operands())};
}

}  // namespace

Command parse_command(const std::vector<std::string>& arguments,
                      const std::string& index_of_environment,
                      const FetchEnvironment& of_environment) {
  const CommandLine line(program_table(), arguments);
  if (line.has("version"))
    return ShowText{"precedent-indexer " + std::string(schemas::program_version()) + "\n"};
  if (line.has("help")) return ShowText{help_about({std::string(line.command().name)})};
  return command_of(line, index_of_environment, of_environment);
}

}  // namespace precedent::indexer
