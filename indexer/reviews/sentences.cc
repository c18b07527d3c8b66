#include "indexer/reviews/sentences.hh"

#include <algorithm>
#include <array>

#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kLongestAbbreviation = 12;
constexpr std::size_t kShortestQuotation = 60;  // bytes; a shorter one is a name or a heading
constexpr std::size_t kLongestQuotation = 4000;
constexpr std::string_view kOpening = "\xE2\x80\x9C";
constexpr std::string_view kClosing = "\xE2\x80\x9D";

bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kKnown = {
      "no", "nos", "inc", "corp", "co",  "ltd",    "mr", "ms", "mrs", "dr",
      "vs", "i.e", "e.g", "sec",  "fig", "approx", "jr", "sr", "st",  "etc"};
  return std::any_of(kKnown.begin(), kKnown.end(),
                     [&](std::string_view known) { return schemas::equals_folded(word, known); });
}

// Whether the dot at `at` belongs to the word before it: "No. 2", "J. Smith"; not "S-K."
bool abbreviates(std::string_view text, std::size_t begin, std::size_t at) {
  const auto of_word = [](char c) { return schemas::is_letter(c) || c == '.'; };
  std::size_t first = at;
  while (first > begin && at - first < kLongestAbbreviation && of_word(text[first - 1])) --first;
  const std::string_view word = text.substr(first, at - first);
  if (is_abbreviation(word)) return true;
  const std::string_view last = word.substr(word.rfind('.') + 1);
  return last.size() == 1 && (first == 0 || text[first - 1] != '-');
}

// The word that ends before `end`, after `begin`.
std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end) {
  const auto of_word = [](char c) { return schemas::is_letter(c) || schemas::is_digit(c); };
  std::size_t first = end;
  while (first > begin && of_word(text[first - 1])) --first;
  return text.substr(first, end - first);
}

bool is_number(std::string_view word) {
  if (word.empty()) return false;
  if (schemas::is_digit(word.front())) return true;
  return word.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool is_opened_before(std::string_view text, std::size_t at) {
  text = text.substr(0, at);
  return text.ends_with(kOpening) || text.ends_with('"');
}

// Whether the dot at `at` stands in the title of a part: "Item 2. Properties", and, where the
// quotation begins with it, "Note 2. Debt"; a sentence may end with "see Note 2."
bool numbers_a_title(std::string_view text, std::size_t begin, std::size_t at) {
  const std::string_view number = word_before(text, begin, at);
  if (!is_number(number) || at - number.size() <= begin) return false;
  const std::size_t blank = at - number.size() - 1;
  if (text[blank] != ' ') return false;
  const std::string_view part = word_before(text, begin, blank);
  if (part.empty() || !schemas::is_upper(part.front())) return false;
  if (is_opened_before(text, blank - part.size())) return true;
  static constexpr std::array<std::string_view, 8> kAfterAnEnd = {"The",    "We", "In", "Our",
                                                                  "Please", "As", "It", "This"};
  const std::string_view rest = schemas::trimmed(text.substr(at + 1));
  const std::string_view next = rest.substr(0, rest.find_first_of(" \n,"));
  const bool is_part = part == "Item" || part == "Part";
  return is_part && std::find(kAfterAnEnd.begin(), kAfterAnEnd.end(), next) == kAfterAnEnd.end();
}

std::size_t past_closing_marks(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 6> kMarks = {"\"", "'",      ")",
                                                             "]",  kClosing, "\xE2\x80\x99"};
  while (true) {
    const auto mark = std::find_if(kMarks.begin(), kMarks.end(), [&](std::string_view one) {
      return text.substr(at).starts_with(one);
    });
    if (mark == kMarks.end()) return at;
    at += mark->size();
  }
}

std::size_t past_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && schemas::is_space(text[at])) ++at;
  return at;
}

bool goes_on(std::string_view text, std::size_t at) {
  const std::size_t next = past_blanks(text, at);
  return next == text.size() || schemas::is_lower(text[next]);
}

// Where the sentence from `begin` ends if it ends with the character at `at`; else `at`.
std::size_t end_at(std::string_view text, std::size_t begin, std::size_t at) {
  if (text[at] == '\n') return goes_on(text, at + 1) ? at : at + 1;
  if (text[at] != '.' && text[at] != '?' && text[at] != '!') return at;
  const std::size_t end = past_closing_marks(text, at + 1);
  if (end == text.size() || !schemas::is_space(text[end]) || goes_on(text, end)) return at;
  const bool goes_with_word =
      text[at] == '.' && (abbreviates(text, begin, at) || numbers_a_title(text, begin, at));
  return goes_with_word ? at : end;
}

void blank(std::string& text, std::size_t begin, std::size_t end) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
            text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

bool may_open(std::string_view text, std::size_t at) {
  const bool stands_free = at == 0 || schemas::is_space(text[at - 1]) || text[at - 1] == '(';
  return stands_free && at + 1 < text.size() && !schemas::is_space(text[at + 1]);
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view sentence = schemas::trimmed(text.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(sentence);
    begin = end;
  };
  for (std::size_t at = 0; at < text.size() && sentences.size() + 1 < kMostSentences; ++at)
    if (const std::size_t end = end_at(text, begin, at); end != at) take(end);
  take(text.size());
  return sentences;
}

std::string without_quotations(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool curly = text.substr(at).starts_with(kOpening);
    if (!curly && (text[at] != '"' || !may_open(text, at))) continue;
    const std::size_t begin = at + (curly ? kOpening.size() : 1);
    const std::string_view within = text.substr(begin, kLongestQuotation);
    const std::size_t length = curly ? within.find(kClosing) : within.find('"');
    if (length == std::string_view::npos) continue;
    const bool reopens = curly && within.substr(0, length).find(kOpening) != std::string_view::npos;
    if (reopens) continue;
    if (length >= kShortestQuotation) blank(plain, begin, begin + length);
    at = begin + length;
  }
  return plain;
}

}  // namespace precedent::indexer
