#pragma once
// Whether an index holds together.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace precedent::indexer {

struct CheckResult {
  std::uint64_t run = 0;
  std::uint64_t letters = 0;
  std::uint64_t comments = 0;
  std::vector<std::string> problems;  // empty: it does
};

// Looks whether both databases are sound in themselves, of the same run, have each letter and each
// comment once, and agree with each other and with the ledger; whether comments that are linked
// know of each other, and reviews of all their letters. `generation` is a folder with both
// databases. It is looked at in processes of its own: what is damaged ends these, and is told.
// Throws schemas::IndexError for another format.
CheckResult check_index(const std::filesystem::path& generation);

}  // namespace precedent::indexer
