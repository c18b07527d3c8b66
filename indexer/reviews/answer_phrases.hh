#pragma once
// The phrases by which a sentence of an answer gives its signals (answer_signals.hh), written as
// word_patterns.hh says; one list for each thing that an answer can come to.

#include <span>
#include <string_view>

#include "indexer/reviews/answer_signals.hh"
#include "indexer/reviews/word_patterns.hh"

namespace precedent::indexer {

struct AnswerPhrase {
  std::string_view phrase;
  AnswerSignal says;
};

// A filing stands changed, or will be by an amendment.
std::span<const AnswerPhrase> change_phrases();
// Later filings will be changed, and on what condition.
std::span<const AnswerPhrase> promise_phrases();
// Nothing is to change.
std::span<const AnswerPhrase> dispute_phrases();
// The answer is put off, withheld or elsewhere; and what shows that it is not.
std::span<const AnswerPhrase> withholding_phrases();

// What the phrases call after '$'.
std::span<const WordPatterns::WordSet> answer_word_sets();

}  // namespace precedent::indexer
