#include "corpus/wording/text_continuity.hh"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/ascii.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr std::array<std::string_view, 7> kClosingMarks = {"”", "’", "\"", "'", ")", "]", "»"};
constexpr std::array<std::string_view, 8> kOpeningMarks = {"“", "‘", "\"", "'", "(", "[", "«", "–"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view without_closing_marks(std::string_view text) {
  for (bool cut = true; cut && !text.empty();) {
    cut = false;
    for (const std::string_view mark : kClosingMarks) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      cut = true;
    }
  }
  return text;
}

std::string_view without_opening_marks(std::string_view text) {
  for (bool cut = true; cut && !text.empty();) {
    cut = false;
    for (const std::string_view mark : kOpeningMarks) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      cut = true;
    }
  }
  return text;
}

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

constexpr bool is_roman_digit(char c) {
  return c == 'i' || c == 'v' || c == 'x';
}

// "12", "a", "iv": what numbers an item. Returns its length, or 0.
std::size_t ordinal_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length > 0) {
    if (length > 3) return 0;
    if (length < text.size() && is_lower(text[length]) &&
        (length + 1 == text.size() || !is_letter(text[length + 1]))) {
      ++length;  // "2a."
    }
    return length;
  }
  while (length < text.size() && length < 5 && is_roman_digit(to_lower(text[length]))) ++length;
  if (length > 0 && (length == text.size() || !is_letter(text[length]))) return length;
  return !text.empty() && is_letter(text[0]) && (text.size() == 1 || !is_letter(text[1])) ? 1 : 0;
}

bool opens_with_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 12> kBullets = {"•", "◦", "▪", "■",  "●",  "○",
                                                         "·", "►", "➢", "§ ", "o ", "– "};
  constexpr std::array<std::string_view, 3> kTypedBullets = {"- ", "* ", "-- "};
  const auto opens = [text](std::string_view bullet) { return text.starts_with(bullet); };
  if (text.starts_with("* *")) return false;
  return std::any_of(kBullets.begin(), kBullets.end(), opens) ||
         std::any_of(kTypedBullets.begin(), kTypedBullets.end(), opens);
}

// "Comment 3", "Comment No. 3:", "Response to Comment 3": the word must open a label, not a
// sentence.
bool starts_with_comment_label(std::string_view text) {
  constexpr std::array<std::string_view, 5> kLabels = {"Comment No.", "Comment Number", "Comment #",
                                                       "Comment", "Staff Comment"};
  for (const std::string_view label : kLabels) {
    if (!starts_with_folded(text, label) || !is_upper(text[0])) continue;
    std::string_view rest = trimmed(text.substr(label.size()));
    const std::size_t length = ordinal_length(rest);
    if (length == 0 || !is_digit(rest[0])) continue;
    rest.remove_prefix(length);
    return rest.empty() || rest[0] == ':' || rest[0] == '.' || rest[0] == ')' ||
           rest.starts_with(" –") || rest.starts_with(" -");
  }
  return false;
}

// Second halves that only a syllable break leaves: no compound has them.
bool is_word_ending(std::string_view tail) {
  constexpr std::array<std::string_view, 44> kEndings = {
      "tion",   "tions",   "tional", "sion",   "sions",  "cation",  "mation", "ration", "tation",
      "zation", "ization", "ment",   "ments",  "mental", "ing",     "ings",   "ting",   "ning",
      "cial",   "tial",    "tially", "cially", "ance",   "ances",   "ence",   "ences",  "able",
      "ible",   "ability", "ities",  "ity",    "ness",   "ly",      "ally",   "ture",   "tures",
      "sure",   "sures",   "tive",   "tives",  "ments",  "agement", "uation", "uations"};
  std::size_t length = 0;
  while (length < tail.size() && is_letter(tail[length])) ++length;
  return contains(kEndings, tail.substr(0, length));
}

}  // namespace

bool ends_sentence(std::string_view text) {
  text = without_closing_marks(text);
  if (text.empty()) return false;
  const char last = text.back();
  return last == '.' || last == '?' || last == '!' || last == ':' || last == ';';
}

bool ends_open(std::string_view text) {
  constexpr std::array<std::string_view, 58> kOpenWords = {
      "a",    "an",    "the",  "and",   "or",      "of",    "to",         "in",    "on",   "at",
      "by",   "for",   "from", "with",  "that",    "which", "your",       "our",   "we",   "you",
      "its",  "their", "this", "these", "any",     "as",    "is",         "are",   "was",  "were",
      "be",   "been",  "has",  "have",  "had",     "not",   "if",         "than",  "such", "may",
      "will", "would", "into", "under", "between", "&",     "ended",      "Ended", "page", "pages",
      "Item", "Items", "Note", "Rule",  "Section", "Form",  "Regulation", "No."};
  if (text.empty()) return false;
  const char last = text.back();
  return last == ',' || last == '-' || contains(kOpenWords, last_word(text));
}

bool starts_item(std::string_view text) {
  if (opens_with_bullet(text) || starts_with_comment_label(text)) return true;
  const bool bracketed = text.starts_with('(');
  if (bracketed) text.remove_prefix(1);
  const std::size_t length = ordinal_length(text);
  if (length == 0 || length >= text.size()) return false;
  if (bracketed && length == 3 && is_digit(text[0])) return false;  // of a telephone number
  const bool closed = text[length] == ')' || (!bracketed && text[length] == '.');
  if (!closed) return false;
  const std::string_view rest = text.substr(length + 1);
  if (rest.empty()) return true;
  // "1.We" happens where the blank was layout; "3.05" and "U.S." are no items, nor is "A. Smith".
  if (rest[0] != ' ') return is_digit(text[0]) && is_upper(rest[0]);
  const bool initial = is_upper(text[0]) && text[length] == '.' && length == 1;
  return !initial || text[0] <= 'H';
}

bool starts_bullet(std::string_view text) {
  return opens_with_bullet(text);
}

bool is_whole_heading(std::string_view text) {
  if (text.ends_with("Results of Operations") || text.ends_with("Results of Operation"))
    return true;
  const std::string_view page = last_word(text);
  if (page.empty() || !is_digit(page.back()) || page.size() == text.size()) return false;
  const std::string_view before = text.substr(0, text.size() - page.size() - 1);
  return equals_folded(last_word(before), "page") || equals_folded(last_word(before), "pages");
}

bool opens_section(std::string_view text) {
  if (starts_with_folded(text, "notes to ")) return true;
  for (const std::string_view word : {"item ", "note ", "part "}) {
    if (!starts_with_folded(text, word) || text.size() == word.size()) continue;
    const char next = text[word.size()];
    if (is_digit(next) || (word == "part " && (next == 'I' || next == 'V'))) return true;
  }
  return false;
}

bool starts_re_line(std::string_view text) {
  constexpr std::array<std::string_view, 7> kOpenings = {
      "Filed ", "File No", "File #", "Form ", "Registration Statement", "Amendment No", "CIK"};
  return begins_with_any(text, kOpenings);
}

bool starts_letter_part(std::string_view text) {
  constexpr std::array<std::string_view, 10> kOpenings = {
      "cc:", "cc ", "bcc:", "c.c.", "Enclosure", "Encl.", "Attn:", "Attention:", "Re:", "/s/"};
  return begins_with_any(text, kOpenings) || begins_with_salutation(text) ||
         (is_valediction(text) && is_upper(text.front()));
}

bool starts_small(std::string_view text) {
  text = without_opening_marks(text);
  return !text.empty() && (is_lower(text[0]) || text[0] == '&');
}

std::string_view joint(std::string& head, std::string_view tail) {
  const bool hyphenated = head.size() >= 2 && head.back() == '-' &&
                          (is_letter(head[head.size() - 2]) || is_digit(head[head.size() - 2]));
  if (!hyphenated) return head.ends_with('/') || head.ends_with("—") ? "" : " ";
  if (tail.empty()) return "";
  const bool syllable =
      is_lower(tail[0]) && is_lower(head[head.size() - 2]) && is_word_ending(tail);
  if (syllable) head.pop_back();
  // "long- and short-term": the hyphen stands for a word that follows later.
  const std::size_t blank = std::min(tail.find(' '), tail.size());
  const std::string_view word = tail.substr(0, blank);
  return word == "and" || word == "or" || word == "to" ? " " : "";
}

}  // namespace precedent::corpus
