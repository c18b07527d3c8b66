#include "schemas/topic_matcher.hh"

#include "schemas/ascii.hh"

namespace precedent::schemas {
namespace {

constexpr std::size_t kPrefixKeyBytes = 3;

bool all_capitals(std::string_view printed) {
  std::size_t letters = 0;
  for (const char c : printed) {
    if (is_lower(c)) return false;
    if (is_upper(c)) ++letters;
  }
  return letters >= 2;
}

// "SPACs" is in capitals but for its plural.
std::string_view without_plural(std::string_view printed) {
  if (printed.size() > 2 && printed.ends_with('s') && is_upper(printed[printed.size() - 2]))
    printed.remove_suffix(1);
  return printed;
}

}  // namespace

void TriggerMatcher::add(std::string_view trigger, std::uint32_t id) {
  Pattern pattern{{}, id};
  Stems stems;
  for_each_word(trigger, [&](const Word& word) {
    const std::string_view printed = trigger.substr(word.begin, word.end - word.begin);
    if (word.end < trigger.size() && trigger[word.end] == '*') {
      pattern.elements.push_back({Form::kPrefix, std::string(word.text)});
    } else if (word.begin > 0 && trigger[word.begin - 1] == '=') {
      pattern.elements.push_back({Form::kExact, std::string(word.text)});
    } else if (all_capitals(printed)) {
      pattern.elements.push_back({Form::kCapitals, std::string(word.text)});
    } else {
      pattern.elements.push_back({Form::kStem, std::string(stems.stem_of(word.text))});
    }
  });
  if (words_.size() <= id) words_.resize(id + 1);
  words_[id] = pattern.elements.size();
  if (pattern.elements.empty()) return;
  const Element& first = pattern.elements.front();
  const auto number = static_cast<std::uint32_t>(patterns_.size());
  switch (first.form) {
    case Form::kStem:
      by_stem_[first.text].push_back(number);
      break;
    case Form::kExact:
    case Form::kCapitals:
      by_word_[first.text].push_back(number);
      break;
    case Form::kPrefix:
      by_first_letters_[first.text.substr(0, kPrefixKeyBytes)].push_back(number);
      break;
  }
  patterns_.push_back(std::move(pattern));
}

void TriggerMatcher::find(std::string_view text,
                          const std::function<void(std::uint32_t id)>& take) const {
  const std::vector<Token> tokens = tokens_of(text);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    find_at(by_stem_, tokens[at].stem, tokens, at, take);
    find_at(by_word_, tokens[at].word, tokens, at, take);
    find_at(by_first_letters_, tokens[at].word.substr(0, kPrefixKeyBytes), tokens, at, take);
  }
}

std::vector<TriggerMatcher::Token> TriggerMatcher::tokens_of(std::string_view text) {
  // Remembered from text to text, for each thread its own.
  static thread_local Stems stems;
  std::vector<Token> tokens;
  for_each_word(text, [&](const Word& word) {
    const std::string_view printed = without_plural(text.substr(word.begin, word.end - word.begin));
    const bool capitals = all_capitals(printed);
    tokens.push_back({std::string(capitals ? word.text.substr(0, printed.size()) : word.text),
                      std::string(stems.stem_of(word.text)), capitals});
  });
  return tokens;
}

bool TriggerMatcher::matches(const Element& element, const Token& token) {
  switch (element.form) {
    case Form::kStem:
      return token.stem == element.text;
    case Form::kPrefix:
      return token.word.starts_with(element.text);
    case Form::kExact:
      return token.word == element.text;
    case Form::kCapitals:
      return token.capitals && token.word == element.text;
  }
  return false;
}

bool TriggerMatcher::matches_at(const Pattern& pattern, const std::vector<Token>& tokens,
                                std::size_t at) const {
  if (pattern.elements.size() > tokens.size() - at) return false;
  for (std::size_t i = 0; i < pattern.elements.size(); ++i)
    if (!matches(pattern.elements[i], tokens[at + i])) return false;
  return true;
}

void TriggerMatcher::find_at(const PatternLists& lists, const std::string& key,
                             const std::vector<Token>& tokens, std::size_t at,
                             const std::function<void(std::uint32_t id)>& take) const {
  const auto list = lists.find(key);
  if (list == lists.end()) return;
  for (const std::uint32_t number : list->second)
    if (matches_at(patterns_[number], tokens, at)) take(patterns_[number].id);
}

}  // namespace precedent::schemas
