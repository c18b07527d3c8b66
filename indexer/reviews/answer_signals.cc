#include "indexer/reviews/answer_signals.hh"

#include "indexer/reviews/answer_phrases.hh"
#include "indexer/reviews/plain_words.hh"
#include "indexer/reviews/sentences.hh"
#include "indexer/reviews/word_patterns.hh"

namespace precedent::indexer {
namespace {

// An answer says at its beginning what it is, or at its end, after the explanation.
constexpr std::size_t kMostSentencesRead = 400;
// A longer one is a table or a list; its beginning says what it is.
constexpr std::size_t kLongestSentenceBytes = 2000;

const WordPatterns& patterns() {
  static const WordPatterns compiled = [] {
    std::vector<WordPatterns::Rule> rules;
    for (const auto& phrases :
         {change_phrases(), promise_phrases(), dispute_phrases(), withholding_phrases()})
      for (const AnswerPhrase& phrase : phrases)
        rules.push_back({phrase.phrase, static_cast<std::uint8_t>(phrase.says)});
    return WordPatterns(rules, answer_word_sets());
  }();
  return compiled;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for_each_plain_word(text, [&](std::string_view) { return ++count > 0; });
  return count;
}

}  // namespace

std::vector<AnswerSentence> answer_sentences(std::string_view response) {
  const std::string plain = without_quotations(response);
  std::vector<std::string_view> all = sentences_of(plain);
  if (all.size() > kMostSentencesRead)
    all.erase(all.begin() + kMostSentencesRead / 2, all.end() - kMostSentencesRead / 2);
  std::vector<AnswerSentence> sentences;
  for (const std::string_view sentence : all) {
    const std::size_t words = count_words(sentence);
    if (words == 0) continue;
    const auto begin = static_cast<std::size_t>(sentence.data() - plain.data());
    sentences.push_back({response.substr(begin, sentence.size()), words,
                         patterns().meanings_in(sentence.substr(0, kLongestSentenceBytes))});
  }
  return sentences;
}

}  // namespace precedent::indexer
