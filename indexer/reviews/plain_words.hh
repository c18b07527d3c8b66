#pragma once
// Words as the rules of this folder match them: runs of ASCII letters and digits in lower case;
// everything else parts them, so quotes, hyphens and line ends do not count.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/ascii.hh"

namespace precedent::indexer {

// Calls `take` with each word as it stands in `text`, until it returns false.
template <typename Take>
void for_each_plain_word(std::string_view text, Take take) {
  const auto in_word = [](char c) { return schemas::is_letter(c) || schemas::is_digit(c); };
  std::size_t at = 0;
  while (true) {
    while (at < text.size() && !in_word(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && in_word(text[end])) ++end;
    if (end == at || !take(text.substr(at, end - at))) return;
    at = end;
  }
}

// "We note: 'non-GAAP'" -> we note non gaap; at most `limit` words.
std::vector<std::string> plain_words(std::string_view text, std::size_t limit);

struct PlacedWord {
  std::string text;
  std::size_t begin = 0;  // bytes [begin, end) of the text
  std::size_t end = 0;
};
std::vector<PlacedWord> placed_words(std::string_view text);

}  // namespace precedent::indexer
