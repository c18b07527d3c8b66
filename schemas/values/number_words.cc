#include "schemas/values/number_words.hh"

#include <array>
#include <utility>

#include "schemas/ascii.hh"

namespace precedent::schemas {
namespace {

constexpr std::array<std::string_view, 20> kToNineteen = {
    "",         "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 8> kTens = {{{"twenty", 20},
                                                                              {"thirty", 30},
                                                                              {"forty", 40},
                                                                              {"fifty", 50},
                                                                              {"sixty", 60},
                                                                              {"seventy", 70},
                                                                              {"eighty", 80},
                                                                              {"ninety", 90}}};

std::string_view leading_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(0, end);
}

std::uint32_t unit_named(std::string_view word, std::size_t below) {
  for (std::size_t i = 1; i < below; ++i) {
    if (equals_folded(word, kToNineteen[i])) return static_cast<std::uint32_t>(i);
  }
  return 0;
}

std::optional<SpelledNumber> figures(std::string_view text) {
  std::size_t end = 0;
  std::uint32_t value = 0;
  while (end < text.size() && is_digit(text[end])) {
    if (end == 3) return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(text[end++] - '0');
  }
  if (end == 0 || value == 0 || text[0] == '0') return std::nullopt;
  return SpelledNumber{value, end};
}

}  // namespace

std::optional<SpelledNumber> spelled_number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (is_digit(text[0])) return figures(text);
  const std::string_view word = leading_word(text);
  if (word.size() < 3) return std::nullopt;
  if (const std::uint32_t unit = unit_named(word, kToNineteen.size())) {
    return SpelledNumber{unit, word.size()};
  }
  for (const auto& [name, tens] : kTens) {
    if (!equals_folded(word, name)) continue;
    std::string_view rest = text.substr(word.size());
    if (rest.size() > 1 && (rest[0] == '-' || rest[0] == ' ')) {
      const std::string_view next = leading_word(rest.substr(1));
      if (const std::uint32_t unit = unit_named(next, 10)) {
        return SpelledNumber{tens + unit, word.size() + 1 + next.size()};
      }
    }
    return SpelledNumber{tens, word.size()};
  }
  return std::nullopt;
}

}  // namespace precedent::schemas
