#include "schemas/citations/tokens.hh"

#include "schemas/ascii.hh"

namespace precedent::schemas {

namespace {

// What one character of the text is to the tokeniser.
struct Character {
  enum class Kind : std::uint8_t { kLetter, kDigit, kSign, kBlank, kLineEnd, kNothing };
  Kind kind = Kind::kSign;
  char folded = kOtherSign;  // of a letter, digit or sign
  bool upper = false;
  std::uint32_t bytes = 1;
};

Character ascii_character(unsigned char byte) {
  using Kind = Character::Kind;
  const char plain = static_cast<char>(byte);
  if (byte >= 'a' && byte <= 'z') return {Kind::kLetter, plain, false, 1};
  if (byte >= 'A' && byte <= 'Z') return {Kind::kLetter, static_cast<char>(byte + 32), true, 1};
  if (byte >= '0' && byte <= '9') return {Kind::kDigit, plain, false, 1};
  if (byte == '\n' || byte == '\f') return {Kind::kLineEnd, ' ', false, 1};
  if (byte <= ' ' || byte == 0x7f) return {Kind::kBlank, ' ', false, 1};
  return {Kind::kSign, plain, false, 1};
}

Character folded_character(std::uint32_t code_point, std::uint32_t bytes) {
  using Kind = Character::Kind;
  switch (code_point) {
    case 0xA0:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return {Kind::kBlank, ' ', false, bytes};
    case 0xAD:
    case 0x2060:
    case 0xFEFF:
      return {Kind::kNothing, ' ', false, bytes};
    case 0xA7:
      return {Kind::kSign, kSectionSign, false, bytes};
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFE63:
    case 0xFF0D:
      return {Kind::kSign, '-', false, bytes};
    case 0x2018:
    case 0x2019:
    case 0x201B:
      return {Kind::kSign, '\'', false, bytes};
    case 0x201C:
    case 0x201D:
    case 0x201F:
      return {Kind::kSign, '"', false, bytes};
    default:
      break;
  }
  if (code_point >= 0x2000 && code_point <= 0x200A) return {Kind::kBlank, ' ', false, bytes};
  if (code_point >= 0x200B && code_point <= 0x200D) return {Kind::kNothing, ' ', false, bytes};
  const bool letter =
      (code_point >= 0xC0 && code_point <= 0x24F && code_point != 0xD7 && code_point != 0xF7);
  return {letter ? Kind::kLetter : Kind::kSign, kOtherSign, false, bytes};
}

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return ascii_character(static_cast<unsigned char>(lead));
  if (lead >= 0xC2 && lead < 0xE0 && continues(at + 1)) {
    return folded_character((lead & 0x1FU) << 6 | (byte(at + 1) & 0x3FU), 2);
  }
  if (lead >= 0xE0 && lead < 0xF0 && continues(at + 1) && continues(at + 2)) {
    return folded_character(
        (lead & 0xFU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU), 3);
  }
  if (lead >= 0xF0 && continues(at + 1) && continues(at + 2) && continues(at + 3)) {
    return {Character::Kind::kSign, kOtherSign, false, 4};
  }
  return {};
}

}  // namespace

class Tokeniser {
 public:
  Tokeniser(std::string_view text, TokenText& out) : text_(text), out_(out) {
    out_.folded_.reserve(text.size());
    out_.tokens_.reserve(text.size() / 4);
  }

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (open_.kind == Token::Kind::kWord && take_lower_case(at)) continue;
      const Character next = character_at(text_, at);
      take(next, static_cast<std::uint32_t>(at));
      at += next.bytes;
    }
    close();
    out_.end_.begin = out_.end_.end = static_cast<std::uint32_t>(text_.size());
    out_.end_.folded_at = static_cast<std::uint32_t>(out_.folded_.size());
    out_.end_.space_before = out_.end_.line_start = true;
  }

 private:
  void take(const Character& next, std::uint32_t at) {
    using Kind = Character::Kind;
    switch (next.kind) {
      case Kind::kNothing:
        return;
      case Kind::kLineEnd:
        line_start_ = true;
        [[fallthrough]];
      case Kind::kBlank:
        close();
        space_ = true;
        return;
      case Kind::kLetter:
        continue_as(Token::Kind::kWord, next, at);
        open_.upper = open_.upper && next.upper;
        return;
      case Kind::kDigit:
        continue_as(Token::Kind::kNumber, next, at);
        return;
      case Kind::kSign:
        close();
        start(Token::Kind::kSign, next, at);
        open_.sign = next.folded;
        open_.end = at + next.bytes;
        close();
        return;
    }
  }

  // Most of a text is words in lower case: they are taken at once. False where there is none.
  bool take_lower_case(std::size_t& at) {
    std::size_t end = at;
    while (end < text_.size() && is_lower(text_[end])) ++end;
    if (end == at) return false;
    out_.folded_.append(text_, at, end - at);
    open_.upper = false;
    open_.end = static_cast<std::uint32_t>(end);
    at = end;
    return true;
  }

  void continue_as(Token::Kind kind, const Character& next, std::uint32_t at) {
    if (open_.kind != kind) {
      close();
      start(kind, next, at);
    }
    out_.folded_.push_back(next.folded);
    open_.end = at + next.bytes;
  }

  void start(Token::Kind kind, const Character& next, std::uint32_t at) {
    open_ = Token{};
    open_.kind = kind;
    open_.begin = at;
    open_.folded_at = static_cast<std::uint32_t>(out_.folded_.size());
    open_.capital = open_.upper = next.upper;
    open_.space_before = space_;
    open_.line_start = line_start_;
    space_ = line_start_ = false;
  }

  void close() {
    if (open_.kind == Token::Kind::kEnd) return;
    open_.folded_length = static_cast<std::uint32_t>(out_.folded_.size()) - open_.folded_at;
    if (open_.kind == Token::Kind::kWord) {
      open_.trigger =
          trigger_of(std::string_view(out_.folded_).substr(open_.folded_at, open_.folded_length));
      // The SEC is no "Sec." of anything.
      if (open_.trigger == Trigger::kSection && open_.upper && open_.folded_length == 3) {
        open_.trigger = Trigger::kNone;
      }
    } else if (open_.sign == kSectionSign) {
      open_.trigger = Trigger::kSection;
    }
    out_.tokens_.push_back(open_);
    open_ = Token{};
  }

  std::string_view text_;
  TokenText& out_;
  Token open_;
  bool space_ = true;
  bool line_start_ = true;
};

TokenText::TokenText(std::string_view text) {
  Tokeniser(text, *this).run();
}

void TokenText::drop(const std::vector<bool>& dropped) {
  std::size_t kept = 0;
  bool space = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    space = space || tokens_[i].space_before;
    if (dropped[i]) continue;
    Token& token = tokens_[kept++] = tokens_[i];
    token.space_before = space;
    space = false;
  }
  tokens_.resize(kept);
}

}  // namespace precedent::schemas
