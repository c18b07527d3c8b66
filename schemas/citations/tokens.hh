#pragma once
// The text that citations are looked for in, cut into words, runs of digits and signs, with the
// spelling variants of letters folded away: case, odd hyphens and blanks, curly quotes, soft
// hyphens. Every token knows its bytes in the text it came from.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

// What a word may begin or end: its reader is in readers.hh.
enum class Trigger : std::uint8_t {
  kNone,
  kItem,
  kRule,
  kArticle,
  kSection,
  kParagraph,
  kInstruction,
  kNote,
  kQuestion,
  kRegulation,
  kForm,
  kAct,
  kCodification,
  kTopic,
  kUpdate,
  kLegacyGaap,
  kBulletin,
  kRelease,
  kInterpretation,
  kManual,
  kGuide,
  kGuidance,
  kStandard,
  kCode,  // C.F.R., U.S.C.
};

// What a word in lower case begins or ends.
Trigger trigger_of(std::string_view word);

struct Token {
  enum class Kind : std::uint8_t { kWord, kNumber, kSign, kEnd };

  Kind kind = Kind::kEnd;
  Trigger trigger = Trigger::kNone;
  char sign = 0;              // '-' for every hyphen and en dash, '"' for every double quote
  bool space_before = false;  // also at the very beginning
  bool line_start = false;
  bool capital = false;     // the first letter of a word
  bool upper = false;       // all letters of a word
  std::uint32_t begin = 0;  // bytes [begin, end) of the text
  std::uint32_t end = 0;
  std::uint32_t folded_at = 0;
  std::uint32_t folded_length = 0;
};

constexpr char kSectionSign = 'S';
constexpr char kOtherSign = '?';

class TokenText {
 public:
  // Takes any bytes; what is not UTF-8 is a sign of its own.
  explicit TokenText(std::string_view text);

  std::size_t size() const { return tokens_.size(); }

  // Past the last token: one of Kind::kEnd.
  const Token& operator[](std::size_t at) const { return at < tokens_.size() ? tokens_[at] : end_; }

  // The word in lower case, or the digits; empty for signs and past the end.
  std::string_view folded(std::size_t at) const {
    const Token& token = (*this)[at];
    return std::string_view(folded_).substr(token.folded_at, token.folded_length);
  }

  // Takes out tokens: where `dropped` is true. As many as there are tokens.
  void drop(const std::vector<bool>& dropped);

 private:
  friend class Tokeniser;

  std::string folded_;
  std::vector<Token> tokens_;
  Token end_;
};

// Takes out the running heads that letters have in the middle of a sentence ("Mr. Thomas Hale
// Brook Corp. March 19, 2018 Page 2"), so that a citation may go on behind one.
void drop_page_headers(TokenText& text);

}  // namespace precedent::schemas
