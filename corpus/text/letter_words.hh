#pragma once
// The words of a letter, which tell what a hyphen at the end of one of its lines is.

#include <string>
#include <string_view>
#include <unordered_set>

#include "corpus/text/page_furniture.hh"

namespace precedent::corpus {

class LetterWords {
 public:
  // `letter` must outlive it. Nothing is read before the first question.
  explicit LetterWords(const MarkedText& letter) : letter_(&letter) {}

  // True where only the margin put the hyphen between the two ends of lines: "cove-" and "nants"
  // are one word, "long-" and "term" are two. `head` ends with the hyphen.
  bool are_one_word(std::string_view head, std::string_view tail);

 private:
  void learn();

  const MarkedText* letter_;
  bool learnt_ = false;
  std::unordered_set<std::string> words_;  // in lower case; also "long-term"
};

}  // namespace precedent::corpus
