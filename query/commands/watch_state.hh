#pragma once
// What each watch has shown, between two runs: a file that is replaced whole.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "query/commands/watch_file.hh"

namespace precedent::query {

// What is remembered of one watch.
struct WatchMemory {
  std::string name;
  Unit unit = Unit::kComment;
  std::string query;
  std::string day;  // YYYYMMDD, the newest day known at its last run; empty: the index had none
  std::unordered_set<std::string> shown;  // keys of what was there then (newly_seen.hh)

  // A watch that asks something else is another watch.
  bool is_of(const Watch& watch) const {
    return name == watch.name && unit == watch.unit && query == watch.query;
  }
};

// Nothing for an empty text. Throws WatchError where it is no state; `name` is what its message
// calls it.
std::vector<WatchMemory> memories_of(std::string_view text, std::string_view name);
std::string text_of(const std::vector<WatchMemory>& memories);

// The file of a state, locked as long as this lives: two runs at once take turns, and neither loses
// what the other has shown. A file that is not there is made, empty.
class WatchStateFile {
 public:
  // Throws WatchError.
  explicit WatchStateFile(std::filesystem::path path);
  ~WatchStateFile();
  WatchStateFile(const WatchStateFile&) = delete;
  WatchStateFile& operator=(const WatchStateFile&) = delete;

  const std::string& text() const { return text_; }

  // After a kill or a full disk there is either the old text or the new one. Throws
  // schemas::NamedFileError.
  void replace(std::string_view text);

 private:
  std::filesystem::path path_;
  int file_ = -1;
  std::string text_;
};

}  // namespace precedent::query
