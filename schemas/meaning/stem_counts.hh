#pragma once
// A text as its meaning is read: which stems it has, and how often. Their order is no part of it.

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schemas/index/record.hh"
#include "schemas/index/words.hh"

namespace precedent::schemas {

struct StemCount {
  std::string stem;
  std::uint32_t times = 0;

  friend bool operator==(const StemCount&, const StemCount&) = default;
};

// Of an answer so many words count: long ones say everything.
inline constexpr std::size_t kAnswerWordsMeant = 150;

// Remembers stems from text to text. Not for use by two threads at once.
class StemCounter {
 public:
  // Numbers and single letters are left out.
  void add(std::string_view text, std::size_t most_words = std::numeric_limits<std::size_t>::max());

  // Headings, text, and the beginning of the answer.
  void add(const CommentFacts& comment);

  // What was added since the last take, by stem.
  std::vector<StemCount> take();

 private:
  Stems stems_;
  std::unordered_map<std::string, std::uint32_t> times_;
};

}  // namespace precedent::schemas
