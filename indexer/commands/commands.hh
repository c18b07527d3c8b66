#pragma once
// What the program can be told to do, and does.

#include <chrono>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

#include "corpus/walk.hh"
#include "indexer/fetch/fetch_run.hh"
#include "indexer/run/update_run.hh"
#include "schemas/index/shards_file.hh"

namespace precedent::indexer {

enum class Format : std::uint8_t { kText, kJson };

struct RunCommand {  // update, rebuild
  RunOptions options;
  std::filesystem::path report_file;  // for the report as JSON; empty: none
  Format log_format = Format::kText;  // of progress and what went wrong, on standard error
};
struct FetchCommand {
  FetchOptions options;
  std::filesystem::path report_file;  // as of a run
  Format log_format = Format::kText;
};
struct NightlyCommand {  // fetch, then update
  FetchOptions fetch;
  RunOptions update;
  std::filesystem::path report_file;
  Format log_format = Format::kText;
};
struct ParseCommand {
  std::vector<std::string> paths;
  std::filesystem::path taxonomy_file;
  bool explain = false;
  bool reads_scans = true;  // where the machine can
  corpus::HiddenFolders hidden_folders = corpus::HiddenFolders::kPassedOver;
};
struct StatusCommand {
  std::filesystem::path index;    // empty: only of the letters' folder
  std::filesystem::path letters;  // folder that letters are fetched into; empty: none
  Format format = Format::kText;
  std::optional<std::chrono::seconds> max_age;
  std::string letter;  // id; if given, only where that letter lies is told
};
struct CheckCommand {
  std::filesystem::path index;
  bool dump = false;
};
struct ServeShardCommand {
  std::filesystem::path index;
  schemas::ShardPlace place;
};
struct MergePersonsCommand {
  std::filesystem::path index;
  std::filesystem::path aliases_file;  // empty: none
};
struct ShowText {  // help, version
  std::string text;
};
using Command = std::variant<RunCommand, FetchCommand, NightlyCommand, ParseCommand, StatusCommand,
                             CheckCommand, ServeShardCommand, MergePersonsCommand, ShowText>;

// Exit statuses.
inline constexpr int kDone = 0;
inline constexpr int kDoneWithFaults = 1;  // new skips; a check that failed; an index too old
inline constexpr int kNotRun = 2;

// Returns the exit status. `out` takes results, `err` progress and what was skipped. Throws a
// std::exception where the command cannot run; nothing has been changed then.
int run_command(const Command& command, std::ostream& out, std::ostream& err);

}  // namespace precedent::indexer
