#include "schemas/topics/topic_matcher.hh"

#include <algorithm>

#include "schemas/ascii.hh"

namespace precedent::schemas {
namespace {

constexpr std::size_t kPrefixKeyBytes = 3;
constexpr std::string_view kGap = "...";

}  // namespace

void TriggerMatcher::Beginnings::add(std::string_view key, std::uint32_t pattern) {
  const std::uint32_t number = keys_.number_of(key);
  if (number == patterns_.size()) patterns_.emplace_back();
  patterns_[number].push_back(pattern);
}

std::span<const std::uint32_t> TriggerMatcher::Beginnings::of(std::string_view key) const {
  const std::uint32_t number = keys_.find(key);
  if (number == WordTable::kUnknown) return {};
  return patterns_[number];
}

void TriggerMatcher::add(std::string_view trigger, std::uint32_t id) {
  Pattern pattern{{}, id};
  Stems stems;
  std::size_t words = 0;
  std::size_t last_end = 0;
  for_each_word(trigger, [&](const Word& word) {
    const std::string_view printed = trigger.substr(word.begin, word.end - word.begin);
    if (words > 0 && trigger.substr(last_end, word.begin - last_end).find(kGap) != trigger.npos)
      pattern.elements.push_back({Form::kGap, ""});
    last_end = word.end;
    ++words;
    if (word.end < trigger.size() && trigger[word.end] == '*') {
      pattern.elements.push_back({Form::kPrefix, std::string(word.text)});
    } else if (word.begin > 0 && trigger[word.begin - 1] == '=') {
      pattern.elements.push_back({Form::kExact, std::string(word.text)});
    } else if (is_in_capitals(printed)) {
      pattern.elements.push_back({Form::kCapitals, std::string(word.text)});
    } else {
      pattern.elements.push_back({Form::kStem, std::string(stems.stem_of(word.text))});
    }
  });
  if (words_.size() <= id) words_.resize(id + 1);
  words_[id] = words;
  if (pattern.elements.empty()) return;
  add_beginning(pattern.elements.front(), static_cast<std::uint32_t>(patterns_.size()));
  patterns_.push_back(std::move(pattern));
}

void TriggerMatcher::add_beginning(const Element& first, std::uint32_t pattern) {
  switch (first.form) {
    case Form::kStem:
      by_stem_.add(first.text, pattern);
      break;
    case Form::kExact:
    case Form::kCapitals:
      by_word_.add(first.text, pattern);
      break;
    case Form::kPrefix:
      by_first_letters_.add(first.text.substr(0, kPrefixKeyBytes), pattern);
      break;
    case Form::kGap:
      break;  // stands between words
  }
}

void TriggerMatcher::find(const TopicWords& words,
                          const std::function<void(std::uint32_t id)>& take) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view word = words.word(at);
    for (const std::span<const std::uint32_t> numbers :
         {by_stem_.of(words.stem(at)), by_word_.of(word),
          by_first_letters_.of(word.substr(0, kPrefixKeyBytes))}) {
      for (const std::uint32_t number : numbers)
        if (matches_at(patterns_[number].elements, words, at)) take(patterns_[number].id);
    }
  }
}

bool TriggerMatcher::matches(const Element& element, const TopicWords& words, std::size_t at) {
  switch (element.form) {
    case Form::kStem:
      return words.stem(at) == element.text;
    case Form::kPrefix:
      return words.word(at).starts_with(element.text);
    case Form::kExact:
      return words.word(at) == element.text;
    case Form::kCapitals:
      return words.in_capitals(at) && words.word(at) == element.text;
    case Form::kGap:
      break;
  }
  return false;
}

bool TriggerMatcher::matches_at(std::span<const Element> elements, const TopicWords& words,
                                std::size_t at) {
  for (std::size_t i = 0; i < elements.size(); ++i, ++at) {
    if (elements[i].form == Form::kGap) {
      const std::size_t last = std::min(at + kGapWords, words.size());
      for (; at <= last; ++at)
        if (matches_at(elements.subspan(i + 1), words, at)) return true;
      return false;
    }
    if (at >= words.size() || !matches(elements[i], words, at)) return false;
  }
  return true;
}

}  // namespace precedent::schemas
