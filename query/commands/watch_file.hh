#pragma once
// Saved queries, as a person writes them down: one a line, a name, a colon, the query.
//
//   # what the partners want to hear of
//   item 402: cites:402 side:staff
//   closings [letter]: kind:review-complete company:"harbor light"
//
// The unit is the comment, unless the name is followed by [letter]. Empty lines and lines that
// begin with '#' say nothing. Names differ, hold no colon and no bracket, and are kMaxNameBytes
// long at most.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/database.hh"

namespace precedent::query {

inline constexpr std::size_t kMaxWatchFileBytes = 1024 * 1024;
inline constexpr std::size_t kMaxWatches = 1000;
inline constexpr std::size_t kMaxWatchNameBytes = 100;

// A file of watches or a state of theirs that cannot be used: names the file, the place, and what
// is wrong there.
class WatchError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Watch {
  std::string name;
  Unit unit = Unit::kComment;
  std::string query;     // not yet read
  std::size_t line = 0;  // of the file, from 1
};

// Throws WatchError; `name` is what its message calls the text, a file name say.
std::vector<Watch> watches_of(std::string_view text, std::string_view name);

// The text with one more watch behind the others, or without the one of this name, everything else
// as it was. Throws WatchError, also where the watch cannot be written so, and where there is none
// of the name.
std::string with_watch(std::string_view text, const Watch& watch, std::string_view file);
std::string without_watch(std::string_view text, std::string_view name, std::string_view file);

}  // namespace precedent::query
