#pragma once
// How far a run is: one line that is written over on a terminal, a plain line now and then
// elsewhere.

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <ostream>
#include <string>

namespace precedent::indexer {

// What has been done of what is to be read.
struct ProgressCount {
  std::uint64_t letters = 0;
  std::uint64_t bytes = 0;
  std::uint64_t bytes_in_all = 0;
};

// "1,200 letters, 310 letters/s, 2 min 5 s left"; what is left is told by bytes, and only once
// there is something to tell it by.
std::string progress_line(const ProgressCount& count, double seconds);

// May be told by several threads at once.
class Progress {
 public:
  enum class Style : std::uint8_t { kTerminal, kPlainLines };

  Progress(std::ostream& out, Style style)
      : out_(out), style_(style), started_(std::chrono::steady_clock::now()) {}

  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void reading(const ProgressCount& count);
  // A stage with nothing to count: "merging". Always printed.
  void stage(const std::string& what);
  // Takes the line away, so that others may print.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  Style style_;
  Clock::time_point started_;
  std::mutex mutex_;
  std::optional<Clock::time_point> told_;
  bool line_is_there_ = false;
};

}  // namespace precedent::indexer
