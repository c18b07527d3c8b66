#include "indexer/reviews/word_patterns.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "corpus/wording/phrases.hh"
#include "indexer/reviews/plain_words.hh"

namespace precedent::indexer {
namespace {

// Calls `take` with each part of `text` between separators.
template <typename Take>
void each_part(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// `next` is what follows, folded: it may take the negation back.
bool negates(std::string_view word, std::string_view next) {
  static constexpr std::array<std::string_view, 7> kNegations = {
      "not", "no", "nor", "neither", "never", "without", "cannot"};
  static constexpr std::array<std::string_view, 3> kTakenBack = {"later", "only", "limitation"};
  if (next == "t") return word.ends_with('n');
  if (!corpus::is_any(word, kNegations)) return false;
  const bool is_numero = word == "no" && !next.empty() && schemas::is_digit(next.front());
  return !is_numero && !corpus::is_any(next, kTakenBack);
}

// Whether a sentence ends in what stands between two words. One letter and a dot abbreviate.
bool ends_sentence(std::string_view word, std::string_view between, std::string_view next) {
  const bool capital = next.front() >= 'A' && next.front() <= 'Z';
  return capital && word.size() > 1 && between.find_first_of(".?!") != std::string_view::npos;
}

}  // namespace

WordPatterns::WordPatterns(std::span<const Rule> rules, std::span<const WordSet> sets) {
  for (const Rule& rule : rules) {
    Phrase phrase;
    phrase.meaning = rule.meaning;
    Step gap;
    each_part(rule.phrase, ' ', [&](std::string_view part) {
      if (part.front() == '~' || part.front() == '!') {
        std::from_chars(part.data() + 1, part.data() + part.size(), gap.gap);
        gap.unnegated = part.front() == '!';
        return;
      }
      Step step = std::exchange(gap, {});
      add_words(part, sets, step);
      phrase.steps.push_back(std::move(step));
    });
    phrases_.push_back(std::move(phrase));
  }
  starting_with_.resize(vocabulary_.size() + 1);
  for (std::size_t i = 0; i < phrases_.size(); ++i)
    for (const std::uint16_t first : phrases_[i].steps.front().words)
      starting_with_[first].push_back(i);
}

void WordPatterns::add_words(std::string_view alternatives, std::span<const WordSet> sets,
                             Step& step) {
  each_part(alternatives, '|', [&](std::string_view word) {
    if (word.front() != '$') return step.words.push_back(id_of(word));
    const auto named = std::find_if(sets.begin(), sets.end(),
                                    [&](const WordSet& set) { return set.name == word.substr(1); });
    if (named == sets.end())
      throw std::logic_error("no set of words is named " + std::string(word.substr(1)));
    add_words(named->words, {}, step);
  });
}

std::uint16_t WordPatterns::id_of(std::string_view word) {
  const auto next = static_cast<std::uint16_t>(vocabulary_.size() + 1);
  return vocabulary_.try_emplace(std::string(word), next).first->second;
}

std::vector<WordPatterns::Word> WordPatterns::words_of(std::string_view text) const {
  std::vector<Word> words;
  std::string folded;
  std::string before;  // folded
  std::string_view last;
  for_each_plain_word(text, [&](std::string_view word) {
    folded.assign(word);
    for (char& c : folded) c = schemas::to_lower(c);
    const auto found = vocabulary_.find(folded);
    Word& read = words.emplace_back();
    if (found != vocabulary_.end()) read.id = found->second;
    if (words.size() > 1) {
      words[words.size() - 2].negates = negates(before, folded);
      const char* const end = last.data() + last.size();
      const std::string_view between(end, static_cast<std::size_t>(word.data() - end));
      read.begins_sentence = ends_sentence(last, between, word);
    }
    before.swap(folded);
    last = word;
    return true;
  });
  return words;
}

// The words before a phrase: its first step has them as its gap.
bool WordPatterns::begins_at(const Phrase& phrase, const std::vector<Word>& words, std::size_t at) {
  const std::size_t looked_at = std::min<std::size_t>(phrase.steps.front().gap, at);
  for (std::size_t back = 0; back < looked_at; ++back) {
    if (words[at - back].begins_sentence) return true;
    if (words[at - back - 1].negates) return false;
  }
  return true;
}

// A phrase has few steps and small gaps, so the ways to try are few whatever the text.
bool WordPatterns::stands_at(const Phrase& phrase, std::size_t step, const std::vector<Word>& words,
                             std::size_t at) {
  if (step == phrase.steps.size()) return true;
  const Step& wanted = phrase.steps[step];
  for (std::size_t i = at; i <= at + wanted.gap && i < words.size(); ++i) {
    const std::uint16_t id = words[i].id;
    const bool here =
        id != 0 && std::find(wanted.words.begin(), wanted.words.end(), id) != wanted.words.end();
    if (here && stands_at(phrase, step + 1, words, i + 1)) return true;
    if (wanted.unnegated && words[i].negates) return false;
  }
  return false;
}

std::uint32_t WordPatterns::meanings_in(std::string_view text) const {
  const std::vector<Word> words = words_of(text);
  std::uint32_t meanings = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].id == 0) continue;
    for (const std::size_t i : starting_with_[words[at].id]) {
      const Phrase& phrase = phrases_[i];
      const std::uint32_t bit = 1U << phrase.meaning;
      if ((meanings & bit) == 0 && begins_at(phrase, words, at) &&
          stands_at(phrase, 1, words, at + 1))
        meanings |= bit;
    }
  }
  return meanings;
}

}  // namespace precedent::indexer
