#pragma once
// The time of day as the index writes it, and how long something took.

#include <chrono>
#include <string>
#include <utility>

namespace precedent::indexer {

std::string utc_now();  // "2026-03-01T02:15:09Z"

class Stopwatch {
 public:
  // Seconds since it was made or last asked.
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(now - std::exchange(begin_, now)).count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace precedent::indexer
