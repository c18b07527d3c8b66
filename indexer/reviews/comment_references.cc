#include "indexer/reviews/comment_references.hh"

#include <algorithm>
#include <optional>

#include "indexer/reviews/plain_words.hh"
#include "schemas/ascii.hh"
#include "schemas/values/dates.hh"
#include "schemas/values/number_words.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kReadBytes = 8000;  // of a comment; the reference stands early in it
constexpr std::size_t kMostReferences = 32;
constexpr std::size_t kLeadWords = 9;      // "response to the second bullet of our prior comment"
constexpr std::size_t kTrailWords = 12;    // "comment 9 from our comment letter dated"
constexpr std::size_t kLongestRange = 20;  // "comments 3 through 7"
constexpr std::size_t kMostDates = 4;
constexpr std::size_t kNextDateBytes = 26;  // ", and September 30, 2019"
constexpr std::size_t kOpeningWords = 40;

constexpr std::size_t kYourWords = 6;  // "your response letter", "your April 13, 2031 letter"
constexpr std::size_t kLetterToDateBytes = 30;  // " dated September 30, 2019"
constexpr std::size_t kDateBeforeLetter = 2;    // bytes between the two
bool is_any(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "9", "2a" -> as they are.
std::optional<std::string> figures_of(const std::string& word) {
  std::size_t digits = 0;
  while (digits < word.size() && schemas::is_digit(word[digits])) ++digits;
  const bool letter_after = word.size() == digits + 1 && schemas::is_letter(word.back());
  if (digits == 0 || digits > 3 || (word.size() != digits && !letter_after)) return std::nullopt;
  return word;
}

std::size_t as_count(const std::string& number) {
  std::size_t count = 0;
  for (const char c : number)
    if (schemas::is_digit(c)) count = count * 10 + static_cast<std::size_t>(c - '0');
  return count;
}

class Reader {
 public:
  explicit Reader(std::string_view text)
      : text_(text.substr(0, kReadBytes)), words_(placed_words(text_)) {}

  std::vector<CommentReference> references() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (is_any(words_[i].text, {"comment", "comments"})) read_at(i);
    return std::move(references_);
  }

  std::vector<std::string> response_dates() const {
    std::vector<std::string> dates;
    const std::size_t looked_at = std::min(words_.size(), kOpeningWords);
    for (std::size_t i = 1; i < looked_at && dates.empty(); ++i) {
      if (!is_any(words_[i].text, {"letter", "letters", "response", "responses", "submission"}))
        continue;
      const std::size_t first = i < kYourWords ? 0 : i - kYourWords;
      const auto at = std::find_if(words_.begin() + static_cast<std::ptrdiff_t>(first),
                                   words_.begin() + static_cast<std::ptrdiff_t>(i),
                                   [](const PlacedWord& word) { return word.text == "your"; });
      if (at == words_.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      dates = dates_before(at->end, words_[i].begin);
      if (dates.empty() && i + 1 < words_.size() && !parted(i, i + 1))
        dates = dates_within(words_[i].end, kLetterToDateBytes);
    }
    return dates;
  }

 private:
  // A number that begins with the word at `index`: "9", "2a", "nine", "twenty-two".
  struct Number {
    std::string figures;
    std::size_t words = 1;
  };
  std::optional<Number> number_at(std::size_t index) const {
    const PlacedWord& word = words_[index];
    if (auto figures = figures_of(word.text)) return Number{std::move(*figures), 1};
    if (schemas::is_digit(word.text.front())) return std::nullopt;
    const auto spelled = schemas::spelled_number(text_.substr(word.begin));
    if (!spelled) return std::nullopt;
    Number number{std::to_string(spelled->value), 1};
    const std::size_t end = word.begin + spelled->length;
    while (index + number.words < words_.size() && words_[index + number.words].begin < end)
      ++number.words;
    return number;
  }

  // Whether a sentence ends between two words.
  bool parted(std::size_t before, std::size_t after) const {
    const std::string_view between =
        text_.substr(words_[before].end, words_[after].begin - words_[before].end);
    const std::size_t stop = between.find_first_of(".?!;\n");
    return stop != std::string_view::npos && stop + 1 < between.size() &&
           !is_any(words_[before].text, {"no", "nos", "jan", "feb", "mar", "apr", "aug", "sept",
                                         "sep", "oct", "nov", "dec"});
  }

  bool spoken_of_before(std::size_t at) const {
    for (std::size_t i = at; i > 0 && at - i < kLeadWords; --i) {
      if (parted(i - 1, i)) return false;
      if (is_any(words_[i - 1].text,
                 {"prior", "previous", "previously", "earlier", "response", "responses",
                  "responded", "replies", "reply", "original", "reissue", "reissuing"}))
        return true;
    }
    return false;
  }

  // Numbers after "comment" at `at`; moves `at` behind the last.
  std::vector<std::string> numbers_after(std::size_t& at) const {
    std::vector<std::string> numbers;
    std::size_t next = at + 1;
    bool range = false;
    while (next < words_.size()) {
      const std::string& word = words_[next].text;
      if (numbers.empty() && is_any(word, {"no", "nos", "number", "numbers"})) {
        ++next;
        continue;
      }
      if (!numbers.empty() && is_any(word, {"and", "or", "through", "to"}) &&
          next + 1 < words_.size() && number_at(next + 1) && !parted(next - 1, next)) {
        range = is_any(word, {"through", "to"});
        ++next;
        continue;
      }
      const auto number = number_at(next);
      if (!number || (next > at + 1 && parted(next - 1, next))) break;
      if (range) fill_range(numbers, number->figures);
      range = false;
      numbers.push_back(number->figures);
      next += number->words;
      at = next - 1;
    }
    return numbers;
  }

  static void fill_range(std::vector<std::string>& numbers, const std::string& last) {
    const std::size_t from = as_count(numbers.back());
    const std::size_t to = as_count(last);
    if (to <= from || to - from > kLongestRange) return;
    for (std::size_t number = from + 1; number < to; ++number)
      numbers.push_back(std::to_string(number));
  }

  struct NamedLetter {
    LetterNamed whose = LetterNamed::kNone;
    std::vector<std::string> dates;
    bool found = false;  // a letter is spoken of
  };

  // "... in our letter dated December 17, 2009", behind the number.
  NamedLetter letter_after(std::size_t last) const {
    NamedLetter named;
    for (std::size_t i = last + 1; i < words_.size() && i <= last + kTrailWords; ++i) {
      if (parted(i - 1, i)) break;
      note_word(words_[i].text, named);
      if (!named.found) continue;
      named.dates = dates_before(words_[last].end, words_[i].begin);
      if (named.dates.empty()) named.dates = dates_within(words_[i].end, 60);
      break;
    }
    return named;
  }

  // "our March 3, 2031 letter": the date that stands right before the word at `end`.
  std::vector<std::string> dates_before(std::size_t begin, std::size_t end) const {
    const auto date = schemas::find_date(text_.substr(begin, end - begin));
    if (!date || begin + date->end + kDateBeforeLetter < end) return {};
    return {date->iso};
  }

  // "In your letter dated March 20, 2024, in response to comment 2": before it.
  NamedLetter letter_before(std::size_t at) const {
    NamedLetter named;
    std::size_t first = at;
    while (first > 0 && at - first < 2 * kTrailWords && !parted(first - 1, first)) --first;
    for (std::size_t i = first; i < at; ++i) {
      NamedLetter here = named;
      note_word(words_[i].text, here);
      if (is_any(words_[i].text, {"response", "responses"})) here.found = true;
      if (here.found) {
        std::vector<std::string> dates = dates_before(words_[first].begin, words_[i].begin);
        if (dates.empty()) dates = dates_within(words_[i].end, 40);
        if (!dates.empty()) return {here.whose, std::move(dates), true};
      }
      named.whose = here.whose;
    }
    return {};
  }

  static void note_word(const std::string& word, NamedLetter& named) {
    if (word == "our") named.whose = LetterNamed::kStaffs;
    if (is_any(word, {"your", "response"})) named.whose = LetterNamed::kCompanys;
    if (is_any(word, {"letter", "letters", "correspondence"})) named.found = true;
  }

  // "dated May 4, 2020 and June 8, 2020": both.
  std::vector<std::string> dates_within(std::size_t begin, std::size_t bytes) const {
    std::vector<std::string> dates;
    while (dates.size() < kMostDates) {
      const auto date = schemas::find_date(text_.substr(begin, bytes));
      if (!date) break;
      dates.push_back(date->iso);
      begin += date->end;
      bytes = kNextDateBytes;
    }
    return dates;
  }

  void note(CommentReference reference) {
    const bool known =
        std::find(references_.begin(), references_.end(), reference) != references_.end();
    if (!known && references_.size() < kMostReferences) references_.push_back(std::move(reference));
  }

  void read_at(std::size_t at) {
    std::size_t last = at;
    const std::vector<std::string> numbers = numbers_after(last);
    if (numbers.empty()) return;
    if (last + 1 < words_.size() && is_any(words_[last + 1].text, {"above", "below"})) return;
    NamedLetter named = letter_after(last);
    if (named.dates.empty()) {
      NamedLetter before = letter_before(at);
      if (before.found) named = std::move(before);
    }
    if (!named.found && !spoken_of_before(at)) return;
    for (const std::string& number : numbers) {
      if (named.dates.empty()) note({number, named.whose, {}});
      for (const std::string& date : named.dates) note({number, named.whose, date});
    }
  }

  std::string_view text_;
  std::vector<PlacedWord> words_;
  std::vector<CommentReference> references_;
};

// "In your response, please tell us", "with your response to the preceding comment": the answer
// that the letter asks for.
bool speaks_of_one_to_come(const std::vector<std::string>& words, std::size_t response) {
  const auto next_is = [&](std::size_t ahead, std::initializer_list<std::string_view> any) {
    return response + ahead < words.size() && is_any(words[response + ahead], any);
  };
  if (next_is(1, {"to"}) && next_is(3, {"preceding", "above", "foregoing"})) return true;
  if (next_is(1, {"to", "of", "from", "dated", "letter", "letters"})) return false;
  return response > 1 && words[response - 1] == "your" &&
         is_any(words[response - 2], {"in", "with", "within", "of"});
}

}  // namespace

std::vector<CommentReference> comment_references(std::string_view text) {
  return Reader(text).references();
}

std::vector<std::string> dates_of_responses(std::string_view text) {
  return Reader(text).response_dates();
}

bool speaks_of_response(std::string_view text) {
  const std::vector<std::string> words = plain_words(text, kOpeningWords);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool response = is_any(words[i], {"response", "responses", "reply"});
    if (response && speaks_of_one_to_come(words, i)) continue;
    if (response && i > 0 &&
        is_any(words[i - 1], {"your", "the", "prior", "initial", "previous"}) &&
        (words[i - 1] != "the" ||
         (i + 1 < words.size() && is_any(words[i + 1], {"to", "in", "of"}))))
      return true;
    if (is_any(words[i], {"prior", "previous"}) && i + 1 < words.size() &&
        is_any(words[i + 1], {"comment", "comments"}))
      return true;
  }
  return false;
}

}  // namespace precedent::indexer
