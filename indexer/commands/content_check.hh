#pragma once
// Whether what an index says in one place fits what it says in another.

#include <filesystem>

#include "indexer/commands/check.hh"

namespace precedent::indexer {

// Of letters, comments, the ledger and the files beside them; `generation` is a folder with both
// databases. Throws, and may die, of what is damaged.
CheckResult check_contents(const std::filesystem::path& generation);

}  // namespace precedent::indexer
