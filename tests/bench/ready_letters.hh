#pragma once
// Letters that were read already: a file with one record a line, as unpack_letters writes it.

#include <filesystem>
#include <fstream>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::bench {

class ReadyLetters {
 public:
  // Throws std::runtime_error when it cannot be read.
  explicit ReadyLetters(const std::filesystem::path& path);

  // The next of them, at most `most`; none at the end.
  std::vector<schemas::LetterRecord> next(std::size_t most);

 private:
  std::ifstream file_;
};

// How many are in memory at once while one batch is written.
inline constexpr std::size_t kBatchLetters = 2000;

}  // namespace precedent::bench
