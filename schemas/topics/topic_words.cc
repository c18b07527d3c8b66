#include "schemas/topics/topic_words.hh"

#include "schemas/ascii.hh"

namespace precedent::schemas {
namespace {

// "SPACs" is in capitals but for its plural.
std::string_view without_plural(std::string_view printed) {
  if (printed.size() > 2 && printed.ends_with('s') && is_upper(printed[printed.size() - 2]))
    printed.remove_suffix(1);
  return printed;
}

}  // namespace

bool is_in_capitals(std::string_view printed) {
  std::size_t letters = 0;
  for (const char c : printed) {
    if (is_lower(c)) return false;
    if (is_upper(c)) ++letters;
  }
  return letters >= 2;
}

void TopicWords::split(std::string_view text) {
  words_.clear();
  texts_.clear();
  for_each_word(text, [&](const Word& word) {
    const std::string_view printed = without_plural(text.substr(word.begin, word.end - word.begin));
    const bool capitals = is_in_capitals(printed);
    Entry entry{texts_.size(), 0, 0, capitals};
    texts_ += capitals ? word.text.substr(0, printed.size()) : word.text;
    entry.stem_begin = texts_.size();
    texts_ += stems_.stem_of(word.text);
    entry.end = texts_.size();
    words_.push_back(entry);
  });
}

}  // namespace precedent::schemas
