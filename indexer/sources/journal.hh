#pragma once
// When each letter was first seen: INDEX/journal, which outlives generations. A line a letter: its
// id, the day of the run that first took it in ("-" for the first load, of which nothing is known),
// and the number of that run.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace precedent::indexer {

class Journal {
 public:
  // Reads the file; lines of runs after `last_run`, which were killed before they were visible, and
  // a line that was cut off are left out. Nothing where there is no file. Throws FileError.
  Journal(std::filesystem::path file, std::uint64_t last_run);

  bool empty() const { return days_.empty(); }
  // Highest run it knows of, whether or not that run was finished.
  std::uint64_t highest_run() const { return highest_run_; }

  bool knows(std::string_view letter_id) const { return days_.contains(std::string(letter_id)); }
  std::size_t entered_count() const { return entered_.size(); }

  // The day a letter was first seen, ISO; empty for the first load. A letter that is not in it is
  // entered with `today`.
  const std::string& first_seen(std::string_view letter_id, std::string_view today);

  // Writes down what was entered, on disk before the run becomes visible. Throws FileError.
  void save(std::uint64_t run);

 private:
  std::filesystem::path file_;
  std::unordered_map<std::string, std::string> days_;
  std::string kept_text_;                                     // lines of the file that hold
  std::vector<std::pair<std::string, std::string>> entered_;  // not in the file yet
  std::uint64_t highest_run_ = 0;
  bool must_rewrite_ = false;
};

}  // namespace precedent::indexer
