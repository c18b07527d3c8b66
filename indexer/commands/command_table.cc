#include "indexer/commands/command_table.hh"

namespace precedent::indexer {
namespace {

using schemas::CommandRow;
using schemas::Option;
using schemas::Options;

constexpr Option kIndex = {"index", '\0', "DIR", "the index; else PRECEDENT_INDEX names it"};
constexpr Option kTopics = {"topics", '\0', "FILE",
                            "topics of your own, laid over the built-in ones"};
constexpr Option kOcr = {"ocr", '\0', "auto|never",
                         "read scanned pages by Tesseract where it is installed (auto, the "
                         "default), or leave them"};
constexpr Option kHidden = {"hidden", '\0', "", "enter hidden folders, too"};
constexpr Option kJobs = {"jobs", 'j', "N", "threads that read; default: one a core"};

constexpr Option kAllowRemovals = {"allow-removals", '\0', "",
                                   "let go what is gone, however much it is"};
constexpr Option kMaxRemoved = {"max-removed", '\0', "PERCENT",
                                "let none go if more of the letters would; default: 5"};
constexpr Option kAliases = {"aliases", '\0', "FILE",
                             "names that are one person joined by =, a line each"};
constexpr Option kReport = {"report", '\0', "FILE", "write the report there as JSON, too"};
constexpr Option kLogFormat = {"log-format", '\0', "text|json",
                               "of progress and errors: text (default), or json, an object a line"};

// Of update and rebuild.
const Options& run_options() {
  static const Options kOptions = {
      kAllowRemovals,
      kTopics,
      kOcr,
      kHidden,
      kAliases,
      {"shard", '\0', "N/M", "take only the letters of this shard of an index on several machines"},
      {"assign", '\0', "FILE",
       "with --shard: companies and their shards, \"2 9900123\", a line each"},
      kReport,
      kLogFormat,
  };
  return kOptions;
}

// Of fetch and nightly.
const Options& fetch_options() {
  static const Options kOptions = {
      {"user-agent", '\0', "TEXT",
       "who asks, and where to reach them: \"Firm name@firm.com\"; else PRECEDENT_USER_AGENT"},
      {"since", '\0', "DATE", "not what bears an earlier date: 2024, 2024-01"},
      {"companies", '\0', "CIK,...", "of these only; or a file with a CIK a line"},
      {"forms", '\0', "FORM,...", "of these only; default: all correspondence"},
      {"rate", '\0', "N", "requests a second, 10 at most; default: 5"},
      {"connections", '\0', "N", "at the same time; default: 4"},
      {"pause", '\0', "SECONDS", "of silence after a refusal; default: 600"},
      {"timeout", '\0', "SECONDS", "give up an answer that has stalled so long; default: 30"},
      {"from", '\0', "URL", "a mirror; default: https://www.sec.gov/Archives/"},
      {"full", '\0', "", "look at the index files of all quarters again"},
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
      kMaxRemoved,
      {"transaction", '\0', "LETTERS",
       "a run that writes more changes a copy of the index; default: 4000"},
  };
  return {
      row(CommandId::kUpdate, "update", "PATH...", "take in what is new or changed under the paths",
          "Removes letters whose every source there is gone. What was taken in from elsewhere "
          "stays. Scans that were left unread when they came are read by a rebuild, no earlier.",
          Options{kIndex, kJobs} + update_alone + run_options()),
      row(CommandId::kRebuild, "rebuild", "PATH...", "build the index anew from the paths",
          "The old one answers until the new one is whole.",
          Options{kIndex, kJobs} + run_options()),
      row(CommandId::kFetch, "fetch", "", "bring a folder of letters to what EDGAR has",
          "Fetches the letters that the folder lacks, moves away what EDGAR took back, and never "
          "asks faster than EDGAR allows. What is there already is not fetched again.",
          Options{{"to", '\0', "DIR", "the letters' folder; else PRECEDENT_LETTERS names it"}} +
              fetch_options() +
              Options{{"dry-run", '\0', "", "print what would be fetched, and change nothing"},
                      kMaxRemoved,
                      kAllowRemovals,
                      kReport,
                      kLogFormat}),
      row(CommandId::kNightly, "nightly", "", "fetch, then update",
          "One report of both. Where fetching fails, the index is brought up to date with what "
          "lies there.",
          Options{kIndex,
                  {"letters", '\0', "DIR", "the letters' folder; else PRECEDENT_LETTERS names it"},
                  kJobs,
                  kMaxRemoved} +
              fetch_options() + run_options()),
      row(CommandId::kParse, "parse", "PATH...",
          "print the letters under the paths as JSON, one a line", "Needs no index.",
          {kTopics,
           kOcr,
           kHidden,
           {"explain", '\0', "", "print each line of the letters behind what it was taken for"}}),
      row(CommandId::kStatus, "status", "", "what an index holds, since when, and what was skipped",
          "Exit status 1: the last run is longer ago than --max-age allows.",
          {kIndex,
           {"format", 'f', "text|json", "text is the default"},
           {"letters", '\0', "DIR",
            "tell of this letters' folder, too; else PRECEDENT_LETTERS names it"},
           {"letter", '\0', "ID", "only where this letter lies, and from where the index has it"},
           {"max-age", '\0', "TIME", "exit 1 if the last run is longer ago: 90m, 26h, 2d"}}),
      row(CommandId::kCheck, "check", "", "verify an index, or dump it",
          "Exit status 1: it does not hold together, and why is printed.",
          {kIndex, {"dump", '\0', "", "print every document, to compare two indexes"}}),
      row(CommandId::kServeShard, "serve-shard", "",
          "serve an index to those who search it elsewhere",
          "Runs the two servers of Debian's package xapian-tools. Whoever reaches the address may "
          "read the index. Runs of update and rebuild may go on meanwhile.",
          {kIndex,
           {"listen", '\0', "ADDR:PORT",
            "letters at the port, comments at the next; default: 127.0.0.1:7001"}}),
      row(CommandId::kMergePersons, "merge-persons", "",
          "join names of persons and lists of words of all shards",
          "For a folder with a file of shards: writes persons.json and words there.",
          {kIndex, kAliases}),
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
      .environment = {{"PRECEDENT_INDEX", "the index, where --index is not given"},
                      {"PRECEDENT_LETTERS", "the letters' folder, where no option names it"},
                      {"PRECEDENT_USER_AGENT", "who fetches, where --user-agent is not given"}},
      .exit_statuses = "0 done; 1 done, but something was skipped or found wrong; 2 could not run.",
      .sees_also = "precedent-query(1)",
  };
  return kProgram;
}

}  // namespace precedent::indexer
