#pragma once
// Only one program writes an index at a time. Readers need no lock.

#include <filesystem>
#include <stdexcept>
#include <string>

namespace precedent::indexer {

// Another program is writing. what() names its process, its host and since when it runs.
class LockedError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Holds the index while it lives. The operating system's lock on the file INDEX/lock decides, and
// ends with the process; what the file says of the holder only informs.
class WriterLock {
 public:
  // `index` must exist. `what` is locked, in words. Throws LockedError, FileError.
  explicit WriterLock(const std::filesystem::path& index, const std::string& what = "the index");
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace precedent::indexer
