#pragma once
// The words of a short text, as topics are told by: each with its stem and whether it is printed in
// capitals.

#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/words.hh"

namespace precedent::schemas {

// Two capitals at least, and nothing small.
bool is_in_capitals(std::string_view printed);

// Its memory is used again from text to text. Not for use by two threads at once.
class TopicWords {
 public:
  // Of `text`, instead of those of the text before.
  void split(std::string_view text);

  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  // In lower case; "SPACs" is "spac". Views live until the next split().
  std::string_view word(std::size_t at) const {
    return between(words_[at].begin, words_[at].stem_begin);
  }
  std::string_view stem(std::size_t at) const {
    return between(words_[at].stem_begin, words_[at].end);
  }
  bool in_capitals(std::size_t at) const { return words_[at].capitals; }

 private:
  struct Entry {
    std::size_t begin = 0;  // in texts_
    std::size_t stem_begin = 0;
    std::size_t end = 0;
    bool capitals = false;
  };
  std::string_view between(std::size_t begin, std::size_t end) const {
    return std::string_view(texts_).substr(begin, end - begin);
  }

  Stems stems_;
  std::vector<Entry> words_;
  std::string texts_;  // word and stem of one after the other
};

}  // namespace precedent::schemas
