#include "schemas/words.hh"

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

unsigned lower(unsigned c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return Xapian::Unicode::tolower(c);
}

class Splitter {
 public:
  Splitter(std::string_view text, const std::function<void(const Word&)>& take)
      : text_(text), at_(text.data(), text.size()), take_(take) {}

  void run() {
    while (at_ != Xapian::Utf8Iterator()) {
      const unsigned c = *at_;
      if (is_word_character(c)) {
        read_word();
      } else {
        // Only blanks may part the sign from its amount.
        if (c == '$') {
          after_dollar_ = true;
        } else if (c != ' ' && c != '\n' && c != '(') {
          after_dollar_ = false;
        }
        ++at_;
      }
    }
  }

 private:
  std::size_t offset() const {
    return at_ == Xapian::Utf8Iterator() ? text_.size()
                                         : static_cast<std::size_t>(at_.raw() - text_.data());
  }

  // The character after the one at `at_`, 0 at the end.
  unsigned next_after() const {
    Xapian::Utf8Iterator next = at_;
    ++next;
    return next == Xapian::Utf8Iterator() ? 0 : *next;
  }

  void read_word() {
    word_.clear();
    const std::size_t begin = offset();
    const bool initials = reads_initials();
    unsigned last = 0;
    while (at_ != Xapian::Utf8Iterator()) {
      const unsigned c = *at_;
      if (is_word_character(c)) {
        if (word_.size() < kMaxWordBytes) Xapian::Unicode::append_utf8(word_, lower(c));
      } else if (initials && c == '.' && is_ascii_letter(last)) {
        if (!is_ascii_letter(next_after()) || !single_letter_follows()) {
          ++at_;
          break;
        }
      } else if (!append_infix(c, last)) {
        break;
      }
      last = c;
      ++at_;
    }
    finish_word(begin, offset());
  }

  // "U.S." and "N.A.": single letters, each with its full stop, two at least.
  bool reads_initials() const {
    Xapian::Utf8Iterator ahead = at_;
    const Xapian::Utf8Iterator end;
    for (const bool wants_letter : {true, false, true, false}) {
      if (ahead == end) return false;
      if (wants_letter ? !is_ascii_letter(*ahead) : *ahead != '.') return false;
      ++ahead;
    }
    return true;
  }

  // At a full stop: is the letter behind it alone, with a full stop of its own?
  bool single_letter_follows() const {
    Xapian::Utf8Iterator ahead = at_;
    ++ahead;
    ++ahead;
    return ahead != Xapian::Utf8Iterator() && *ahead == '.';
  }

  // Whether `c` may stand inside the word that ends with `last`; appends it if so.
  bool append_infix(unsigned c, unsigned last) {
    const unsigned next = next_after();
    if (c == '\'' || c == kCurlyApostrophe || c == '&') {
      if (!is_ascii_letter(last) || !is_ascii_letter(next)) return false;
      word_ += c == '&' ? '&' : '\'';
      return true;
    }
    if ((c == '.' || c == ',') && is_ascii_digit(last) && is_ascii_digit(next)) {
      word_ += static_cast<char>(c);
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
  Xapian::Utf8Iterator at_;
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
  std::string key(word);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  if (known_.size() >= kMaxRememberedStems) known_.clear();
  std::string stem = stem_(key);
  return known_.emplace(std::move(key), std::move(stem)).first->second;
}

}  // namespace precedent::schemas
