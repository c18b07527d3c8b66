#pragma once
// How text becomes words: the one tokeniser of the indexer, the query language and the snippets.
//
// A word is a run of letters and digits of any script, in lower case. Inside it stay: an apostrophe
// or '&' between letters (issuer's, r&d, md&a), a full stop or comma between digits (4.02, 1,000),
// and the full stops of initials are dropped (U.S. -> us). Everything else parts words, so "10-K"
// and "non-GAAP" are two words side by side. A word longer than 64 bytes is cut there.
// Ligatures and fullwidth characters are those they stand for; soft hyphens and characters without
// width are not there; accents are part of a word, but not of its stem.
//
//   words_of("Item 4.02 of Form 8-K") -> item 4.02 of form 8 k

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/word_table.hh"

namespace precedent::schemas {

enum class Quantity : std::uint8_t {
  kNone,
  kAmount,      // of money: "$4.2 million" gives it at 4.2
  kPercentage,  // "12%", "12 percent", "12 per cent"
};

struct Word {
  std::string_view text;    // lower case; lives as long as the callback runs, or the vector says
  std::uint32_t begin = 0;  // bytes [begin, end) of the text that was split
  std::uint32_t end = 0;
  std::uint32_t position = 0;  // 0, 1, 2 ... in this text
  Quantity quantity = Quantity::kNone;
};

// A soft hyphen, or a character without width that parts nothing.
constexpr bool is_invisible(unsigned c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

// Calls `take` for each word in order. Any bytes may come; broken UTF-8 is read as Latin-1, as
// Xapian does.
void for_each_word(std::string_view text, const std::function<void(const Word&)>& take);

// The words alone, for short texts.
std::vector<std::string> words_of(std::string_view text);

// English stems, remembered: a letter's vocabulary is small. Not for use by two threads at once.
class Stems {
 public:
  // "liquidity" -> "liquid", "québec" -> "quebec". The view lives until the next call.
  std::string_view stem_of(std::string_view word);

 private:
  Xapian::Stem stem_{"english"};
  WordTable words_;
  std::vector<std::uint32_t> stem_ends_;  // of each word, in stems_; where the next one's begins
  std::string stems_;
};

}  // namespace precedent::schemas
