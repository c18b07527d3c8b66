#include "schemas/index/words.hh"

#include <array>

namespace precedent::schemas {
namespace {

constexpr std::size_t kMaxWordBytes = 64;
constexpr std::size_t kMaxRememberedStems = 200'000;
constexpr unsigned kCurlyApostrophe = 0x2019;

constexpr bool is_ascii_letter(unsigned c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_digit(unsigned c) {
  return c >= '0' && c <= '9';
}

bool is_word_character(unsigned c) {
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c);
  using namespace Xapian::Unicode;
  switch (get_category(c)) {
    case UPPERCASE_LETTER:
    case LOWERCASE_LETTER:
    case TITLECASE_LETTER:
    case MODIFIER_LETTER:
    case OTHER_LETTER:
    case DECIMAL_DIGIT_NUMBER:
    case NON_SPACING_MARK:
    case COMBINING_SPACING_MARK:
      return true;
    default:
      return false;
  }
}

// What a ligature of Latin letters stands for; empty for all else.
std::string_view ligature(unsigned c) {
  static constexpr std::array<std::string_view, 7> kLetters = {"ff",  "fi", "fl", "ffi",
                                                               "ffl", "st", "st"};
  return c >= 0xFB00 && c <= 0xFB06 ? kLetters[c - 0xFB00] : std::string_view();
}

// Fullwidth forms lie as far from ASCII as this.
constexpr unsigned kFullwidthOffset = 0xFEE0;
constexpr unsigned narrow(unsigned c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - kFullwidthOffset : c;
}

// The letter under the accent, of U+00E0 to U+017F in lower case; '.' where there is none.
constexpr std::string_view kUnderAccent =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"                                   // U+00E0
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll."   // U+0100
    ".llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.";  // U+0140
constexpr unsigned kFirstAccent = 0xE0;

std::string without_accents(std::string_view word) {
  std::string plain;
  for (Xapian::Utf8Iterator at(word.data(), word.size()); at != Xapian::Utf8Iterator(); ++at) {
    const unsigned c = *at;
    if (c >= 0x300 && c <= 0x36F) continue;  // combining
    const std::size_t place = c < 0x100 ? c - kFirstAccent : c - 0x100 + 32;
    const bool is_known = c >= kFirstAccent && c <= 0x17F && place < kUnderAccent.size();
    if (is_known && kUnderAccent[place] != '.') {
      plain += kUnderAccent[place];
    } else {
      Xapian::Unicode::append_utf8(plain, c);
    }
  }
  return plain;
}

bool is_ascii(std::string_view word) {
  for (const char c : word)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

unsigned lower(unsigned c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return Xapian::Unicode::tolower(c);
}

// Of each byte that is an ASCII letter or digit the lower case; 0 of all others.
constexpr std::array<char, 256> kLowerOfWordByte = [] {
  std::array<char, 256> lower_of{};
  for (unsigned c = 0; c < 0x80; ++c)
    if (is_ascii_letter(c) || is_ascii_digit(c))
      lower_of[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return lower_of;
}();

class Splitter {
 public:
  Splitter(std::string_view text, const std::function<void(const Word&)>& take)
      : text_(text), take_(take) {}

  void run() {
    while (at_ < text_.size()) {
      const Character here = character_at(at_);
      if (is_word_character(here.code)) {
        read_word();
        continue;
      }
      // Only blanks may part the sign from its amount.
      if (here.code == '$') {
        after_dollar_ = true;
      } else if (here.code != ' ' && here.code != '\n' && here.code != '(') {
        after_dollar_ = false;
      }
      at_ += here.bytes;
    }
  }

 private:
  struct Character {
    unsigned code = 0;  // 0 at the end
    std::size_t bytes = 0;
  };

  Character character_at(std::size_t at) const {
    if (at >= text_.size()) return {};
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {byte, 1};
    Xapian::Utf8Iterator character(text_.data() + at, text_.size() - at);
    const unsigned code = *character;
    ++character;
    return {code, text_.size() - at - character.left()};
  }

  bool is_at(std::size_t at, char c) const { return at < text_.size() && text_[at] == c; }
  bool is_letter_at(std::size_t at) const {
    return at < text_.size() && is_ascii_letter(static_cast<unsigned char>(text_[at]));
  }

  void read_word() {
    word_.clear();
    const std::size_t begin = at_;
    const bool initials = reads_initials();
    unsigned last = 0;
    while (at_ < text_.size()) {
      if (const char plain = kLowerOfWordByte[static_cast<unsigned char>(text_[at_])]) {
        add_to_word(plain);
        last = static_cast<unsigned char>(text_[at_++]);
        continue;
      }
      const Character here = character_at(at_);
      if (is_invisible(here.code)) {
        at_ += here.bytes;
        continue;
      }
      if (is_word_character(here.code)) {
        append(here.code);
      } else if (initials && here.code == '.' && is_ascii_letter(last)) {
        if (!is_letter_at(at_ + 1) || !is_at(at_ + 2, '.')) {
          ++at_;
          break;
        }
      } else if (!append_infix(here, last)) {
        break;
      }
      last = here.code;
      at_ += here.bytes;
    }
    finish_word(begin, at_);
  }

  void append(unsigned code) {
    if (word_.size() >= kMaxWordBytes) return;
    const std::string_view letters = ligature(code);
    if (!letters.empty()) {
      word_ += letters;
    } else {
      Xapian::Unicode::append_utf8(word_, lower(narrow(code)));
    }
  }

  void add_to_word(char c) {
    if (word_.size() < kMaxWordBytes) word_ += c;
  }

  // "U.S." and "N.A.": single letters, each with its full stop, two at least.
  bool reads_initials() const {
    return is_letter_at(at_) && is_at(at_ + 1, '.') && is_letter_at(at_ + 2) && is_at(at_ + 3, '.');
  }

  // Whether it may stand inside the word that ends with `last`; appends it if so.
  bool append_infix(const Character& infix, unsigned last) {
    const unsigned c = infix.code;
    const unsigned next = character_at(at_ + infix.bytes).code;
    if (c == '\'' || c == kCurlyApostrophe || c == '&') {
      if (!is_ascii_letter(last) || !is_ascii_letter(next)) return false;
      add_to_word(c == '&' ? '&' : '\'');
      return true;
    }
    if ((c == '.' || c == ',') && is_ascii_digit(last) && is_ascii_digit(next)) {
      add_to_word(static_cast<char>(c));
      return true;
    }
    return false;
  }

  void finish_word(std::size_t begin, std::size_t end) {
    Word word;
    word.text = word_;
    word.begin = static_cast<std::uint32_t>(begin);
    word.end = static_cast<std::uint32_t>(end);
    word.position = position_++;
    if (is_ascii_digit(static_cast<unsigned char>(word_.front()))) {
      if (after_dollar_) {
        word.quantity = Quantity::kAmount;
      } else if (percentage_follows(end)) {
        word.quantity = Quantity::kPercentage;
      }
    }
    after_dollar_ = false;
    take_(word);
  }

  bool percentage_follows(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    const std::string_view rest = text_.substr(at);
    return rest.starts_with('%') || rest.starts_with("percent") || rest.starts_with("per cent");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  const std::function<void(const Word&)>& take_;
  std::string word_;
  std::uint32_t position_ = 0;
  bool after_dollar_ = false;
};

}  // namespace

void for_each_word(std::string_view text, const std::function<void(const Word&)>& take) {
  Splitter(text, take).run();
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(text, [&](const Word& word) { words.emplace_back(word.text); });
  return words;
}

std::string_view Stems::stem_of(std::string_view word) {
  if (words_.size() >= kMaxRememberedStems) {
    words_.clear();
    stem_ends_.clear();
    stems_.clear();
  }
  const std::uint32_t number = words_.number_of(word);
  if (number == stem_ends_.size()) {
    stems_ += stem_(is_ascii(word) ? std::string(word) : without_accents(word));
    stem_ends_.push_back(static_cast<std::uint32_t>(stems_.size()));
  }
  const std::uint32_t begin = number == 0 ? 0 : stem_ends_[number - 1];
  return std::string_view(stems_).substr(begin, stem_ends_[number] - begin);
}

}  // namespace precedent::schemas
