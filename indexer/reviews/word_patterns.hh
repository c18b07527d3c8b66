#pragma once
// Phrases over plain words (plain_words.hh), as the rules that read letters write them down:
//
//   "we|company have|has revised|amended"   alternatives of a word
//   "will ~4 future filings"                up to four words between
//   "have !3 revised"                       the same, and none of them negates
//   "!8 future filings"                     none of the eight words before negates, as far as the
//                                           sentence reaches back
//   "will $revise|add"                      the words of the set `revise`, and one more
//
// What negates: not, no, nor, neither, never, without, cannot, "don't"; but not "no. 3",
// "no later than", "not only", "without limitation".
//
// Finding costs a look-up a word, and work only where a phrase may begin.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace precedent::indexer {

class WordPatterns {
 public:
  // One phrase with what it stands for; phrases must outlive nothing.
  struct Rule {
    std::string_view phrase;
    std::uint8_t meaning = 0;  // 0 to 31
  };
  // Alternatives that many phrases share, by the name that a phrase calls after '$'.
  struct WordSet {
    std::string_view name;
    std::string_view words;  // as in a phrase: "a|b"
  };
  explicit WordPatterns(std::span<const Rule> rules, std::span<const WordSet> sets = {});

  // One bit for each meaning of which a phrase stands in `text`.
  std::uint32_t meanings_in(std::string_view text) const;

 private:
  struct Step {
    std::vector<std::uint16_t> words;  // any of these
    std::uint8_t gap = 0;              // after at most so many others
    bool unnegated = false;            // of which none negates
  };
  struct Phrase {
    std::vector<Step> steps;
    std::uint8_t meaning = 0;
  };

  struct Word {
    std::uint16_t id = 0;  // 0: no phrase has it
    bool negates = false;
    bool begins_sentence = false;
  };

  std::uint16_t id_of(std::string_view word);
  void add_words(std::string_view alternatives, std::span<const WordSet> sets, Step& step);
  std::vector<Word> words_of(std::string_view text) const;
  static bool begins_at(const Phrase& phrase, const std::vector<Word>& words, std::size_t at);
  static bool stands_at(const Phrase& phrase, std::size_t step, const std::vector<Word>& words,
                        std::size_t at);

  std::unordered_map<std::string, std::uint16_t> vocabulary_;  // ids from 1
  std::vector<Phrase> phrases_;
  std::vector<std::vector<std::size_t>> starting_with_;  // by id of the first word
};

}  // namespace precedent::indexer
