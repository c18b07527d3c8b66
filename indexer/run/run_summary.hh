#pragma once
// What a run's report says, told from what the run found and did.

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/walk.hh"
#include "indexer/intake/intake.hh"
#include "indexer/report/report.hh"
#include "indexer/sources/source_choice.hh"
#include "indexer/sources/source_ledger.hh"
#include "indexer/sources/update_plan.hh"

namespace precedent::indexer {

// All that is skipped under the given paths, also in sources that were not read in this run. New is
// what `earlier` did not know when it was read.
std::vector<ReportedSkip> skips_under(const std::vector<std::string>& paths, const UpdatePlan& plan,
                                      const SourceLedger& earlier, const SourceLedger& ledger);

// `written`: the letters that this run put into the index; `live`: those that were there before.
RunReport::Letters count_letters(const SpooledLetters& written,
                                 const std::vector<std::string>& removals,
                                 const std::unordered_set<std::string>& live);

// What became of the sources that the walk met.
RunReport::Sources count_sources(const corpus::Walk& walk, const UpdatePlan& plan,
                                 const Intake& intake);

// How many documents were read as scans, and which letters have scanned pages that were not read.
std::vector<std::string> remarks_on_scans(const Intake& intake, std::uint64_t scans_read);

// Which hidden folders were passed over.
std::vector<std::string> remarks_on_hidden_folders(const corpus::Walk& walk);

std::uint64_t count_ignored(const corpus::Walk& walk, const SourceLedger& ledger);
// Letters of other shards, in the sources that the walk met.
std::uint64_t count_elsewhere(const corpus::Walk& walk, const SourceLedger& ledger);

}  // namespace precedent::indexer
