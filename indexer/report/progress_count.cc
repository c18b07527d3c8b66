#include "indexer/report/progress_count.hh"

#include <cmath>

namespace precedent::indexer {

std::uint64_t letters_per_second(const ProgressCount& count, double seconds) {
  if (seconds <= 0) return 0;
  return static_cast<std::uint64_t>(std::llround(static_cast<double>(count.letters) / seconds));
}

std::optional<std::uint64_t> seconds_left(const ProgressCount& count, double seconds) {
  if (seconds <= 0 || count.bytes == 0 || count.bytes > count.bytes_in_all) return std::nullopt;
  return static_cast<std::uint64_t>(
      std::llround(seconds * static_cast<double>(count.bytes_in_all - count.bytes) /
                   static_cast<double>(count.bytes)));
}

}  // namespace precedent::indexer
