#include "indexer/reviews/plain_words.hh"

namespace precedent::indexer {
namespace {

std::string folded(std::string_view word) {
  std::string plain(word);
  for (char& c : plain) c = schemas::to_lower(c);
  return plain;
}

}  // namespace

std::vector<std::string> plain_words(std::string_view text, std::size_t limit) {
  std::vector<std::string> words;
  if (limit == 0) return words;
  for_each_plain_word(text, [&](std::string_view word) {
    words.push_back(folded(word));
    return words.size() < limit;
  });
  return words;
}

std::vector<PlacedWord> placed_words(std::string_view text) {
  std::vector<PlacedWord> words;
  for_each_plain_word(text, [&](std::string_view word) {
    const auto begin = static_cast<std::size_t>(word.data() - text.data());
    words.push_back({folded(word), begin, begin + word.size()});
    return true;
  });
  return words;
}

}  // namespace precedent::indexer
