#include "indexer/commands/options.hh"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <map>
#include <sstream>
#include <thread>

#include "indexer/commands/command_table.hh"
#include "indexer/commands/shell_support.hh"
#include "indexer/version.hh"

namespace precedent::indexer {
namespace {

namespace po = boost::program_options;
using Arguments = std::vector<std::string>;

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

Command command_of(const CommandRow& row, const GivenOptions& given,
                   const std::string& index_of_environment) {
  switch (row.id) {
    case CommandId::kUpdate:
    case CommandId::kRebuild:
      return run_command_of(given, index_of_environment);
    case CommandId::kParse:
      return ParseCommand{given.paths(), given.text("topics"), given.has("explain")};
    case CommandId::kStatus:
      return status_command_of(given, index_of_environment);
    case CommandId::kCheck:
      break;
  }
  return check_command_of(given, index_of_environment);
}

const CommandRow& row_of(const std::string& name) {
  if (const CommandRow* row = find_command(name)) return *row;
  throw UsageError("there is no command '" + name +
                   "'; the commands are update, rebuild, parse, status and check");
}

Command help_about(const Arguments& subjects) {
  if (subjects.empty()) return ShowText{usage()};
  if (subjects.front() == "man") return ShowText{man_page()};
  if (subjects.front() == "bash-completion") return ShowText{bash_completion_script()};
  return ShowText{help_of(row_of(subjects.front()))};
}

}  // namespace

Command parse_command(const std::vector<std::string>& arguments,
                      const std::string& index_of_environment) {
  if (arguments.empty()) throw UsageError("no command is given; see: precedent-indexer --help");
  const std::string& name = arguments.front();
  const Arguments rest(arguments.begin() + 1, arguments.end());
  if (name == "--version")
    return ShowText{"precedent-indexer " + std::string(kProgramVersion) + "\n"};
  if (name == "--help" || name == "-h") return ShowText{usage()};
  if (name == "help") return help_about(rest);
  const CommandRow& row = row_of(name);
  const GivenOptions given(name, row.options(), rest);
  if (given.has("help")) return ShowText{help_of(row)};
  return command_of(row, given, index_of_environment);
}

}  // namespace precedent::indexer
