#include "query/language/tokens.hh"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "query/language/asking_words.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"
#include "schemas/values/nearest.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldKind;

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_alnum(char c) {
  return is_letter(c) || is_digit(c);
}

bool is_blank_character(unsigned c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

constexpr unsigned kMinusSign = 0x2212;
constexpr std::string_view kSectionSign = "\u00A7";

// Words of a sentence and of a paragraph, nearly.
constexpr unsigned kSentenceWords = 25;
constexpr unsigned kParagraphWords = kMaxDistance;

// A window as other services write it: the name before its slash or plus, and how many words.
struct Window {
  TokenKind kind = TokenKind::kNear;
  unsigned distance = 0;  // 0: it has none that is allowed
};

// "w/10", "/10", "/s", "near/5", "pre/3", "+3", "+s"; nothing for any other text.
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
    if (!std::all_of(size.begin(), size.end(), is_digit)) return std::nullopt;
    std::from_chars(size.data(), size.data() + size.size(), window.distance);
    if (window.distance > kMaxDistance) window.distance = 0;
  }
  return window;
}

bool holds_word(std::string_view text) {
  bool found = false;
  schemas::for_each_word(text, [&](const schemas::Word&) { found = true; });
  return found;
}

bool is_quantity(std::string_view text) {
  return text == schemas::kAmountTerm || text == schemas::kPercentageTerm;
}

[[noreturn]] void refuse_unknown_field(std::string_view name, Place place) {
  std::vector<std::string> names;
  for (const Field& field : schemas::kFields) names.emplace_back(field.name);
  const std::string meant = schemas::nearest_word(schemas::fold(name), names);
  std::string message = "unknown field '" + std::string(name) + "'";
  if (!meant.empty()) {
    message += "; did you mean '" + meant + "'?";
  } else {
    message += "; the fields are";
    for (const std::string& known : names) message += (known == names.front() ? " " : ", ") + known;
  }
  throw QueryError(message, place);
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (skip_blanks()) next();
    add(TokenKind::kEnd, text_.size(), text_.size());
    understand_exclusions();
    understand_alternatives();
    return std::move(tokens_);
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : ' ';
  }

  bool skip_blanks() {
    while (!at_end() && text_[at_] == ' ') ++at_;
    return !at_end();
  }

  Token& add(TokenKind kind, std::size_t begin, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.place = {begin, end};
    token.text = text_.substr(begin, end - begin);
    return token;
  }

  void next() {
    switch (text_[at_]) {
      case '(':
        add(TokenKind::kOpen, at_, at_ + 1);
        ++at_;
        return;
      case ')':
        add(TokenKind::kClose, at_, at_ + 1);
        ++at_;
        return;
      case '"':
        read_phrase();
        return;
      case '-':
        read_dash();
        return;
      case '|':
        add(TokenKind::kOr, at_, at_ + 1);
        while (peek() == '|') ++at_;
        return;
      case '+':
        read_plus();
        return;
      case '%':
        read_percent();
        return;
      default:
        if (!read_field()) read_word();
    }
  }

  void read_phrase() {
    const std::size_t begin = at_;
    const std::size_t close = text_.find('"', begin + 1);
    if (close == text_.npos) throw QueryError("this quote is never closed", {begin, begin + 1});
    at_ = close + 1;
    if (peek() == '~' && is_digit(peek(1))) return add_within(begin + 1, close);
    Token& token = add(TokenKind::kPhrase, begin, at_);
    token.text = text_.substr(begin + 1, close - begin - 1);
  }

  // "goodwill impairment"~5: its words in any order, each so near to the next.
  void add_within(std::size_t begin, std::size_t end) {
    const std::size_t mark = at_++;
    unsigned distance = 0;
    for (; is_digit(peek()); ++at_)
      distance = std::min(distance * 10 + static_cast<unsigned>(peek() - '0'), kMaxDistance + 1);
    if (distance < 1 || distance > kMaxDistance) refuse_distance({mark, at_}, "NEAR/5");
    bool is_first = true;
    for (std::size_t from = begin; from < end;) {
      const std::size_t blank = std::min(text_.find(' ', from), end);
      if (holds_word(text_.substr(from, blank - from))) {
        if (!is_first) add(TokenKind::kNear, mark, at_).distance = distance;
        add(TokenKind::kWord, from, blank);
        is_first = false;
      }
      from = blank + 1;
    }
  }

  [[noreturn]] void refuse_distance(Place place, std::string_view example) const {
    throw QueryError("'" + std::string(text_.substr(place.begin, place.end - place.begin)) +
                         "' needs a number of words from 1 to " + std::to_string(kMaxDistance) +
                         ", as in " + std::string(example),
                     place);
  }

  // "+3" between words is a window, "+word" requires it.
  void read_plus() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != ' ' && text_[end] != ')') ++end;
    const bool is_behind_word = !tokens_.empty() && (tokens_.back().kind == TokenKind::kWord ||
                                                     tokens_.back().kind == TokenKind::kPhrase);
    if (is_behind_word && end - at_ <= 3 && window_of(text_.substr(at_, end - at_))) {
      add_word(at_, end);
      at_ = end;
      return;
    }
    if (is_alnum(peek(1)) || peek(1) == '"' || peek(1) == '(') add(TokenKind::kPlus, at_, at_ + 1);
    ++at_;
  }

  // Alone between words it excludes; behind a number, or with '#', it is a percentage.
  void read_percent() {
    const bool is_alone = peek(1) == ' ' && !tokens_.empty() && !tokens_.back().text.empty() &&
                          !is_digit(tokens_.back().text.back());
    if (!is_alone) return read_word();
    add(TokenKind::kNot, at_, at_ + 1);
    ++at_;
  }

  void read_dash() {
    const char following = peek(1);
    if (following != ' ' && following != '-' && following != ')') {
      add(TokenKind::kNot, at_, at_ + 1);
      ++at_;
      return;
    }
    while (peek() == '-') ++at_;
  }

  // A name of letters with its colon and a value right behind it; else nothing is read. A known
  // name with nothing behind its colon is refused: it would search for the field's name.
  bool read_field() {
    std::size_t colon = at_;
    while (colon < text_.size() && is_letter(text_[colon])) ++colon;
    if (colon == at_ || colon >= text_.size()) return false;
    const std::string_view name = text_.substr(at_, colon - at_);
    const Place place{at_, colon};
    const Field* field = schemas::find_field(name);
    if (text_[colon] != ':' && (text_[colon] != '=' || field == nullptr)) return false;
    const bool has_value =
        colon + 1 < text_.size() && text_[colon + 1] != ' ' && text_[colon + 1] != ')';
    if (field == nullptr) {
      if (!has_value) return false;
      refuse_unknown_field(name, place);
    }
    if (!has_value) {
      throw QueryError("'" + std::string(field->name) +
                           ":' needs its value right behind the colon, as in " +
                           std::string(field->example),
                       {at_, colon + 1});
    }
    add(TokenKind::kField, at_, colon + 1).field = field;
    at_ = colon + 1;
    read_values(*field);
    return true;
  }

  // Alternatives parted by commas; a bracket is left to the parser.
  void read_values(const Field& field) {
    for (;;) {
      if (peek() == '(') return;
      if (peek() == '"') {
        read_phrase();
      } else {
        read_bare_value(field);
      }
      const bool is_list = peek() == ',' && peek(1) == ' ' && value_follows(field);
      const bool another =
          is_list || (peek() == ',' && peek(1) != ' ' && peek(1) != ')' && peek(1) != ',');
      while (!another && peek() == ',') ++at_;
      if (!another) return;
      add(TokenKind::kComma, at_, at_ + 1);
      ++at_;
      if (is_list) skip_blanks();
    }
  }

  // Behind "form:10-K, " stands one more form where it has a digit, as the values of these have.
  bool value_follows(const Field& field) const {
    if (field.kind != FieldKind::kForm && field.kind != FieldKind::kYear &&
        field.kind != FieldKind::kDate && field.kind != FieldKind::kNumber &&
        field.id != schemas::FieldId::kSic && field.id != schemas::FieldId::kCik)
      return false;
    std::size_t at = at_ + 1;
    while (at < text_.size() && text_[at] == ' ') ++at;
    bool has_digit = false;
    for (; at < text_.size() && text_[at] != ' ' && text_[at] != ','; ++at) {
      if (text_[at] == ':' || text_[at] == '"' || text_[at] == '(') return false;
      has_digit = has_digit || is_digit(text_[at]);
    }
    return has_digit;
  }

  // Up to a blank, a comma, a quote, or a bracket that it did not open: cites:402(b).
  void read_bare_value(const Field& field) {
    const std::size_t begin = at_;
    std::size_t depth = 0;
    for (; !at_end(); ++at_) {
      const char c = text_[at_];
      if (c == ' ' || c == '"' || (c == ',' && field.kind != FieldKind::kText)) break;
      if (c == '(') ++depth;
      if (c == ')' && depth-- == 0) break;
    }
    if (at_ == begin) {
      throw QueryError("'" + std::string(field.name) + ":' needs a value here, as in " +
                           std::string(field.example),
                       {begin, begin + 1});
    }
    add(TokenKind::kWord, begin, at_);
  }

  void read_word() {
    const std::size_t begin = at_;
    bool digits = false;
    while (!at_end()) {
      const char c = text_[at_];
      if (c == ' ' || c == '"' || c == ')' || c == '|') break;
      if (c == '(') {
        const std::size_t length = digits ? paragraph_length() : 0;
        if (length == 0) break;
        at_ += length;
        continue;
      }
      if (is_digit(c)) digits = true;
      ++at_;
    }
    add_word(begin, at_);
  }

  // Bytes of the "(xiv)" that begins here; 0 when it is another bracket.
  std::size_t paragraph_length() const {
    std::size_t length = 1;
    while (is_alnum(peek(length)) && length <= 6) ++length;
    return length > 1 && peek(length) == ')' ? length + 1 : 0;
  }

  void add_word(std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(begin, end - begin);
    if (text == "NEAR" && window_bytes(end) > 0) {
      at_ = end + window_bytes(end);
      const std::string_view number = text_.substr(end + 1, at_ - end - 2);
      unsigned distance = 0;
      std::from_chars(number.data(), number.data() + number.size(), distance);
      if (distance < 1 || distance > kMaxDistance) refuse_distance({begin, at_}, "NEAR/5");
      add(TokenKind::kNear, begin, at_).distance = distance;
    } else if (text == "AND") {
      add(TokenKind::kAnd, begin, end);
    } else if (text == "OR") {
      add(TokenKind::kOr, begin, end);
    } else if (text == "NOT") {
      add(TokenKind::kNot, begin, end);
    } else if (text == "NEAR" || text.starts_with("NEAR/")) {
      add_proximity(TokenKind::kNear, begin, end, 4);
    } else if (text == "ADJ" || text.starts_with("ADJ/")) {
      add_proximity(TokenKind::kAdj, begin, end, 3);
    } else if (const std::optional<Window> window = window_of(text); window && may_join()) {
      if (window->distance == 0) refuse_distance({begin, end}, "NEAR/5");
      add(window->kind, begin, end).distance = window->distance;
    } else if (is_expanded(text)) {
      add(TokenKind::kWord, begin, end).text.back() = '*';
    } else if (is_quantity(text) || text.find('*') != text.npos || holds_word(text)) {
      add(TokenKind::kWord, begin, end);
    }
  }

  // Something to search for stands before.
  bool may_join() const {
    return !tokens_.empty() &&
           (tokens_.back().kind == TokenKind::kWord || tokens_.back().kind == TokenKind::kPhrase ||
            tokens_.back().kind == TokenKind::kClose);
  }

  // Bytes of the "(5)" at `at`; 0 where no such thing stands there.
  std::size_t window_bytes(std::size_t at) const {
    if (at >= text_.size() || text_[at] != '(') return 0;
    std::size_t end = at + 1;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    const bool is_window = end > at + 1 && end < at + 5 && end < text_.size() && text_[end] == ')';
    return is_window ? end + 1 - at : 0;
  }

  // "acquir!"; and refuses what some services take inside a word, but no word is written with.
  bool is_expanded(std::string_view text) const {
    const auto begin = static_cast<std::size_t>(text.data() - text_.data());
    const Place place{begin, begin + text.size()};
    const std::size_t power = text.find('^');
    if (power != text.npos && power > 0 && power + 1 < text.size() && is_digit(text[power + 1])) {
      throw QueryError("words cannot be given weights; leave out '" +
                           std::string(text.substr(power)) + "', or require it as +" +
                           std::string(text.substr(0, power)),
                       place);
    }
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
      if (text[at] != '?' || !is_letter(text[at - 1]) || !is_letter(text[at + 1])) continue;
      throw QueryError("'?' stands for no letter; type " + std::string(text.substr(0, at)) + "*",
                       place);
    }
    if (!text.ends_with('!') || text.size() < 4) return false;
    return std::all_of(text.begin(), text.end() - 1, is_alnum);
  }

  bool is_word(std::size_t at, std::string_view lower) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::kWord &&
           schemas::fold(tokens_[at].text) == lower;
  }

  // "and not", "but not" between words exclude; not where a sentence goes on: "and not in a year".
  void understand_exclusions() {
    for (std::size_t at = 1; at + 2 < tokens_.size(); ++at) {
      const bool is_joint =
          is_word(at, "and") || is_word(at, "but") || tokens_[at].kind == TokenKind::kAnd;
      const bool is_typed = tokens_[at + 1].kind == TokenKind::kNot;
      if (!is_joint || !(is_typed || is_word(at + 1, "not"))) continue;
      if (!is_typed && (is_asking_word(schemas::fold(tokens_[0].text)) ||
                        is_asking_word(schemas::fold(tokens_[at + 2].text))))
        continue;
      tokens_[at + 1].kind = TokenKind::kNot;
      if (tokens_[at].kind == TokenKind::kWord)
        tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }

  // Behind the value that begins at `at`, or the word or quoted phrase there; `at`: none does.
  std::size_t end_of_operand(std::size_t at) const {
    const bool is_of_field = tokens_[at].kind == TokenKind::kField;
    std::size_t end = at + (is_of_field ? 1 : 0);
    const auto is_value = [&] {
      return end < tokens_.size() &&
             (tokens_[end].kind == TokenKind::kWord || tokens_[end].kind == TokenKind::kPhrase);
    };
    if (!is_value() || (!is_of_field && is_asking_word(schemas::fold(tokens_[end].text))))
      return at;
    ++end;
    while (is_of_field && end < tokens_.size() && tokens_[end].kind == TokenKind::kComma) {
      ++end;
      if (!is_value()) return at;
      ++end;
    }
    return end;
  }

  // "goodwill or impairment or topic:leases", but no "or" of a sentence or among other words.
  void understand_alternatives() {
    std::vector<std::size_t> joints;
    for (std::size_t at = 0;;) {
      const std::size_t end = end_of_operand(at);
      if (end == at) return;
      if (tokens_[end].kind == TokenKind::kEnd) break;
      if (!is_word(end, "or")) return;
      joints.push_back(end);
      at = end + 1;
      if (at >= tokens_.size()) return;
    }
    for (const std::size_t joint : joints) tokens_[joint].kind = TokenKind::kOr;
  }

  void add_proximity(TokenKind kind, std::size_t begin, std::size_t end, std::size_t name_bytes) {
    const std::string_view text = text_.substr(begin, end - begin);
    unsigned distance = kDefaultDistance;
    if (text.size() > name_bytes) {
      const char* const last = text.data() + text.size();
      const auto [read, error] = std::from_chars(text.data() + name_bytes + 1, last, distance);
      if (error != std::errc() || read != last || distance < 1 || distance > kMaxDistance) {
        throw QueryError("'" + std::string(text) + "' needs a number of words from 1 to " +
                             std::to_string(kMaxDistance) + ", as in " +
                             std::string(text.substr(0, name_bytes)) + "/5",
                         {begin, end});
      }
    }
    add(kind, begin, end).distance = distance;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::string clean_query(std::string_view typed) {
  if (typed.size() > kMaxQueryBytes) {
    throw QueryError("the query has " + std::to_string(typed.size()) + " bytes; " +
                         std::to_string(kMaxQueryBytes) + " (64 KiB) is the most",
                     {});
  }
  std::string clean;
  clean.reserve(typed.size());
  for (Xapian::Utf8Iterator at(typed.data(), typed.size()); at != Xapian::Utf8Iterator(); ++at) {
    const unsigned c = *at;
    if (schemas::is_invisible(c)) continue;
    if (is_blank_character(c) && clean.ends_with(kSectionSign)) continue;  // "§ 229.402"
    if (is_blank_character(c)) {
      clean += ' ';
    } else if (c == 0x201C || c == 0x201D || c == 0x201E) {
      clean += '"';
    } else if (c == 0x00AB || c == 0x00BB) {
      clean += '"';  // «quotes»
    } else if ((c >= 0x2010 && c <= 0x2013) || c == kMinusSign) {
      clean += '-';  // as word processors set what is typed as one
    } else {
      Xapian::Unicode::append_utf8(clean, c);
    }
  }
  return clean;
}

std::vector<Token> tokens_of(std::string_view query) {
  return Lexer(query).run();
}

}  // namespace precedent::query
