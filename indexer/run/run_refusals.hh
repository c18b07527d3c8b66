#pragma once
// When a run is not to go on, because what it would change is more likely a mistake. Each throws
// RunRefused; nothing has been changed by then.

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/run/update_run.hh"
#include "indexer/sources/source_ledger.hh"
#include "indexer/sources/update_plan.hh"

namespace precedent::indexer {

// None of the paths can be read; for a rebuild: one of them cannot.
void refuse_unreadable_paths(const RunOptions& options, const UpdatePlan& plan);

// An update is of another shard than the index.
void refuse_another_shard(const RunOptions& options, const schemas::Shard& of_index);

// More of the index's letters would go than the options let. Lists some of them.
void refuse_many_removals(const RunOptions& options, const std::vector<std::string>& removals,
                          std::size_t live_letters);

// The sources of a rebuild, in `ledger`, have no letters while the index has some.
void refuse_empty_rebuild(const RunOptions& options, const SourceLedger& ledger,
                          std::size_t live_letters);

}  // namespace precedent::indexer
