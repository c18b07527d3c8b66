#include "indexer/options.hh"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <charconv>
#include <map>
#include <sstream>
#include <thread>

#include "indexer/version.hh"

namespace precedent::indexer {
namespace {

namespace po = boost::program_options;
using Arguments = std::vector<std::string>;

constexpr const char* kUsage =
    "usage: precedent-indexer COMMAND [options] [PATH...]\n"
    "\n"
    "  update   take in what is new or changed under the paths\n"
    "  rebuild  build the index anew from the paths\n"
    "  parse    print the letters under the paths as JSON, one a line\n"
    "  status   what an index holds, since when, and what was skipped\n"
    "  check    verify an index, or dump it\n"
    "\n"
    "precedent-indexer COMMAND --help tells the options of a command.\n"
    "The variable PRECEDENT_INDEX names the index where --index does not.\n"
    "Exit status: 0 done; 1 done, but something was skipped or found wrong; 2 could not run.\n";

constexpr std::size_t kMaxWorkers = 256;
constexpr std::size_t kMaxTransactionLetters = 1'000'000;
constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

[[noreturn]] void refuse(const std::string& why, const std::string& command) {
  throw UsageError(why + "; see: precedent-indexer " + command + " --help");
}

// The options of one command, as they were given.
class GivenOptions {
 public:
  GivenOptions(std::string command, const po::options_description& known,
               const Arguments& arguments)
      : command_(std::move(command)) {
    po::options_description all = known;
    all.add_options()("help,h", "this text")("path", po::value<Arguments>());
    po::positional_options_description paths;
    paths.add("path", -1);
    try {
      po::store(
          po::command_line_parser(arguments).options(all).positional(paths).style(kStyle).run(),
          given_);
    } catch (const po::error& error) {
      refuse(error.what(), command_);
    }
  }

  const std::string& command() const { return command_; }
  bool has(const std::string& name) const { return given_.count(name) > 0; }
  std::string text(const std::string& name) const {
    return has(name) ? given_[name].as<std::string>() : std::string();
  }

  Arguments paths() const {
    if (!has("path")) refuse("no PATH is given", command_);
    return given_["path"].as<Arguments>();
  }
  void refuse_paths() const {
    if (has("path"))
      refuse("'" + given_["path"].as<Arguments>().front() + "' is one argument too many", command_);
  }

  std::string index(const std::string& of_environment) const {
    const std::string index = has("index") ? text("index") : of_environment;
    if (index.empty())
      refuse("no index is named; give --index DIR, or set PRECEDENT_INDEX", command_);
    return index;
  }

  // Digits alone, so that neither -1 nor 5x is taken for a number.
  template <typename Number>
  Number number(const std::string& name, Number otherwise, Number least, Number most) const {
    if (!has(name)) return otherwise;
    const std::string given = text(name);
    Number value = 0;
    const char* end = given.data() + given.size();
    const auto read = std::from_chars(given.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !(value >= least) || !(value <= most)) {
      std::ostringstream why;
      why << "--" << name << " takes a number from " << least << " to " << most << ", not '"
          << given << "'";
      refuse(why.str(), command_);
    }
    return value;
  }

 private:
  std::string command_;
  po::variables_map given_;
};

Format format_of(const GivenOptions& given, const std::string& option) {
  const std::string format = given.has(option) ? given.text(option) : "text";
  if (format == "json") return Format::kJson;
  if (format != "text")
    refuse("--" + option + " takes text or json, not '" + format + "'", given.command());
  return Format::kText;
}

Command run_command_of(const GivenOptions& given, const std::string& index_of_environment) {
  RunCommand command;
  RunOptions& options = command.options;
  options.kind = given.command() == "rebuild" ? RunKind::kRebuild : RunKind::kUpdate;
  options.index = given.index(index_of_environment);
  options.paths = given.paths();
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  options.workers = given.number<std::size_t>("jobs", std::min(cores, kMaxWorkers), 1, kMaxWorkers);
  options.max_removed_percent = given.number<double>("max-removed", 5, 0, 100);
  options.allow_removals = given.has("allow-removals");
  options.aliases_file = given.text("aliases");
  options.taxonomy_file = given.text("topics");
  options.letters_a_transaction = given.number<std::size_t>(
      "transaction", options.letters_a_transaction, 1, kMaxTransactionLetters);
  command.report_file = given.text("report");
  command.log_format = format_of(given, "log-format");
  return command;
}

Command parse_command_of(const GivenOptions& given, const std::string&) {
  return ParseCommand{given.paths(), given.text("topics"), given.has("explain")};
}

// "26h", "90m", "2d"
std::chrono::seconds duration_of(const GivenOptions& given, const std::string& text) {
  static const std::map<char, std::chrono::seconds> kUnits = {
      {'m', std::chrono::minutes(1)}, {'h', std::chrono::hours(1)}, {'d', std::chrono::hours(24)}};
  constexpr int kMost = 100'000;
  int count = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, count);
  if (read.ec != std::errc() || read.ptr + 1 != end || !kUnits.contains(*read.ptr) || count < 1 ||
      count > kMost)
    refuse("--max-age takes a time such as 90m, 26h or 2d, not '" + text + "'", given.command());
  return count * kUnits.at(*read.ptr);
}

Command status_command_of(const GivenOptions& given, const std::string& index_of_environment) {
  given.refuse_paths();
  StatusCommand command;
  command.index = given.index(index_of_environment);
  command.format = format_of(given, "format");
  command.letter = given.text("letter");
  if (given.has("max-age")) command.max_age = duration_of(given, given.text("max-age"));
  return command;
}

Command check_command_of(const GivenOptions& given, const std::string& index_of_environment) {
  given.refuse_paths();
  return CheckCommand{given.index(index_of_environment), given.has("dump")};
}

po::typed_value<std::string>* value(const char* name) {
  return po::value<std::string>()->value_name(name);
}

void add_index(po::options_description& options) {
  options.add_options()("index", value("DIR"), "the index; else PRECEDENT_INDEX names it");
}

void add_topics(po::options_description& options) {
  options.add_options()("topics", value("FILE"), "topics of your own, laid over the built-in ones");
}

po::options_description run_options(const std::string& command) {
  po::options_description options("options");
  add_index(options);
  options.add_options()("jobs", value("N"), "threads that read; default: one a core");
  if (command == "update") {
    options.add_options()("max-removed", value("PERCENT"),
                          "change nothing if more of the letters would go; default: 5");
    options.add_options()("transaction", value("LETTERS"),
                          "a run that writes more changes a copy of the index; default: 4000");
  }
  options.add_options()("allow-removals", "let go what is gone, however much it is");
  add_topics(options);
  options.add_options()("aliases", value("FILE"),
                        "names that are one person joined by =, a line each");
  options.add_options()("report", value("FILE"), "write the report there as JSON, too");
  options.add_options()("log-format", value("FORMAT"),
                        "of progress and errors: text (default), or json, an object a line");
  return options;
}

po::options_description parse_options(const std::string&) {
  po::options_description options("options");
  add_topics(options);
  options.add_options()("explain", "print each line of the letters behind what it was taken for");
  return options;
}

po::options_description status_options(const std::string&) {
  po::options_description options("options");
  add_index(options);
  options.add_options()("format", value("FORMAT"), "text (default) or json");
  options.add_options()("letter", value("ID"),
                        "only where this letter lies, and from where the index has it");
  options.add_options()("max-age", value("TIME"),
                        "exit 1 if the last run is longer ago: 90m, 26h, 2d");
  return options;
}

po::options_description check_options(const std::string&) {
  po::options_description options("options");
  add_index(options);
  options.add_options()("dump", "print every document, to compare two indexes");
  return options;
}

// One command: how it is called, its options, and what it makes of them.
struct CommandRow {
  const char* name;
  const char* synopsis;
  po::options_description (*options)(const std::string& command);
  Command (*make)(const GivenOptions& given, const std::string& index_of_environment);
};

const std::array<CommandRow, 5> kCommands = {{
    {"update",
     "update [options] PATH...\n\n"
     "Takes in what is new or changed under the paths, and removes letters whose every source\n"
     "there is gone. What was taken in from elsewhere stays.",
     run_options, run_command_of},
    {"rebuild",
     "rebuild [options] PATH...\n\n"
     "Builds the index anew from the paths; the old one answers until the new one is whole.",
     run_options, run_command_of},
    {"parse",
     "parse [options] PATH...\n\n"
     "Prints the letters under the paths as JSON, one a line, without any index.",
     parse_options, parse_command_of},
    {"status",
     "status [options]\n\n"
     "Tells what the index holds, since when, and what was skipped and why.",
     status_options, status_command_of},
    {"check",
     "check [options]\n\n"
     "Verifies that the index holds together.",
     check_options, check_command_of},
}};

std::string help_of(const CommandRow& row) {
  std::ostringstream help;
  help << "usage: precedent-indexer " << row.synopsis << "\n\n" << row.options(row.name);
  return help.str();
}

const CommandRow& row_of(const std::string& name) {
  const auto row = std::find_if(kCommands.begin(), kCommands.end(),
                                [&](const CommandRow& one) { return one.name == name; });
  if (row == kCommands.end()) {
    throw UsageError("there is no command '" + name +
                     "'; the commands are update, rebuild, parse, status and check");
  }
  return *row;
}

}  // namespace

Command parse_command(const std::vector<std::string>& arguments,
                      const std::string& index_of_environment) {
  if (arguments.empty()) throw UsageError("no command is given; see: precedent-indexer --help");
  const std::string& name = arguments.front();
  const Arguments rest(arguments.begin() + 1, arguments.end());
  if (name == "--version")
    return ShowText{"precedent-indexer " + std::string(kProgramVersion) + "\n"};
  if (name == "--help" || name == "-h" || (name == "help" && rest.empty())) return ShowText{kUsage};
  if (name == "help") return ShowText{help_of(row_of(rest.front()))};
  const CommandRow& row = row_of(name);
  const GivenOptions given(name, row.options(name), rest);
  if (given.has("help")) return ShowText{help_of(row)};
  return row.make(given, index_of_environment);
}

}  // namespace precedent::indexer
