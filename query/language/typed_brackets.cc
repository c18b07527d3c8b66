#include "query/language/typed_brackets.hh"

#include "schemas/ascii.hh"

namespace precedent::query {
namespace {

char at_or_blank(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : ' ';
}

}  // namespace

std::size_t paragraph_bytes(std::string_view text, std::size_t open) {
  constexpr std::size_t kMostSigns = 6;
  std::size_t length = 1;
  const auto is_sign = [](char c) { return schemas::is_letter(c) || schemas::is_digit(c); };
  while (is_sign(at_or_blank(text, open + length)) && length <= kMostSigns) ++length;
  return length > 1 && at_or_blank(text, open + length) == ')' ? length + 1 : 0;
}

std::size_t window_bytes(std::string_view text, std::size_t open) {
  constexpr std::size_t kMostDigits = 3;
  if (at_or_blank(text, open) != '(') return 0;
  std::size_t length = 1;
  while (schemas::is_digit(at_or_blank(text, open + length))) ++length;
  const bool is_window =
      length > 1 && length <= kMostDigits + 1 && at_or_blank(text, open + length) == ')';
  return is_window ? length + 1 : 0;
}

bool is_ending(std::string_view text, std::size_t open) {
  const std::string_view behind = text.substr(open);
  for (const std::string_view ending :
       {"(s)", "(es)", "(ies)", "(y)", "(ed)", "(d)", "(ing)", "(er)", "(r)", "(ly)", "(n)"})
    if (behind.starts_with(ending)) return true;
  return false;
}

std::string_view held_by(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return text.substr(open + 1, at - open - 1);
  }
  return text.substr(open + 1);
}

}  // namespace precedent::query
