#include "indexer/reviews/family.hh"

#include <catch2/catch.hpp>

using namespace precedent;
using indexer::FamilyFinder;

TEST_CASE("letters that share a key, directly or through others, are one family") {
  FamilyFinder finder;
  const std::vector<std::vector<std::uint64_t>> keys = {{1}, {2, 3}, {3, 4}, {5}, {4, 1}, {}};
  for (std::size_t letter = 0; letter < keys.size(); ++letter)
    for (const std::uint64_t key : keys[letter]) finder.add(letter, key);
  CHECK(finder.families(keys.size()) ==
        std::vector<std::vector<std::size_t>>{{0, 1, 2, 4}, {3}, {5}});
}
