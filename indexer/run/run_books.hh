#pragma once
// What a run writes into the ledger of sources.

#include <string>

#include "indexer/intake/intake.hh"
#include "indexer/sources/source_ledger.hh"
#include "indexer/sources/update_plan.hh"

namespace precedent::indexer {

// `ledger` becomes what it is after the run, but for the choice between sources. `earlier` knows
// what was bad before it, and may be the same; `today`: ISO date.
void enter_results(SourceLedger& ledger, const SourceLedger& earlier, const UpdatePlan& plan,
                   Intake& intake, const std::string& today);

// The next run reads the source, however it looks. Its letters stay as the index has them until
// then.
void read_next_time(SourceLedger& ledger, const std::string& path);

}  // namespace precedent::indexer
