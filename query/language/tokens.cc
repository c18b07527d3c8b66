#include "query/language/tokens.hh"

#include <charconv>
#include <string>

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
      default:
        if (!read_field()) read_word();
    }
  }

  void read_phrase() {
    const std::size_t begin = at_;
    const std::size_t close = text_.find('"', begin + 1);
    if (close == text_.npos) throw QueryError("this quote is never closed", {begin, begin + 1});
    at_ = close + 1;
    Token& token = add(TokenKind::kPhrase, begin, at_);
    token.text = text_.substr(begin + 1, close - begin - 1);
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
    if (colon == at_ || colon >= text_.size() || text_[colon] != ':') return false;
    const std::string_view name = text_.substr(at_, colon - at_);
    const Place place{at_, colon};
    const Field* field = schemas::find_field(name);
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
      const bool another = peek() == ',' && peek(1) != ' ' && peek(1) != ')' && peek(1) != ',';
      while (!another && peek() == ',') ++at_;
      if (!another) return;
      add(TokenKind::kComma, at_, at_ + 1);
      ++at_;
    }
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
      if (c == ' ' || c == '"' || c == ')') break;
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
    if (text == "AND") {
      add(TokenKind::kAnd, begin, end);
    } else if (text == "OR") {
      add(TokenKind::kOr, begin, end);
    } else if (text == "NOT") {
      add(TokenKind::kNot, begin, end);
    } else if (text == "NEAR" || text.starts_with("NEAR/")) {
      add_proximity(TokenKind::kNear, begin, end, 4);
    } else if (text == "ADJ" || text.starts_with("ADJ/")) {
      add_proximity(TokenKind::kAdj, begin, end, 3);
    } else if (is_quantity(text) || text.find('*') != text.npos || holds_word(text)) {
      add(TokenKind::kWord, begin, end);
    }
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
    if (is_blank_character(c)) {
      clean += ' ';
    } else if (c == 0x201C || c == 0x201D || c == 0x201E) {
      clean += '"';
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
