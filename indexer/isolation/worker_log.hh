#pragma once
// What became of a run's document workers, for its report.

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace precedent::indexer {

// For any number of threads.
class WorkerLog {
 public:
  struct Counts {
    std::uint64_t started = 0;   // workers
    std::uint64_t lost = 0;      // workers that ended while they had work
    std::uint64_t given_up = 0;  // documents that cost their worker its life twice
    std::uint64_t scans = 0;     // documents that were read as such
  };

  // `refused`: what protection the kernel did not give it; empty = none.
  void note_start(const std::string& refused);
  void note_loss();
  void note_given_up();
  void note_scan();                               // of which pages were read
  void note_unread_scan(const std::string& why);  // and that stays unread

  Counts counts() const;

  // Lines for people; none where everything went as it should.
  std::vector<std::string> remarks() const;

 private:
  mutable std::mutex mutex_;
  Counts counts_;
  std::string refused_;
  std::map<std::string, std::uint64_t> unread_scans_;  // by why
};

}  // namespace precedent::indexer
