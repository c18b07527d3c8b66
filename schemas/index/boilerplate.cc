#include "schemas/index/boilerplate.hh"

#include <algorithm>
#include <array>
#include <string>

#include "schemas/ascii.hh"

namespace precedent::schemas {
namespace {

// A word that each such sentence has and few others have: only where it stands is a sentence
// looked at. Lower case.
constexpr std::array<std::string_view, 9> kTellingWords = {"absence",  "additional", "adequacy",
                                                           "adequate", "assert",     "aware",
                                                           "days",     "foreclose",  "further"};

// What makes a sentence boilerplate; lower case, words parted by one blank.
constexpr std::array<std::string_view, 15> kPhrases = {
    // Who answers for what is disclosed ("Tandy" language).
    "responsible for the accuracy and adequacy",
    "responsible for the adequacy and accuracy",
    "absence of action by the staff",
    "not foreclose the commission",
    "assert staff comments as a defense",
    "assert the declaration of effectiveness as a defense",
    "not assert this action as a defense",
    // Reminders of Rules 460 and 461. A company that asks for acceleration speaks otherwise.
    "requesting acceleration are aware of their",
    "aware of their respective responsibilities",
    "adequate time for us to review any amendment",
    "adequate time after the filing of any amendment",
    // What comes next.
    "may have further comments",
    "may have additional comments",
    "within ten business days",
    "within 10 business days",
};

bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c);
}

bool is_telling(std::string_view word) {
  return std::any_of(kTellingWords.begin(), kTellingWords.end(),
                     [&](std::string_view telling) { return equals_folded(word, telling); });
}

// Whether a sentence may end before the byte at `at`: behind ". ", or at an empty line.
bool ends_before(std::string_view text, std::size_t at) {
  if (at < 2 || !is_space(text[at - 1])) return false;
  const char before = text[at - 2];
  return before == '.' || before == '?' || before == '!' ||
         (before == '\n' && text[at - 1] == '\n');
}

// The sentence around the byte at `at`; it begins at `from` at the earliest.
TextRange sentence_at(std::string_view text, std::size_t at, std::size_t from) {
  TextRange sentence{at, at};
  while (sentence.begin > from && !ends_before(text, sentence.begin)) --sentence.begin;
  while (sentence.end < text.size() && (sentence.end == at || !ends_before(text, sentence.end)))
    ++sentence.end;
  return sentence;
}

std::string folded(std::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      words += to_lower(c);
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  return words;
}

bool is_boilerplate(std::string_view sentence) {
  const std::string words = folded(sentence);
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [&](std::string_view phrase) { return words.find(phrase) != words.npos; });
}

}  // namespace

std::vector<TextRange> boilerplate_in(std::string_view text) {
  std::vector<TextRange> found;
  std::size_t judged = 0;  // sentences before this are done with
  for (std::size_t begin = 0; begin < text.size();) {
    if (!is_word_byte(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (begin >= judged && is_telling(text.substr(begin, end - begin))) {
      const TextRange sentence = sentence_at(text, begin, judged);
      judged = sentence.end;
      if (is_boilerplate(text.substr(sentence.begin, sentence.end - sentence.begin)))
        found.push_back(sentence);
    }
    begin = end;
  }
  return found;
}

}  // namespace precedent::schemas
