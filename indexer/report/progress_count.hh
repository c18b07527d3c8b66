#pragma once
// How far a run is, in figures.

#include <cstdint>
#include <optional>

namespace precedent::indexer {

// What has been done of what is to be read.
struct ProgressCount {
  std::uint64_t letters = 0;
  std::uint64_t bytes = 0;
  std::uint64_t bytes_in_all = 0;
};

// 0 before any time has passed.
std::uint64_t letters_per_second(const ProgressCount& count, double seconds);

// Told by bytes; nothing before there is something to tell it by.
std::optional<std::uint64_t> seconds_left(const ProgressCount& count, double seconds);

}  // namespace precedent::indexer
