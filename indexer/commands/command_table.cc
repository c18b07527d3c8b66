#include "indexer/commands/command_table.hh"

namespace precedent::indexer {
namespace {

using schemas::CommandRow;
using schemas::Option;
using schemas::Options;

constexpr Option kIndex = {"index", '\0', "DIR", "the index; else PRECEDENT_INDEX names it"};
constexpr Option kTopics = {"topics", '\0', "FILE",
                            "topics of your own, laid over the built-in ones"};
constexpr Option kJobs = {"jobs", 'j', "N", "threads that read; default: one a core"};

// Of update and rebuild.
const Options& run_options() {
  static const Options kOptions = {
      {"allow-removals", '\0', "", "let go what is gone, however much it is"},
      kTopics,
      {"aliases", '\0', "FILE", "names that are one person joined by =, a line each"},
      {"report", '\0', "FILE", "write the report there as JSON, too"},
      {"log-format", '\0', "text|json",
       "of progress and errors: text (default), or json, an object a line"},
  };
  return kOptions;
}

CommandRow row(CommandId id, std::string_view name, std::string_view operands,
               std::string_view summary, std::string_view details, Options options) {
  return {
      static_cast<std::uint8_t>(id), name, operands, false, summary, details, std::move(options)};
}

std::vector<CommandRow> commands() {
  const Options update_alone = {
      {"max-removed", '\0', "PERCENT",
       "change nothing if more of the letters would go; default: 5"},
      {"transaction", '\0', "LETTERS",
       "a run that writes more changes a copy of the index; default: 4000"},
  };
  return {
      row(CommandId::kUpdate, "update", "PATH...", "take in what is new or changed under the paths",
          "Removes letters whose every source there is gone. What was taken in from elsewhere "
          "stays.",
          Options{kIndex, kJobs} + update_alone + run_options()),
      row(CommandId::kRebuild, "rebuild", "PATH...", "build the index anew from the paths",
          "The old one answers until the new one is whole.",
          Options{kIndex, kJobs} + run_options()),
      row(CommandId::kParse, "parse", "PATH...",
          "print the letters under the paths as JSON, one a line", "Needs no index.",
          {kTopics,
           {"explain", '\0', "", "print each line of the letters behind what it was taken for"}}),
      row(CommandId::kStatus, "status", "", "what an index holds, since when, and what was skipped",
          "Exit status 1: the last run is longer ago than --max-age allows.",
          {kIndex,
           {"format", 'f', "text|json", "text is the default"},
           {"letter", '\0', "ID", "only where this letter lies, and from where the index has it"},
           {"max-age", '\0', "TIME", "exit 1 if the last run is longer ago: 90m, 26h, 2d"}}),
      row(CommandId::kCheck, "check", "", "verify an index, or dump it",
          "Exit status 1: it does not hold together, and why is printed.",
          {kIndex, {"dump", '\0', "", "print every document, to compare two indexes"}}),
      row(CommandId::kComplete, "complete", "-- WORD...",
          "what a shell may offer for the last of these words",
          "The scripts that precedent-indexer help bash-completion, zsh-completion and "
          "fish-completion print use it.",
          schemas::options_of_complete()),
      row(CommandId::kHelp, "help", "[COMMAND | man | bash-completion | ...]",
          "this help, or a command's", "", {}),
  };
}

}  // namespace

const schemas::Program& program_table() {
  static const schemas::Program kProgram = {
      .name = "precedent-indexer",
      .summary = "index SEC comment letters",
      .description =
          "Reads the SEC's comment letters and the companies' answers, as EDGAR serves them, into "
          "an index that precedent-query(1) searches, and keeps it up to date. A PATH is a file or "
          "a folder of complete submissions, feed tarballs or documents.",
      .default_command = "",
      .commands = commands(),
      .help_topics = schemas::help_topics_of_every_program(),
      .environment = {{"PRECEDENT_INDEX", "the index, where --index is not given"}},
      .exit_statuses = "0 done; 1 done, but something was skipped or found wrong; 2 could not run.",
      .sees_also = "precedent-query(1)",
  };
  return kProgram;
}

}  // namespace precedent::indexer
