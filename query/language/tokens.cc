#include "query/language/tokens.hh"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "query/language/field_names.hh"
#include "query/language/other_services.hh"
#include "query/language/typed_brackets.hh"
#include "schemas/ascii.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldKind;
using schemas::is_digit;
using schemas::is_letter;

constexpr bool is_alnum(char c) {
  return is_letter(c) || is_digit(c);
}

bool holds_word(std::string_view text) {
  bool found = false;
  schemas::for_each_word(text, [&](const schemas::Word&) { found = true; });
  return found;
}

bool is_quantity(std::string_view text) {
  return text == schemas::kAmountTerm || text == schemas::kPercentageTerm;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (skip_blanks()) next();
    add(TokenKind::kEnd, text_.size(), text_.size());
    refuse_date_words(tokens_);
    understand_exclusions(tokens_);
    understand_alternatives(tokens_);
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
      case '!':
        read_exclamation();
        return;
      case '#':
        read_exact();
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

  // "!word" is "-word".
  void read_exclamation() {
    const char following = peek(1);
    if (is_alnum(following) || following == '"' || following == '(')
      add(TokenKind::kNot, at_, at_ + 1);
    ++at_;
  }

  // "#word" is "word" in quotes: no other form of it.
  void read_exact() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    if (end == at_ + 1 || (end < text_.size() && text_[end] != ' ' && text_[end] != ')'))
      return read_word();
    add(TokenKind::kPhrase, at_, end).text.erase(0, 1);
    at_ = end;
  }

  // Behind the name that begins here: letters, with hyphens between them.
  std::size_t end_of_name() const {
    std::size_t end = at_;
    while (end < text_.size() && (is_letter(text_[end]) || (text_[end] == '-' && end > at_))) ++end;
    return end;
  }

  // A name with its colon, '=' or bracket and a value right behind it; else nothing is read. A
  // known name with nothing behind its colon is refused: it would search for the field's name.
  bool read_field() {
    const std::size_t end = end_of_name();
    if (end == at_ || end >= text_.size()) return false;
    const char mark = text_[end];
    const std::string_view name = text_.substr(at_, end - at_);
    if (mark == '(' && is_ending(text_, end)) return false;
    const Field* field = field_called(name);
    if (mark == '(') return read_segment(field, end);
    if (field != nullptr && (mark == '<' || mark == '>')) refuse_comparison(*field, {at_, end + 1});
    if (mark != ':' && (mark != '=' || field == nullptr)) return false;
    const char following = peek(end + 1 - at_);
    const bool has_value = following != ' ' && following != ')';
    if (!has_value && schemas::find_field(name) == nullptr) return false;
    if (!has_value) refuse_missing_value(*field, {at_, end + 1});
    if (field == nullptr) {
      if (name.find('-') != name.npos) return false;
      refuse_unknown_field(name, {at_, end});
    }
    add(TokenKind::kField, at_, end + 1).field = field;
    at_ = end + 1;
    read_values(*field);
    return true;
  }

  // company(apple) is company:(apple).
  bool read_segment(const Field* field, std::size_t open) {
    if (field == nullptr) return false;
    add(TokenKind::kField, at_, open).field = field;
    at_ = open;
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

  // A name right before its bracket, as other services have them.
  void refuse_foreign_segment() const {
    std::size_t end = at_;
    while (end < text_.size() && (is_alnum(text_[end]) || text_[end] == '-')) ++end;
    if (end > at_ && end < text_.size() && text_[end] == '(' && !is_ending(text_, end))
      refuse_segment(text_.substr(at_, end - at_), held_by(text_, end), {at_, end + 1});
  }

  void read_word() {
    refuse_foreign_segment();
    const std::size_t begin = at_;
    bool digits = false;
    while (!at_end()) {
      const char c = text_[at_];
      if (c == ' ' || c == '"' || c == ')' || c == '|') break;
      if (c == '(') {
        const std::size_t length = digits ? paragraph_bytes(text_, at_) : 0;
        if (length == 0) break;
        at_ += length;
        continue;
      }
      if (is_digit(c)) digits = true;
      ++at_;
    }
    add_word(begin, at_);
  }

  void add_word(std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(begin, end - begin);
    if (text == "NEAR" && window_bytes(text_, end) > 0) {
      at_ = end + window_bytes(text_, end);
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
    } else if (const std::optional<Window> window = window_of(text)) {
      add_window(*window, {begin, end});
    } else if (is_expanded(text)) {
      add(TokenKind::kWord, begin, end).text.back() = '*';
    } else if (is_quantity(text) || text.find('*') != text.npos || holds_word(text)) {
      refuse_marked(text, {begin, end});
      add(TokenKind::kWord, begin, end);
    }
  }

  void add_window(const Window& window, Place place) {
    if (window.distance == 0) refuse_distance(place, "NEAR/5");
    const std::string typed(text_.substr(place.begin, place.end - place.begin));
    const bool is_negated =
        !tokens_.empty() &&
        (tokens_.back().kind == TokenKind::kNot ||
         (tokens_.back().kind == TokenKind::kWord && schemas::fold(tokens_.back().text) == "not"));
    if (is_negated) {
      throw QueryError("'not " + typed +
                           "' cannot be read; exclude the window as a whole: goodwill "
                           "NOT (goodwill NEAR/5 impairment)",
                       place);
    }
    if (!may_join())
      throw QueryError("'" + typed + "' needs something to search for before it", place);
    add(window.kind, place.begin, place.end).distance = window.distance;
  }

  // "acquir!"
  static bool is_expanded(std::string_view text) {
    return text.ends_with('!') && text.size() >= 4 &&
           std::all_of(text.begin(), text.end() - 1, is_alnum);
  }

  // Something to search for stands before.
  bool may_join() const {
    return !tokens_.empty() &&
           (tokens_.back().kind == TokenKind::kWord || tokens_.back().kind == TokenKind::kPhrase ||
            tokens_.back().kind == TokenKind::kClose);
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

std::vector<Token> tokens_of(std::string_view query) {
  return Lexer(query).run();
}

}  // namespace precedent::query
