#include "corpus/text/letter_words.hh"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kLongestWord = 40;
constexpr std::size_t kShortestTail = 3;  // letters; "by", "up" end compounds

// What a hyphen of the author's own stands behind.
constexpr auto kPrefixes = std::to_array<std::string_view>(
    {"non",  "post", "self",   "long",   "short", "year",  "off",  "on",    "third", "first",
     "two",  "one",  "three",  "full",   "half",  "high",  "low",  "well",  "so",    "stand",
     "cost", "per",  "mid",    "large",  "small", "cross", "sale", "lease", "tax",   "mark",
     "held", "fair", "market", "period", "risk",  "asset", "cash", "stock", "share"});

bool is_word_letter(char c) {
  return is_letter(c);
}

std::string lower(std::string_view text) {
  std::string folded;
  for (const char c : text) folded += to_lower(c);
  return folded;
}

std::string_view last_letters(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_word_letter(text[begin - 1])) --begin;
  return text.substr(begin);
}

std::string_view first_letters(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_letter(text[end])) ++end;
  return text.substr(0, end);
}

}  // namespace

bool LetterWords::are_one_word(std::string_view head, std::string_view tail) {
  if (!head.ends_with('-')) return false;
  head.remove_suffix(1);
  const std::string first = lower(last_letters(head));
  const std::string_view second = first_letters(tail);
  if (first.size() < 2 || second.size() < kShortestTail || !is_lower(second[0])) return false;
  if (second.size() < tail.size() && tail[second.size()] == '-') return false;
  if (head.size() > first.size() && head[head.size() - first.size() - 1] == '-') return false;
  if (!learnt_) learn();
  const std::string last = lower(second);
  const bool prefix = std::find(kPrefixes.begin(), kPrefixes.end(), first) != kPrefixes.end();
  if (prefix || words_.contains(first + '-' + last)) return false;
  if (words_.contains(first + last)) return true;
  return !words_.contains(last) && !words_.contains(first);
}

void LetterWords::learn() {
  learnt_ = true;
  bool after_hyphen = false;
  for (std::size_t i = 0; i < letter_->text.lines.size(); ++i) {
    if (letter_->furniture[i] != FurnitureKind::kNone) continue;
    const std::string_view text = letter_->text.lines[i].text;
    for (std::size_t at = 0; at < text.size();) {
      if (!is_word_letter(text[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() &&
             (is_word_letter(text[end]) ||
              (text[end] == '-' && end + 1 < text.size() && is_word_letter(text[end + 1])))) {
        ++end;
      }
      // The halves at the edges of lines are no words.
      const bool half = (at == 0 && after_hyphen) || (end + 1 == text.size() && text[end] == '-');
      if (!half && end - at <= kLongestWord) words_.insert(lower(text.substr(at, end - at)));
      at = end;
    }
    after_hyphen = text.ends_with('-');
  }
}

}  // namespace precedent::corpus
