#pragma once
// One document worker: a process of this same program, started by exec.

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace precedent::indexer {

// A descriptor that is closed with its owner.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  int number() const { return number_; }

 private:
  int number_;
};

// How a worker ended.
struct WorkerEnd {
  bool by_itself = false;  // with an exit status of 0
  int signal = 0;          // that ended it; 0 = none
  std::string words;       // "signal 11 (Segmentation fault)", and the last that it said
};

// What a worker is for.
enum class WorkerKind : std::uint8_t { kDocuments, kScans };

class WorkerProcess {
 public:
  // Throws std::system_error where none can be started.
  WorkerProcess(const std::string& program, std::uint64_t memory_bytes,
                WorkerKind kind = WorkerKind::kDocuments);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  int socket() const { return socket_.number(); }
  pid_t pid() const { return pid_; }

  // From now on; the kernel ends a worker that takes more, with SIGXCPU. To within a second less.
  void allow_processor_time(std::chrono::seconds more) const;

  // Ends it unless it has ended, and says how it did. Once.
  WorkerEnd end();

 private:
  Descriptor socket_;
  Descriptor messages_;  // what the worker writes to its standard error
  pid_t pid_ = 0;
};

}  // namespace precedent::indexer
