#include "indexer/workers.hh"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using precedent::indexer::for_each_index;

TEST_CASE("every index is worked on once, by workers with numbers of their own") {
  const std::size_t workers = GENERATE(1U, 2U, 5U);
  std::vector<std::atomic<int>> visits(1'000);
  std::atomic<bool> strange_worker = false;
  for_each_index(visits.size(), workers, [&](std::size_t worker, std::size_t index) {
    ++visits[index];
    if (worker >= workers) strange_worker = true;
  });
  CHECK(std::all_of(visits.begin(), visits.end(), [](const auto& count) { return count == 1; }));
  CHECK_FALSE(strange_worker);
}

TEST_CASE("no work is no work") {
  for_each_index(0, 3, [](std::size_t, std::size_t) { FAIL("there is nothing"); });
}

TEST_CASE("what one worker throws stops the others and comes out") {
  const std::size_t workers = GENERATE(1U, 4U);
  std::atomic<std::size_t> visited = 0;
  CHECK_THROWS_WITH(for_each_index(1'000'000, workers,
                                   [&](std::size_t, std::size_t index) {
                                     ++visited;
                                     if (index == 10) throw std::runtime_error("disk full");
                                   }),
                    "disk full");
  CHECK(visited < 1'000'000);
}
