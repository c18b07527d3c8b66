#include "schemas/topics/topic_matcher.hh"

#include "schemas/ascii.hh"
#include "schemas/index/words.hh"

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

// The words of one text, each with its stem.
class TriggerMatcher::Tokens {
 public:
  void split(std::string_view text) {
    tokens_.clear();
    texts_.clear();
    for_each_word(text, [&](const Word& word) {
      const std::string_view printed =
          without_plural(text.substr(word.begin, word.end - word.begin));
      const bool capitals = all_capitals(printed);
      Token token{texts_.size(), 0, 0, capitals};
      texts_ += capitals ? word.text.substr(0, printed.size()) : word.text;
      token.stem_begin = texts_.size();
      texts_ += stems_.stem_of(word.text);
      token.end = texts_.size();
      tokens_.push_back(token);
    });
  }

  std::size_t size() const { return tokens_.size(); }
  std::string_view word(std::size_t at) const {
    return between(tokens_[at].begin, tokens_[at].stem_begin);
  }
  std::string_view stem(std::size_t at) const {
    return between(tokens_[at].stem_begin, tokens_[at].end);
  }
  bool in_capitals(std::size_t at) const { return tokens_[at].capitals; }

 private:
  struct Token {
    std::size_t begin = 0;
    std::size_t stem_begin = 0;
    std::size_t end = 0;
    bool capitals = false;
  };
  std::string_view between(std::size_t begin, std::size_t end) const {
    return std::string_view(texts_).substr(begin, end - begin);
  }

  Stems stems_;
  std::vector<Token> tokens_;
  std::string texts_;  // word and stem of one after the other
};

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
      by_stem_.add(first.text, number);
      break;
    case Form::kExact:
    case Form::kCapitals:
      by_word_.add(first.text, number);
      break;
    case Form::kPrefix:
      by_first_letters_.add(first.text.substr(0, kPrefixKeyBytes), number);
      break;
  }
  patterns_.push_back(std::move(pattern));
}

void TriggerMatcher::find(std::string_view text,
                          const std::function<void(std::uint32_t id)>& take) const {
  // Its memory, and the stems, are used again from text to text.
  static thread_local Tokens tokens;
  tokens.split(text);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const std::string_view word = tokens.word(at);
    for (const std::span<const std::uint32_t> numbers :
         {by_stem_.of(tokens.stem(at)), by_word_.of(word),
          by_first_letters_.of(word.substr(0, kPrefixKeyBytes))}) {
      for (const std::uint32_t number : numbers)
        if (matches_at(patterns_[number], tokens, at)) take(patterns_[number].id);
    }
  }
}

bool TriggerMatcher::matches(const Element& element, const Tokens& tokens, std::size_t at) {
  switch (element.form) {
    case Form::kStem:
      return tokens.stem(at) == element.text;
    case Form::kPrefix:
      return tokens.word(at).starts_with(element.text);
    case Form::kExact:
      return tokens.word(at) == element.text;
    case Form::kCapitals:
      return tokens.in_capitals(at) && tokens.word(at) == element.text;
  }
  return false;
}

bool TriggerMatcher::matches_at(const Pattern& pattern, const Tokens& tokens,
                                std::size_t at) const {
  if (pattern.elements.size() > tokens.size() - at) return false;
  for (std::size_t i = 0; i < pattern.elements.size(); ++i)
    if (!matches(pattern.elements[i], tokens, at + i)) return false;
  return true;
}

}  // namespace precedent::schemas
