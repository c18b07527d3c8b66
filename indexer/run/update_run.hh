#pragma once
// One run of the indexer: walks the paths, reads what is new or changed, and brings the index to
// what lies there; or builds it anew. Readers see the index before the run or after it. A run that
// is killed changes nothing that a reader sees, or leaves what the next run completes.

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/walk.hh"
#include "indexer/isolation/process_extractor.hh"
#include "indexer/report/progress.hh"
#include "indexer/report/report.hh"
#include "schemas/index/shard.hh"

namespace precedent::indexer {

enum class RunKind : std::uint8_t { kUpdate, kRebuild };

struct RunOptions {
  RunKind kind = RunKind::kUpdate;
  std::filesystem::path index;
  std::vector<std::string> paths;
  corpus::HiddenFolders hidden_folders = corpus::HiddenFolders::kPassedOver;
  std::size_t workers = 1;
  // An update that would remove more of the letters changes nothing, unless it is allowed to.
  double max_removed_percent = 5;
  bool allow_removals = false;
  // An update that writes more of them changes a copy of the live generation.
  std::size_t letters_a_transaction = 4000;
  std::filesystem::path aliases_file;   // of persons (persons_rule.hh); empty: none
  std::filesystem::path taxonomy_file;  // laid over the built-in topics; empty: none
  schemas::Shard shard;                 // its letters alone are taken; the rule is the program's
  std::filesystem::path assign_file;    // companies' shards (shard_rule.hh); empty: none
  IsolationSettings isolation;          // of the processes that read documents
};

// The run would have changed nothing good: no path can be read, or too much would go. what() says
// what and what to do. Nothing has been changed.
class RunRefused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Throws RunRefused, LockedError, FileError, schemas::IndexError, schemas::TaxonomyError and what
// Xapian throws. What is in `report.skips` did not stop it.
RunReport run_indexer(const RunOptions& options, Progress& progress);

}  // namespace precedent::indexer
