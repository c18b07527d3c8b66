#include "query/language/other_services.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "query/language/asking_words.hh"
#include "query/language/utf8.hh"
#include "schemas/ascii.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

// Words of a sentence and of a paragraph, nearly.
constexpr unsigned kSentenceWords = 25;
constexpr unsigned kParagraphWords = kMaxDistance;

// Segments of other services that letters do not have; '%' is what their bracket holds.
struct Segment {
  std::string_view name;
  std::string_view our_way;
};
constexpr std::string_view kNoPart =
    "no part of a letter is searched alone; type (%), a word of a heading counts more anyway";
constexpr std::string_view kNames =
    "type company:(%) for the registrant, examiner:(%) or signer:(%) for a person";
constexpr std::string_view kDates = "type date:2010.. for since, date:..2012 for until";
constexpr std::string_view kAnyCase = "words are found in any case and number; type (%)";
constexpr std::array<Segment, 28> kSegments = {{
    {"ti", kNoPart},         {"title", kNoPart},   {"headline", kNoPart},  {"hlead", kNoPart},
    {"head", kNoPart},       {"heading", kNoPart}, {"headings", kNoPart},  {"lead", kNoPart},
    {"caption", kNoPart},    {"summary", kNoPart}, {"synopsis", kNoPart},  {"overview", kNoPart},
    {"core-terms", kNoPart}, {"prelim", kNoPart},  {"su", kNoPart},        {"sy", kNoPart},
    {"name", kNames},        {"party", kNames},    {"author", kNames},     {"au", kNames},
    {"written-by", kNames},  {"co", kNames},       {"da", kDates},         {"caps", kAnyCase},
    {"allcaps", kAnyCase},   {"nocaps", kAnyCase}, {"singular", kAnyCase}, {"plural", kAnyCase},
}};

// "atleast3", "atl3": documents that have a word so often.
bool is_counter(std::string_view name) {
  for (const std::string_view word : {"atleast", "atl"}) {
    if (name.starts_with(word) && name.size() > word.size())
      return std::all_of(name.begin() + static_cast<std::ptrdiff_t>(word.size()), name.end(),
                         schemas::is_digit);
  }
  return false;
}

std::string with_held(std::string_view our_way, std::string_view bracketed) {
  constexpr std::size_t kShownColumns = 40;
  const std::string held = shortened(bracketed, kShownColumns);
  std::string text;
  for (const char c : our_way)
    if (c == '%')
      text += held;
    else
      text += c;
  return text;
}

bool is_word(const std::vector<Token>& tokens, std::size_t at, std::string_view lower) {
  return at < tokens.size() && tokens[at].kind == TokenKind::kWord &&
         schemas::fold(tokens[at].text) == lower;
}

bool asks(const Token& token) {
  return token.kind == TokenKind::kWord && is_asking_word(schemas::fold(token.text));
}

// Behind the value that begins at `at`, or the word or quoted phrase there; `at`: none does.
std::size_t end_of_operand(const std::vector<Token>& tokens, std::size_t at) {
  const bool is_of_field = tokens[at].kind == TokenKind::kField;
  std::size_t end = at + (is_of_field ? 1 : 0);
  const auto is_value = [&] {
    return end < tokens.size() &&
           (tokens[end].kind == TokenKind::kWord || tokens[end].kind == TokenKind::kPhrase);
  };
  if (!is_value() || (!is_of_field && is_asking_word(schemas::fold(tokens[end].text)))) return at;
  ++end;
  while (is_of_field && end < tokens.size() && tokens[end].kind == TokenKind::kComma) {
    ++end;
    if (!is_value()) return at;
    ++end;
  }
  return end;
}

// What nobody writes in a sentence.
bool is_of_query(const Token& token) {
  return token.kind == TokenKind::kField || token.kind == TokenKind::kPhrase ||
         (token.kind == TokenKind::kWord && token.text.ends_with('*'));
}

// "goodwill not topic:leases".
void understand_lone_not(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    if (!is_word(tokens, at, "not")) {
      if (asks(tokens[at - 1])) return;
      continue;
    }
    if (!asks(tokens[at - 1]) && is_of_query(tokens[at + 1])) tokens[at].kind = TokenKind::kNot;
  }
}

}  // namespace

std::optional<Window> window_of(std::string_view text) {
  const std::size_t mark = text.find_first_of("/+");
  if (mark == text.npos || mark + 1 == text.size()) return std::nullopt;
  const std::string name = schemas::fold(text.substr(0, mark));
  const std::string_view size = text.substr(mark + 1);
  const bool is_plus = text[mark] == '+';
  if (is_plus && !name.empty()) return std::nullopt;
  Window window;
  if (is_plus || name == "pre" || name == "onear" || name == "adj") {
    window.kind = TokenKind::kAdj;
  } else if (!name.empty() && name != "w" && name != "near" && name != "within") {
    return std::nullopt;
  }
  const std::string folded = schemas::fold(size);
  if (folded == "s" || folded == "sent") {
    window.distance = kSentenceWords;
  } else if (folded == "p" || folded == "para") {
    window.distance = kParagraphWords;
  } else {
    if (!std::all_of(size.begin(), size.end(), schemas::is_digit)) return std::nullopt;
    std::from_chars(size.data(), size.data() + size.size(), window.distance);
    if (window.distance > kMaxDistance) window.distance = 0;
  }
  return window;
}

void refuse_segment(std::string_view name, std::string_view bracketed, Place place) {
  const std::string folded = schemas::fold(name);
  const std::string shown = "'" + std::string(name) + "(...)'";
  if (is_counter(folded)) {
    throw QueryError(shown + " cannot be asked for: words are not counted; type " +
                         with_held("(%)", bracketed) + ", comments that have more of it come first",
                     place);
  }
  for (const Segment& segment : kSegments)
    if (segment.name == folded)
      throw QueryError(shown + " is no field here: " + with_held(segment.our_way, bracketed),
                       place);
}

void refuse_marked(std::string_view word, Place place) {
  const std::size_t power = word.find('^');
  if (power != word.npos && power > 0 && power + 1 < word.size() &&
      schemas::is_digit(word[power + 1])) {
    throw QueryError("words cannot be given weights; leave out '" +
                         std::string(word.substr(power)) + "', or require it as +" +
                         std::string(word.substr(0, power)),
                     place);
  }
  const std::size_t wave = word.find('~');
  if (wave == word.npos || wave == 0 || !schemas::is_letter(word[wave - 1])) return;
  if (std::all_of(word.begin() + static_cast<std::ptrdiff_t>(wave) + 1, word.end(),
                  [](char c) { return schemas::is_digit(c) || c == '.'; })) {
    throw QueryError("'~' finds no likeness of words; leave out '" +
                         std::string(word.substr(wave)) + "': a misspelled word is told, and " +
                         std::string(word.substr(0, wave)) + "* finds every ending",
                     place);
  }
}

void refuse_date_words(const std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    if (!is_word(tokens, at, "date")) continue;
    if (is_word(tokens, at + 1, "aft") || is_word(tokens, at + 1, "bef"))
      throw QueryError("dates are a field here: " + std::string(kDates),
                       {tokens[at].place.begin, tokens[at + 1].place.end});
  }
}

void understand_exclusions(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    const bool is_joint = is_word(tokens, at, "and") || is_word(tokens, at, "but") ||
                          tokens[at].kind == TokenKind::kAnd;
    const bool is_typed = tokens[at + 1].kind == TokenKind::kNot;
    if (!is_joint || !(is_typed || is_word(tokens, at + 1, "not"))) continue;
    if (!is_typed && (is_asking_word(schemas::fold(tokens[0].text)) ||
                      is_asking_word(schemas::fold(tokens[at + 2].text))))
      continue;
    tokens[at + 1].kind = TokenKind::kNot;
    if (tokens[at].kind == TokenKind::kWord)
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at));
  }
  understand_lone_not(tokens);
}

void understand_alternatives(std::vector<Token>& tokens) {
  std::vector<std::size_t> joints;
  for (std::size_t at = 0;;) {
    const std::size_t end = end_of_operand(tokens, at);
    if (end == at) return;
    if (tokens[end].kind == TokenKind::kEnd) break;
    if (!is_word(tokens, end, "or")) return;
    joints.push_back(end);
    at = end + 1;
    if (at >= tokens.size()) return;
  }
  for (const std::size_t joint : joints) tokens[joint].kind = TokenKind::kOr;
}

}  // namespace precedent::query
