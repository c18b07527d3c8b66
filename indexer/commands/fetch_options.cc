#include "indexer/commands/fetch_options.hh"

#include <chrono>
#include <stdexcept>

#include "indexer/fetch/fetch_wishes.hh"

namespace precedent::indexer {
namespace {

using schemas::CommandLine;

// EDGAR's limits are not ours to widen.
void read_manners(const CommandLine& line, FetchOptions& options) {
  constexpr double kLeastRate = 0.01;
  constexpr double kMostRate = 10;
  constexpr double kMostRateOfMirror = 100'000;  // 0: none
  constexpr double kLeastPause = 600;
  constexpr double kLeastPauseOfMirror = 0.1;
  constexpr double kMostPause = 86'400;
  constexpr std::size_t kMostConnections = 16;
  constexpr int kStallSeconds = 30;
  constexpr int kMostStallSeconds = 600;
  const bool is_at_edgar = is_edgar(options.from);
  options.rate = line.number<double>("rate", options.rate, is_at_edgar ? kLeastRate : 0,
                                     is_at_edgar ? kMostRate : kMostRateOfMirror);
  options.pause = std::chrono::ceil<std::chrono::milliseconds>(
      std::chrono::duration<double>(line.number<double>(
          "pause", kLeastPause, is_at_edgar ? kLeastPause : kLeastPauseOfMirror, kMostPause)));
  options.connections =
      line.number<std::size_t>("connections", options.connections, 1, kMostConnections);
  options.stall =
      std::chrono::seconds(line.number<int>("timeout", kStallSeconds, 1, kMostStallSeconds));
}

void read_wishes(const CommandLine& line, const FetchEnvironment& of_environment,
                 FetchOptions& options) {
  options.user_agent = checked_user_agent(line.text("user-agent", of_environment.user_agent));
  if (line.has("from")) options.from = checked_archive(line.text("from"));
  if (line.has("since")) options.since = checked_since(line.text("since"));
  if (line.has("companies")) options.companies = checked_companies(line.text("companies"));
  if (line.has("forms")) options.forms = checked_forms(line.text("forms"));
}

}  // namespace

FetchOptions fetch_options_of(const CommandLine& line, std::string_view folder_option,
                              const FetchEnvironment& of_environment) {
  FetchOptions options;
  options.folder = line.text(folder_option, of_environment.letters);
  if (options.folder.empty())
    line.refuse("no folder is named; give --" + std::string(folder_option) +
                " DIR, or set PRECEDENT_LETTERS");
  try {
    read_wishes(line, of_environment, options);
  } catch (const std::invalid_argument& wrong) {
    line.refuse(wrong.what());
  }
  read_manners(line, options);
  options.is_full = line.has("full");
  options.is_dry = line.has("dry-run");
  constexpr double kAll = 100;
  options.max_removed_percent =
      line.number<double>("max-removed", options.max_removed_percent, 0, kAll);
  options.allow_removals = line.has("allow-removals");
  return options;
}

}  // namespace precedent::indexer
