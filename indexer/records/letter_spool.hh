#pragma once
// Letters on their way to the index, on disk: as many as there are, in little memory.

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "schemas/index/record.hh"

namespace precedent::indexer {

struct SeenRecord {
  schemas::LetterRecord record;
  std::string first_seen;  // ISO date, or empty
};

// A file without a name, which goes with the object, and with the program if that is killed. Any
// number of threads may use it at once.
class LetterSpool {
 public:
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;  // bytes
  };

  // In `folder`, which must exist. Throws FileError.
  explicit LetterSpool(const std::filesystem::path& folder);
  ~LetterSpool();
  LetterSpool(const LetterSpool&) = delete;
  LetterSpool& operator=(const LetterSpool&) = delete;

  // Throws FileError, for a full disk say.
  Place append(const schemas::LetterRecord& record, std::string_view first_seen);
  SeenRecord read(const Place& place) const;

 private:
  std::filesystem::path path_;  // for messages
  int file_ = -1;
  std::atomic<std::uint64_t> end_ = 0;
};

}  // namespace precedent::indexer
