#pragma once
// The marks at the beginning of a passage that say what it is: the number of a comment, the label
// "Comment:" or "Response to Comment 3:", the sign of a list item.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

enum class NumberForm : std::uint8_t {
  kStop,   // "1.", "2a."
  kParen,  // "1)", "(1)"
  kBare,   // "1", with nothing behind it or a capital letter
  kLabel,  // "Comment No. 1:", "SEC Comment 1"
};

struct NumberMark {
  std::string printed;      // "1", "2a": no stop, no brackets
  std::uint32_t value = 0;  // 1 to 999
  NumberForm form = NumberForm::kStop;
  std::size_t length = 0;  // bytes of the text that it takes, with the blanks behind it
};

// A comment's number at the very beginning of `text`. Figures that are no number of a comment (a
// year, "10-K", "1.5 million", a section "2.1") give nothing.
std::optional<NumberMark> number_mark(std::string_view text);

enum class Speaker : std::uint8_t { kStaff, kCompany };

struct SpeakerLabel {
  Speaker speaker = Speaker::kStaff;
  std::string number;  // "Response to Comment 3" has "3"; else empty
  std::size_t length =
      0;                // bytes of the text that it takes, with its colon and the blanks behind it
  bool closed = false;  // a colon or dash, or the end of the text, closes it: surely a label
};

// "Response:", "Company Response", "RESPONSE TO COMMENT NO. 3", "Answer." / "Comment:", "Staff
// Comment:" at the very beginning of `text`. Open labels ("Response We ...") are given too; whether
// they are labels shows in their emphasis, or in capitals.
std::optional<SpeakerLabel> speaker_label(std::string_view text);

// "•", "-", "o", "(a)", "b.", "ii)" at the very beginning of `text`: bytes that it takes with the
// blanks behind it; 0 where there is none.
std::size_t list_mark_length(std::string_view text);

}  // namespace precedent::corpus
