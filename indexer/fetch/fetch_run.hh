#pragma once
// One run of `fetch`: brings a folder of letters to what EDGAR has.

#include <chrono>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/fetch/fetch_report.hh"
#include "indexer/fetch/letter_row.hh"
#include "indexer/report/progress.hh"

namespace precedent::indexer {

inline constexpr const char* kEdgarArchive = "https://www.sec.gov/Archives/";

struct FetchOptions {
  std::filesystem::path folder;
  std::string from = kEdgarArchive;  // ends with a slash
  std::string user_agent;
  double rate = 5;  // requests a second; 0: no limit, which only a mirror has
  std::size_t connections = 4;
  std::chrono::milliseconds pause{600'000};  // after a refusal
  std::chrono::seconds stall{30};
  Day since = 0;
  std::vector<Cik> companies;      // empty: all
  std::vector<std::string> forms;  // empty: all that are correspondence
  bool is_full = false;            // look at every quarter again
  bool is_dry = false;             // change nothing, fetch index files only
  double max_removed_percent = 5;  // of the held letters, at most withdrawn in one run
  bool allow_removals = false;
};

// Nothing could be done. what() says why. Nothing has been changed.
class FetchRefused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// `after_quarter` is called whenever a quarter's letters have been laid down and more is to come.
// Throws FetchRefused, LockedError, FileError; what is in the report did not stop it.
FetchReport run_fetch(const FetchOptions& options, Progress& progress,
                      const std::function<void()>& after_quarter = {});

}  // namespace precedent::indexer
