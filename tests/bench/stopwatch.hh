#pragma once
// Time that passes, and the processor time of all threads of this process, in the stretches
// between start() and stop().

#include <ctime>

namespace precedent::bench {

class Stopwatch {
 public:
  void start() {
    wall_start_ = seconds(CLOCK_MONOTONIC);
    cpu_start_ = seconds(CLOCK_PROCESS_CPUTIME_ID);
  }
  void stop() {
    wall_ += seconds(CLOCK_MONOTONIC) - wall_start_;
    cpu_ += seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_start_;
  }

  double wall_seconds() const { return wall_; }
  double cpu_seconds() const { return cpu_; }

 private:
  static double seconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
  }

  double wall_start_ = 0;
  double cpu_start_ = 0;
  double wall_ = 0;
  double cpu_ = 0;
};

}  // namespace precedent::bench
