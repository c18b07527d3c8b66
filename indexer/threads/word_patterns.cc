#include "indexer/threads/word_patterns.hh"

#include <algorithm>

#include "indexer/threads/plain_text.hh"

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

}  // namespace

WordPatterns::WordPatterns(std::span<const Rule> rules) {
  for (const Rule& rule : rules) {
    Phrase phrase;
    phrase.meaning = rule.meaning;
    std::uint8_t gap = 0;
    each_part(rule.phrase, ' ', [&](std::string_view part) {
      if (part.front() == '~') {
        gap = static_cast<std::uint8_t>(part[1] - '0');
        return;
      }
      Step step;
      step.gap = gap;
      gap = 0;
      each_part(part, '|', [&](std::string_view word) { step.words.push_back(id_of(word)); });
      phrase.steps.push_back(std::move(step));
    });
    phrases_.push_back(std::move(phrase));
  }
  starting_with_.resize(vocabulary_.size() + 1);
  for (std::size_t i = 0; i < phrases_.size(); ++i)
    for (const std::uint16_t first : phrases_[i].steps.front().words)
      starting_with_[first].push_back(i);
}

std::uint16_t WordPatterns::id_of(std::string_view word) {
  const auto next = static_cast<std::uint16_t>(vocabulary_.size() + 1);
  return vocabulary_.try_emplace(std::string(word), next).first->second;
}

std::vector<std::uint16_t> WordPatterns::ids_of(std::string_view text) const {
  std::vector<std::uint16_t> ids;
  std::string folded;
  for_each_plain_word(text, [&](std::string_view word) {
    folded.assign(word);
    for (char& c : folded) c = schemas::to_lower(c);
    const auto found = vocabulary_.find(folded);
    ids.push_back(found == vocabulary_.end() ? std::uint16_t{0} : found->second);
    return true;
  });
  return ids;
}

// A phrase has few steps and small gaps, so the ways to try are few whatever the text.
bool WordPatterns::stands_at(const Phrase& phrase, std::size_t step,
                             const std::vector<std::uint16_t>& ids, std::size_t at) {
  if (step == phrase.steps.size()) return true;
  const Step& wanted = phrase.steps[step];
  for (std::size_t i = at; i <= at + wanted.gap && i < ids.size(); ++i) {
    const bool here = ids[i] != 0 && std::find(wanted.words.begin(), wanted.words.end(), ids[i]) !=
                                         wanted.words.end();
    if (here && stands_at(phrase, step + 1, ids, i + 1)) return true;
  }
  return false;
}

std::uint32_t WordPatterns::meanings_in(std::string_view text) const {
  const std::vector<std::uint16_t> ids = ids_of(text);
  std::uint32_t meanings = 0;
  for (std::size_t at = 0; at < ids.size(); ++at) {
    if (ids[at] == 0) continue;
    for (const std::size_t i : starting_with_[ids[at]]) {
      const Phrase& phrase = phrases_[i];
      const std::uint32_t bit = 1U << phrase.meaning;
      if ((meanings & bit) == 0 && stands_at(phrase, 1, ids, at + 1)) meanings |= bit;
    }
  }
  return meanings;
}

}  // namespace precedent::indexer
