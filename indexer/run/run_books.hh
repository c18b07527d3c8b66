#pragma once
// What a run writes into the ledger of sources.

#include <string>
#include <vector>

#include "indexer/index/index_writer.hh"
#include "indexer/intake/intake.hh"
#include "indexer/run/split_reviews.hh"
#include "indexer/sources/source_ledger.hh"
#include "indexer/sources/update_plan.hh"

namespace precedent::indexer {

// `ledger` becomes what it is after the run, but for the choice between sources. `earlier` knows
// what was bad before it, and may be the same; `today`: ISO date.
void enter_results(SourceLedger& ledger, const SourceLedger& earlier, const UpdatePlan& plan,
                   Intake& intake, const std::string& today);

// A letter of another shard whose review has letters here counts as skipped; this index is `shard`.
void enter_split_reviews(SourceLedger& ledger, const SourceLedger& earlier,
                         const schemas::Shard& shard, const std::vector<SplitReview>& split,
                         const std::string& today);

// Counts in the index for how many runs folders of sources have been gone; what to say of that.
std::vector<std::string> remarks_on_absent(IndexWriter& writer, const SourceLedger& ledger,
                                           const std::vector<std::string>& paths);

// The next run reads the source, however it looks. Its letters stay as the index has them until
// then.
void read_next_time(SourceLedger& ledger, const std::string& path);

}  // namespace precedent::indexer
