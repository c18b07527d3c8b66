#include "corpus/comments/comment_marks.hh"

#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/voice.hh"
#include "schemas/values/number_words.hh"

namespace precedent::corpus {
namespace {

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_space(text[end])) ++end;
  return end - at;
}

bool word_ends_at(std::string_view text, std::size_t at) {
  return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]));
}

// Bytes of `word` at `at`, case folded, when a word ends behind it; else 0.
std::size_t word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at > text.size() || !starts_with_folded(text.substr(at), word)) return 0;
  return word_ends_at(text, at + word.size()) ? word.size() : 0;
}

// Bytes of a dash at `at`: '-', en or em dash.
std::size_t dash_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '-') return 1;
  const std::string_view rest = text.substr(at, 3);
  return rest == "–" || rest == "—" ? 3 : 0;
}

// Bytes of "'s" or "s'", straight or curly, at `at`; else 0.
std::size_t possessive_at(std::string_view text, std::size_t at) {
  for (const std::string_view ending : {"'s", "’s", "s'", "s’", "´s"}) {
    if (starts_with_folded(text.substr(std::min(at, text.size())), ending)) return ending.size();
  }
  return 0;
}

// "No. 3", "Nos. 3", "Number 3", "#3", "3": the number with what stands before it.
struct NumberBehind {
  std::string printed;
  std::uint32_t value = 0;
  std::size_t end = 0;
};

std::string printed_with_letter(std::string_view text, std::size_t begin, std::size_t& end) {
  if (end < text.size() && is_letter(text[end]) && word_ends_at(text, end + 1)) ++end;
  return std::string(text.substr(begin, end - begin));
}

std::optional<NumberBehind> number_behind(std::string_view text, std::size_t at) {
  at += blanks_at(text, at);
  for (const std::string_view word : {"numbers", "number", "nos.", "nos", "no.", "no", "#"}) {
    if (!starts_with_folded(text.substr(std::min(at, text.size())), word)) continue;
    at += word.size();
    at += blanks_at(text, at);
    break;
  }
  if (at >= text.size()) return std::nullopt;
  const std::optional<schemas::SpelledNumber> number = schemas::spelled_number(text.substr(at));
  if (!number) return std::nullopt;
  std::size_t end = at + number->length;
  if (!is_digit(text[at])) return NumberBehind{std::to_string(number->value), number->value, end};
  std::string printed = printed_with_letter(text, at, end);
  if (!word_ends_at(text, end)) return std::nullopt;
  return NumberBehind{std::move(printed), number->value, end};
}

// "4%", "$4", " $4 million".
bool begins_amount(std::string_view text) {
  if (!text.empty() && is_space(text[0])) text.remove_prefix(1);
  return !text.empty() && (is_digit(text[0]) || text[0] == '$');
}

// Behind a label: ":", ".", " -", and blanks. `closed` tells whether anything was there.
std::size_t closing_at(std::string_view text, std::size_t at, bool& closed) {
  std::size_t end = at + blanks_at(text, at);
  closed = end >= text.size();
  while (end < text.size()) {
    std::size_t sign = dash_at(text, end);
    // "Response: -4%": a sign of the answer.
    if (closed && sign > 0 && begins_amount(text.substr(end + sign))) break;
    if (text[end] == ':' || text[end] == '.') sign = 1;
    if (sign == 0) break;
    closed = true;
    end += sign;
    end += blanks_at(text, end);
  }
  return end;
}

// Words that may stand before "Comment": "SEC", "Staff's", "Commission", "the".
std::size_t staff_words(std::string_view text) {
  std::size_t at = 0;
  for (int words = 0; words < 4; ++words) {
    std::size_t taken = 0;
    for (const std::string_view word :
         {"the", "sec", "staff", "commission", "division", "original", "oral", "prior"}) {
      taken = word_at(text, at, word);
      if (taken > 0) break;
    }
    if (taken == 0) break;
    at += taken;
    at += possessive_at(text, at);
    at += blanks_at(text, at);
  }
  return at;
}

// "Item 1: Please tell us": a number of the letter's own, not of a form.
std::optional<NumberMark> item_as_number(std::string_view text) {
  const std::size_t word = word_at(text, 0, "item");
  if (word == 0) return std::nullopt;
  const auto number = number_behind(text, word);
  if (!number || number->end >= text.size() || text[number->end] != ':') return std::nullopt;
  const std::size_t end = number->end + 1 + blanks_at(text, number->end + 1);
  const std::string_view rest = text.substr(end);
  if (!opens_with_request(rest) && !starts_with_folded(rest, "we note")) return std::nullopt;
  return NumberMark{number->printed, number->value, NumberForm::kLabel, end};
}

std::optional<NumberMark> labelled_number(std::string_view text) {
  std::size_t at = staff_words(text);
  std::size_t word = word_at(text, at, "comment");
  if (word == 0) word = word_at(text, at, "question");
  if (word == 0) return item_as_number(text);
  const auto number = number_behind(text, at + word);
  if (!number) return std::nullopt;
  // "Question 101.02" is one of the staff's published interpretations.
  const std::string_view behind = text.substr(number->end, 2);
  if (behind.size() == 2 && behind[0] == '.' && is_digit(behind[1])) return std::nullopt;
  bool closed = false;
  const std::size_t end = closing_at(text, number->end, closed);
  // "Comment 3 asks us to ..." is a sentence.
  if (!closed && end < text.size() && is_lower(text[end])) return std::nullopt;
  return NumberMark{number->printed, number->value, NumberForm::kLabel, end};
}

bool opens_sentence(std::string_view text) {
  if (text.empty()) return false;
  const auto byte = static_cast<unsigned char>(text[0]);
  return is_upper(text[0]) || byte >= 0x80 || text[0] == '"' || text[0] == '[';
}

std::optional<NumberMark> parenthesised(std::string_view text) {
  const auto number = schemas::spelled_number(text.substr(1));
  if (!number || !is_digit(text[1])) return std::nullopt;
  std::size_t end = 1 + number->length;
  std::string printed = printed_with_letter(text, 1, end);
  if (end >= text.size() || text[end] != ')') return std::nullopt;
  ++end;
  if (end < text.size() && text[end] == '.') ++end;
  end += blanks_at(text, end);
  return NumberMark{std::move(printed), number->value, NumberForm::kParen, end};
}

}  // namespace

std::optional<NumberMark> number_mark(std::string_view text) {
  if (text.empty()) return std::nullopt;
  // Scanned and retyped letters have "l." for "1.".
  if (text.size() > 3 && text.starts_with("l.") && is_space(text[2]) && is_upper(text[3]))
    return NumberMark{"1", 1, NumberForm::kStop, 3};
  if (is_letter(text[0])) return labelled_number(text);
  std::size_t begin = text[0] == '#' ? 1 : 0;
  if (text[0] == '(' && text.size() > 2) return parenthesised(text);
  if (begin >= text.size() || !is_digit(text[begin])) return std::nullopt;
  const auto number = schemas::spelled_number(text.substr(begin));
  if (!number) return std::nullopt;
  std::size_t end = begin + number->length;
  std::string printed = printed_with_letter(text, begin, end);
  NumberForm form = NumberForm::kBare;
  if (end < text.size() && (text[end] == '.' || text[end] == ')' || text[end] == ':')) {
    form = text[end] == ')' ? NumberForm::kParen : NumberForm::kStop;
    ++end;
    if (end < text.size() && (is_digit(text[end]) || text[end] == '%')) return std::nullopt;
  } else if (end < text.size() && !is_space(text[end])) {
    return std::nullopt;
  }
  const std::size_t gap = blanks_at(text, end);
  // "1 Please": only before the beginning of a sentence, and not "12 Months".
  if (form == NumberForm::kBare && end + gap < text.size() &&
      !opens_sentence(text.substr(end + gap))) {
    return std::nullopt;
  }
  return NumberMark{std::move(printed), number->value, form, end + gap};
}

namespace {

// The words before "Response" that may belong to the label: "Company", "Our", "ITW", "The
// Registrant's". At most four, none of them the verb of a sentence.
std::size_t response_word_at(std::string_view text) {
  std::size_t at = 0;
  for (int words = 0; words < 5; ++words) {
    for (const std::string_view word : {"responses", "response", "reply", "answer"}) {
      if (word_at(text, at, word) > 0) return at;
    }
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end == at || end - at > 24 || end == text.size()) break;
    const bool name = is_upper(text[at]) || word_at(text, at, "the") > 0 || text[at] == '[';
    const char last = text[end - 1];
    if (!name || last == '.' || last == ',' || last == ':' || last == ';') {
      if (last != '.' || end - at > 5) break;  // "Inc." may stand before it
    }
    // "In response to ...", "We answer" are sentences.
    if (word_at(text, at, "in") > 0 || word_at(text, at, "we") > 0) break;
    at = end + blanks_at(text, end);
  }
  return std::string_view::npos;
}

// Behind "Response": "to the Staff's Comment No. 3", "1", "to Comments 1 and 2".
std::size_t skip_target(std::string_view text, std::size_t at, std::string& number) {
  std::size_t end = at;
  for (int words = 0; words < 12; ++words) {
    const std::size_t here = end + blanks_at(text, end);
    std::size_t taken = 0;
    for (const std::string_view word :
         {"to",       "of",      "the",      "sec",    "staff", "commission", "your", "comment",
          "comments", "company", "question", "letter", "and",   "through",    "&",    ",",
          "-",        "–",       "(a)",      "(b)",    "item",  "bullet"}) {
      taken = is_letter(word[0])
                  ? word_at(text, here, word)
                  : (text.substr(std::min(here, text.size())).starts_with(word) ? word.size() : 0);
      if (taken > 0) break;
    }
    if (taken > 0) {
      end = here + taken;
      end += possessive_at(text, end);
      continue;
    }
    const auto found = number_behind(text, here);
    if (!found) break;
    if (number.empty()) number = found->printed;
    end = found->end;
  }
  return end;
}

std::optional<SpeakerLabel> company_label(std::string_view text) {
  const std::size_t word = response_word_at(text);
  if (word == std::string_view::npos) return std::nullopt;
  std::size_t at = word;
  while (at < text.size() && is_letter(text[at])) ++at;
  SpeakerLabel label{Speaker::kCompany, {}, 0, false};
  std::size_t target = skip_target(text, at, label.number);
  // "RESPONSE The plant": not to anything.
  const std::size_t next = at + blanks_at(text, at);
  if (label.number.empty() && word_at(text, next, "to") == 0 && word_at(text, next, "of") == 0) {
    target = at;
  }
  bool closed = false;
  std::size_t end = closing_at(text, target, closed);
  if (!closed) {
    // "Response (cont.)", or the text itself comes: a label only if its looks say so.
    if (target != at && label.number.empty()) return std::nullopt;  // "Response to the Staff ..."
    end = target + blanks_at(text, target);
  }
  label.length = end;
  label.closed = closed;
  return label;
}

std::optional<SpeakerLabel> staff_label(std::string_view text) {
  const std::size_t owner = staff_words(text);
  std::size_t word = word_at(text, owner, "comments");
  if (word == 0) word = word_at(text, owner, "comment");
  if (word == 0) return std::nullopt;
  bool closed = false;
  const std::size_t end = closing_at(text, owner + word, closed);
  if (!closed && (end >= text.size() || !is_upper(text[end]))) return std::nullopt;
  return SpeakerLabel{Speaker::kStaff, {}, end, closed};
}

// "*Response:* We have", "**Comment**: Please": converters write emphasis by marks.
std::optional<SpeakerLabel> marked_label(std::string_view text) {
  const std::size_t marks = text.find_first_not_of(text.front());
  constexpr std::size_t kMostMarks = 3;
  if (marks == std::string_view::npos || marks > kMostMarks || !is_letter(text[marks]))
    return std::nullopt;
  auto label = speaker_label(text.substr(marks));
  if (!label) return std::nullopt;
  label->length += marks;
  if (text.substr(label->length).starts_with(text.substr(0, marks))) {
    bool closed = false;
    label->length = closing_at(text, label->length + marks, closed);
    label->closed = label->closed || closed;
  }
  return label;
}

}  // namespace

std::optional<SpeakerLabel> speaker_label(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (text[0] == '*' || text[0] == '_') return marked_label(text);
  std::size_t bracket = text[0] == '[' || text[0] == '(' ? 1 : 0;
  if (bracket >= text.size() || !is_letter(text[bracket])) return std::nullopt;
  if (auto label = company_label(text.substr(bracket))) {
    label->length += bracket;
    if (bracket && label->length < text.size() &&
        (text[label->length] == ']' || text[label->length] == ')')) {
      ++label->length;
      label->closed = true;
    }
    return label;
  }
  return bracket ? std::nullopt : staff_label(text);
}

std::size_t list_mark_length(std::string_view text) {
  constexpr std::string_view kSigns[] = {"•", "●", "○", "◦", "▪", "■",
                                         "·", "➢", "–", "—", "-", "*"};
  for (const std::string_view sign : kSigns) {
    if (!text.starts_with(sign)) continue;
    const std::size_t gap = blanks_at(text, sign.size());
    const bool dash = sign == "-" || sign == "–" || sign == "—" || sign == "*";
    if (dash && gap == 0 && text.size() > sign.size()) return 0;
    return sign.size() + gap;
  }
  if (text.empty()) return 0;
  std::size_t at = text[0] == '(' ? 1 : 0;
  const std::size_t begin = at;
  while (at < text.size() && at - begin < 4 && is_letter(text[at])) ++at;
  const std::size_t letters = at - begin;
  if (letters == 0 || at >= text.size()) return letters == 1 && text == "o" ? 1 : 0;
  bool roman = true;
  for (std::size_t i = begin; i < at; ++i) {
    const char c = to_lower(text[i]);
    roman = roman && (c == 'i' || c == 'v' || c == 'x');
  }
  if (letters > 1 && !roman) return 0;
  if (begin == 0 && letters == 1 && text[0] == 'o' && is_space(text[1]))
    return 1 + blanks_at(text, 1);
  if (text[at] != ')' && (begin == 1 || text[at] != '.')) return 0;
  ++at;
  const std::size_t gap = blanks_at(text, at);
  // "U.S. Treasury", "A.M. Best", "J. Smith": initials, not letters of a list.
  if (text[at - 1] == '.' && (gap == 0 || is_upper(text[begin]))) return at == text.size() ? at : 0;
  return at + gap;
}

}  // namespace precedent::corpus
