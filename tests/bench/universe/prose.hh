#pragma once
// Sentences that read like those of the sample corpus, and never end: a walk through its text that
// jumps now and then to another place with the same word. Amounts, years, page numbers and names
// are fresh, and some words are coined, so that the vocabulary grows as that of real letters does.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tests/bench/universe/random.hh"

namespace precedent::bench {

struct Passage {
  std::vector<std::string> topics;
  std::string text;
};

// What sentences are about.
struct Subject {
  std::vector<std::string> names;  // of products, places, partners
  int year = 2010;                 // under review
};

class Prose {
 public:
  // Sentences with citations are left out: the universe has its own. Throws std::runtime_error
  // where no sentence is left.
  explicit Prose(const std::vector<Passage>& passages);

  // Appends one sentence. An unknown topic is as good as any.
  void write_sentence(Random& random, std::string_view topic, const Subject& subject,
                      std::string& out) const;

 private:
  enum class Slot : std::uint8_t {
    kLiteral,
    kWord,  // a word of the language that a coined one may stand for
    kName,
    kMoney,
    kPercent,
    kYear,
    kNumber,
    kPage,  // F-17
  };
  struct Token {
    Slot slot = Slot::kLiteral;
    std::string before;  // punctuation
    std::string core;
    std::string after;
  };
  // One word of the text as it runs.
  struct Place {
    std::uint32_t token = 0;
    std::uint32_t passage = 0;
    bool ends_sentence = false;
  };

  void add_sentence(const std::vector<std::string_view>& words, std::uint32_t passage);
  Token token_of(std::string_view word, bool begins_sentence) const;
  std::uint32_t jump(Random& random, std::uint32_t place, std::string_view topic) const;
  bool is_about(std::uint32_t place, std::string_view topic) const;
  static void write_token(Random& random, const Token& token, const Subject& subject,
                          std::string& out);

  std::unordered_map<std::string, unsigned> name_passages_;  // capitalised word -> in how many
  std::unordered_map<std::string, std::uint32_t> token_ids_;
  std::vector<Token> tokens_;
  std::vector<Place> places_;
  std::vector<std::vector<std::uint32_t>> occurrences_;                    // by token
  std::unordered_map<std::string, std::vector<std::uint32_t>> sentences_;  // by topic
  std::vector<std::uint32_t> all_sentences_;
  std::vector<std::vector<std::string>> passage_topics_;
};

}  // namespace precedent::bench
