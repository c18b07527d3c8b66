#pragma once
// Sources that are no longer where the ledger knows them: a disk that is not mounted, or a folder
// that was moved or deleted.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/source_ledger.hh"
#include "indexer/sources/update_plan.hh"

namespace precedent::indexer {

// How many sources lie under each folder that is gone, the outermost such folder of each; those
// under `paths`, which a run looks at itself, are left out. Asks of folders, not of each source.
std::map<std::string, std::uint64_t> absent_folders(
    const SourceLedger& ledger, const std::vector<std::string>& paths,
    const std::function<bool(const std::string&)>& exists = is_somewhere);

// "12 sources under /old are no longer there ...", and what to do; a line each.
std::vector<std::string> words_of_absent(const std::map<std::string, std::uint64_t>& folders);

}  // namespace precedent::indexer
