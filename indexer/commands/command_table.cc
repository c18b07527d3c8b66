#include "indexer/commands/command_table.hh"

#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>

namespace precedent::indexer {
namespace {

namespace po = boost::program_options;

po::typed_value<std::string>* value(const char* name) {
  return po::value<std::string>()->value_name(name);
}

void add_index(po::options_description& options) {
  options.add_options()("index", value("DIR"), "the index; else PRECEDENT_INDEX names it");
}

void add_topics(po::options_description& options) {
  options.add_options()("topics", value("FILE"), "topics of your own, laid over the built-in ones");
}

void add_jobs(po::options_description& options) {
  options.add_options()("jobs", value("N"), "threads that read; default: one a core");
}

void add_run(po::options_description& options) {
  options.add_options()("allow-removals", "let go what is gone, however much it is");
  add_topics(options);
  options.add_options()("aliases", value("FILE"),
                        "names that are one person joined by =, a line each");
  options.add_options()("report", value("FILE"), "write the report there as JSON, too");
  options.add_options()("log-format", value("text|json"),
                        "of progress and errors: text (default), or json, an object a line");
}

po::options_description update_options() {
  po::options_description options("options");
  add_index(options);
  add_jobs(options);
  options.add_options()("max-removed", value("PERCENT"),
                        "change nothing if more of the letters would go; default: 5");
  options.add_options()("transaction", value("LETTERS"),
                        "a run that writes more changes a copy of the index; default: 4000");
  add_run(options);
  return options;
}

po::options_description rebuild_options() {
  po::options_description options("options");
  add_index(options);
  add_jobs(options);
  add_run(options);
  return options;
}

po::options_description parse_options() {
  po::options_description options("options");
  add_topics(options);
  options.add_options()("explain", "print each line of the letters behind what it was taken for");
  return options;
}

po::options_description status_options() {
  po::options_description options("options");
  add_index(options);
  options.add_options()("format", value("text|json"), "text is the default");
  options.add_options()("letter", value("ID"),
                        "only where this letter lies, and from where the index has it");
  options.add_options()("max-age", value("TIME"),
                        "exit 1 if the last run is longer ago: 90m, 26h, 2d");
  return options;
}

po::options_description check_options() {
  po::options_description options("options");
  add_index(options);
  options.add_options()("dump", "print every document, to compare two indexes");
  return options;
}

}  // namespace

constexpr std::array<CommandRow, 5> kCommands = {{
    {CommandId::kUpdate, "update", "PATH...", "take in what is new or changed under the paths",
     "Takes in what is new or changed under the paths, and removes letters whose every source\n"
     "there is gone. What was taken in from elsewhere stays.",
     update_options},
    {CommandId::kRebuild, "rebuild", "PATH...", "build the index anew from the paths",
     "Builds the index anew from the paths; the old one answers until the new one is whole.",
     rebuild_options},
    {CommandId::kParse, "parse", "PATH...", "print the letters under the paths as JSON, one a line",
     "Prints the letters under the paths as JSON, one a line, without any index.", parse_options},
    {CommandId::kStatus, "status", "", "what an index holds, since when, and what was skipped",
     "Tells what the index holds, since when, and what was skipped and why.", status_options},
    {CommandId::kCheck, "check", "", "verify an index, or dump it",
     "Verifies that the index holds together.", check_options},
}};

const CommandRow* find_command(std::string_view name) {
  const auto row = std::find_if(kCommands.begin(), kCommands.end(),
                                [&](const CommandRow& one) { return one.name == name; });
  return row == kCommands.end() ? nullptr : &*row;
}

std::string usage() {
  constexpr std::size_t kNameWidth = 9;
  std::string text = "usage: precedent-indexer COMMAND [options] [PATH...]\n\n";
  for (const CommandRow& row : kCommands) {
    text += "  " + std::string(row.name);
    text.append(kNameWidth - row.name.size(), ' ');
    text += std::string(row.summary) + "\n";
  }
  return text +
         "\n"
         "precedent-indexer COMMAND --help tells the options of a command; precedent-indexer\n"
         "help man and help bash-completion print what the manual and the shell make of them.\n"
         "The variable PRECEDENT_INDEX names the index where --index does not.\n"
         "Exit status: 0 done; 1 done, but something was skipped or found wrong; 2 could not "
         "run.\n";
}

std::string help_of(const CommandRow& row) {
  std::ostringstream help;
  help << "usage: precedent-indexer " << row.name << " [options]";
  if (!row.operands.empty()) help << " " << row.operands;
  help << "\n\n" << row.details << "\n\n" << row.options();
  return help.str();
}

}  // namespace precedent::indexer
