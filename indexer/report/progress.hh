#pragma once
// How far a run is: one line that is written over on a terminal, a plain line or a line of JSON
// (run_log.hh) now and then elsewhere.

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <ostream>
#include <string>

#include "indexer/report/progress_count.hh"

namespace precedent::indexer {

// "1,200 letters, 310 letters/s, 2 min 5 s left"; what is left is told by bytes, and only once
// there is something to tell it by.
std::string progress_line(const ProgressCount& count, double seconds);

// May be told by several threads at once.
class Progress {
 public:
  enum class Style : std::uint8_t { kTerminal, kPlainLines, kJsonLines };

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
