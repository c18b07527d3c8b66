#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.hh"
#include "indexer/reviews/family.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {

// A real index on disk, removed at the end.
//
//   const TestIndex index = index_of(sample_letters());
//   run_query("--index", index.path(), "liquidity");
class TestIndex {
 public:
  explicit TestIndex(TemporaryFolder folder) : folder_(std::move(folder)) {}

  std::filesystem::path path() const { return folder_.path() / "index"; }
  std::filesystem::path generation() const;  // the live one

 private:
  TemporaryFolder folder_;
};

// The letters by families, linked. `first_seen`: ISO date.
std::vector<indexer::Family> families_of(const std::vector<corpus::Letter>& letters,
                                         std::string_view first_seen = {});

// Holds these letters, as run 1 of the indexer would have written them. `first_seen`: ISO date.
// `topics`: a user's own, as JSON.
TestIndex index_of(const std::vector<corpus::Letter>& letters, std::string_view first_seen = {},
                   const std::string& topics = {});

}  // namespace precedent::tests
