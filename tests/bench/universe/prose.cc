#include "tests/bench/universe/prose.hh"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "tests/bench/universe/vocabulary.hh"

namespace precedent::bench {
namespace {

constexpr double kJumpShare = 0.35;
constexpr double kCoinedShare = 0.14;  // of the words that a coined one may stand for
constexpr double kOwnNameShare = 0.8;
constexpr unsigned kMaxSentenceWords = 60;
constexpr std::size_t kLeastCoinedLetters = 6;
constexpr unsigned kCommonNamePassages = 3;  // "Staff", "Form": a word like any other

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool ends_sentence(std::string_view word) {
  while (!word.empty() && (word.back() == '"' || word.back() == ')')) word.remove_suffix(1);
  if (word.empty() || (word.back() != '.' && word.back() != '?')) return false;
  constexpr std::array<std::string_view, 6> kShort = {"No.", "Nos.", "Mr.", "Ms.", "Inc.", "U.S."};
  return std::find(kShort.begin(), kShort.end(), word) == kShort.end();
}

std::vector<std::vector<std::string_view>> sentences_of(std::string_view text) {
  std::vector<std::vector<std::string_view>> sentences(1);
  for (const std::string_view word : split(text)) {
    sentences.back().push_back(word);
    if (ends_sentence(word)) sentences.emplace_back();
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

// "Item 303", "ASC 350-20", "Rule 461", "Release No. 33-8350", "Question 102.10".
bool cites(const std::vector<std::string_view>& sentence) {
  constexpr std::array<std::string_view, 12> kAuthorities = {"Item",  "Items", "ASC", "Rule",
                                                             "Rules", "SAB",   "No.", "Question",
                                                             "SFAS",  "EITF",  "S-K", "paragraph"};
  for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
    const bool authority =
        std::find(kAuthorities.begin(), kAuthorities.end(), sentence[i]) != kAuthorities.end();
    if (authority && std::any_of(sentence[i + 1].begin(), sentence[i + 1].end(), is_digit))
      return true;
  }
  return false;
}

std::string_view core_of(std::string_view word) {
  constexpr std::string_view kPunctuation = "\"'().,;:?!";
  while (!word.empty() && kPunctuation.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && kPunctuation.find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

bool is_capitalised(std::string_view core) {
  return core.size() > 1 && is_upper(core[0]) &&
         std::all_of(core.begin() + 1, core.end(), is_lower);
}

}  // namespace

Prose::Prose(const std::vector<Passage>& passages) {
  for (const Passage& passage : passages) {
    std::set<std::string_view> names;
    for (const auto& sentence : sentences_of(passage.text))
      for (std::size_t i = 1; i < sentence.size(); ++i)
        if (is_capitalised(core_of(sentence[i]))) names.insert(core_of(sentence[i]));
    for (const std::string_view name : names) ++name_passages_[std::string(name)];
  }
  for (const Passage& passage : passages) {
    const auto number = static_cast<std::uint32_t>(passage_topics_.size());
    passage_topics_.push_back(passage.topics);
    for (const auto& sentence : sentences_of(passage.text))
      if (!cites(sentence)) add_sentence(sentence, number);
  }
  if (all_sentences_.empty()) throw std::runtime_error("no sentence to make letters from");
}

void Prose::add_sentence(const std::vector<std::string_view>& words, std::uint32_t passage) {
  const auto first = static_cast<std::uint32_t>(places_.size());
  all_sentences_.push_back(first);
  for (const std::string& topic : passage_topics_[passage]) sentences_[topic].push_back(first);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Token token = token_of(words[i], i == 0);
    const std::string key = token.before + '\n' + token.core + '\n' + token.after + '\n' +
                            static_cast<char>('a' + static_cast<int>(token.slot));
    const auto [known, is_new] =
        token_ids_.emplace(key, static_cast<std::uint32_t>(tokens_.size()));
    if (is_new) {
      tokens_.push_back(std::move(token));
      occurrences_.emplace_back();
    }
    occurrences_[known->second].push_back(static_cast<std::uint32_t>(places_.size()));
    places_.push_back({known->second, passage, i + 1 == words.size()});
  }
}

Prose::Token Prose::token_of(std::string_view word, bool begins_sentence) const {
  Token token;
  const std::string_view core = core_of(word);
  const auto before = static_cast<std::size_t>(core.data() - word.data());
  token.before = word.substr(0, core.empty() ? word.size() : before);
  token.core = core;
  if (core.empty()) return token;
  token.after = word.substr(before + core.size());
  const auto digits = std::count_if(core.begin(), core.end(), is_digit);
  const bool all_digits = digits == static_cast<std::ptrdiff_t>(core.size());
  if (core.front() == '$' && digits > 0) {
    token.slot = Slot::kMoney;
  } else if (core.back() == '%') {
    token.slot = Slot::kPercent;
  } else if (all_digits && core.size() == 4 && (core.starts_with("19") || core.starts_with("20"))) {
    token.slot = Slot::kYear;
  } else if (all_digits) {
    token.slot = Slot::kNumber;
  } else if (core.starts_with("F-") && digits > 0) {
    token.slot = Slot::kPage;
  } else if (!begins_sentence && is_capitalised(core) &&
             name_passages_.at(std::string(core)) < kCommonNamePassages) {
    token.slot = Slot::kName;
  } else if (core.size() >= kLeastCoinedLetters &&
             std::all_of(core.begin(), core.end(), is_lower)) {
    token.slot = Slot::kWord;
  }
  if (token.slot > Slot::kWord) token.core.clear();
  return token;
}

bool Prose::is_about(std::uint32_t place, std::string_view topic) const {
  const std::vector<std::string>& topics = passage_topics_[places_[place].passage];
  return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

// To a place of the same topic if a few tries find one.
std::uint32_t Prose::jump(Random& random, std::uint32_t place, std::string_view topic) const {
  const std::vector<std::uint32_t>& same = occurrences_[places_[place].token];
  std::uint32_t there = random.pick(same);
  for (int tries = 0; tries < 3 && !is_about(there, topic); ++tries) there = random.pick(same);
  return there;
}

void Prose::write_sentence(Random& random, std::string_view topic, const Subject& subject,
                           std::string& out) const {
  const auto of_topic = sentences_.find(std::string(topic));
  std::uint32_t place =
      random.pick(of_topic == sentences_.end() ? all_sentences_ : of_topic->second);
  for (unsigned words = 1;; ++words) {
    write_token(random, tokens_[places_[place].token], subject, out);
    if (random.chance(kJumpShare)) place = jump(random, place, topic);
    if (places_[place].ends_sentence) return;
    if (words == kMaxSentenceWords) break;
    out += ' ';
    ++place;
  }
  out += '.';
}

void Prose::write_token(Random& random, const Token& token, const Subject& subject,
                        std::string& out) {
  out += token.before;
  switch (token.slot) {
    case Slot::kLiteral:
      out += token.core;
      break;
    case Slot::kWord: {
      if (!random.chance(kCoinedShare)) {
        out += token.core;
        break;
      }
      constexpr std::array<std::string_view, 8> kInflections = {"",  "",   "",    "s",
                                                                "s", "ed", "ing", "ment"};
      out += coined_word(random.rank(kVocabularyHead, kVocabularyTail));
      out += random.pick(kInflections);
      break;
    }
    case Slot::kName:
      out += !subject.names.empty() && random.chance(kOwnNameShare)
                 ? random.pick(subject.names)
                 : capitalised(coined_word(random.rank(kVocabularyHead, kVocabularyTail)));
      break;
    case Slot::kMoney: {
      const auto tenths = static_cast<std::uint64_t>(random.log_normal(180, 1.5)) + 1;
      out += '$' + thousands(tenths / 10) + '.' + std::to_string(tenths % 10);
      break;
    }
    case Slot::kPercent:
      out += std::to_string(random.below(100)) + '.' + std::to_string(random.below(10)) + '%';
      break;
    case Slot::kYear:
      out += std::to_string(subject.year - static_cast<int>(random.below(3)));
      break;
    case Slot::kNumber:
      out += std::to_string(1 + static_cast<std::uint64_t>(random.log_normal(25, 1.2)));
      break;
    case Slot::kPage:
      out += "F-" + std::to_string(1 + random.below(60));
      break;
  }
  out += token.after;
}

}  // namespace precedent::bench
