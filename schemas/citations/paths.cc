#include "schemas/citations/paths.hh"

#include <algorithm>
#include <array>
#include <utility>

namespace precedent::schemas {

namespace {

constexpr int kLongestRange = 20;
constexpr std::size_t kLongestLevel = 7;

enum class LevelKind { kInteger, kRoman, kLetter };

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool one_letter_repeated(std::string_view text) {
  return !text.empty() && text.find_first_not_of(text[0]) == std::string_view::npos;
}

// "(i)" is a letter where levels begin with letters, and a roman numeral under a number.
LevelKind kind_of(const Path& path, std::size_t at) {
  const std::string& text = path[at].text;
  if (all_digits(text)) return LevelKind::kInteger;
  if (roman_value(text) == 0) return LevelKind::kLetter;
  if (at == 0) return text.size() == 1 ? LevelKind::kLetter : LevelKind::kRoman;
  return LevelKind::kRoman;
}

int value_of(const std::string& text, LevelKind kind) {
  switch (kind) {
    case LevelKind::kInteger:
      return text.size() > 4 ? -1 : std::stoi(text);
    case LevelKind::kRoman:
      return roman_value(text);
    case LevelKind::kLetter:
      return text.size() == 1 ? text[0] - 'a' + 1 : -1;
  }
  return -1;
}

std::string text_of(int value, LevelKind kind) {
  switch (kind) {
    case LevelKind::kInteger:
      return std::to_string(value);
    case LevelKind::kRoman:
      return roman_numeral(value);
    case LevelKind::kLetter:
      return std::string(1, static_cast<char>('a' + value - 1));
  }
  return {};
}

std::optional<std::size_t> last_level(const Path& path, LevelKind kind, std::optional<bool> upper) {
  for (std::size_t at = path.size(); at-- > 0;) {
    if (kind_of(path, at) != kind) continue;
    if (!upper || path[at].upper == *upper) return at;
  }
  return std::nullopt;
}

// Which level of `whole` a bare one takes the place of.
std::optional<std::size_t> place_of(const Path& whole, const Level& bare) {
  if (all_digits(bare.text)) return last_level(whole, LevelKind::kInteger, std::nullopt);
  if (roman_value(bare.text) > 0) {
    const auto follows = [&](std::size_t at) {
      return bare.text.size() == 1 && whole[at].text.size() == 1 &&
             whole[at].text[0] + 1 == bare.text[0];
    };
    const auto letter = last_level(whole, LevelKind::kLetter, bare.upper);
    if (letter && follows(*letter)) return letter;
    if (const auto roman = last_level(whole, LevelKind::kRoman, std::nullopt)) return roman;
    if (bare.text.size() > 1) return std::nullopt;
  }
  if (const auto same_case = last_level(whole, LevelKind::kLetter, bare.upper)) return same_case;
  return last_level(whole, LevelKind::kLetter, std::nullopt);
}

}  // namespace

std::string spelled(const Path& path) {
  std::string out;
  for (const Level& level : path) out += '(' + level.text + ')';
  return out;
}

bool is_level(std::string_view folded) {
  if (folded.empty() || folded.size() > kLongestLevel) return false;
  if (all_digits(folded)) return folded.size() <= 3;
  if (!std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
    return false;
  }
  return folded.size() == 1 || (one_letter_repeated(folded) && folded.size() <= 4) ||
         roman_value(folded) > 0;
}

int roman_value(std::string_view folded) {
  if (folded.empty() || folded.size() > kLongestLevel) return 0;
  const auto digit = [](char c) {
    return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : c == 'l' ? 50 : 0;
  };
  if (folded == "l") return 0;  // a letter, far more often than fifty
  int value = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const int here = digit(folded[i]);
    if (here == 0) return 0;
    const int next = i + 1 < folded.size() ? digit(folded[i + 1]) : 0;
    value += here < next ? -here : here;
  }
  return value > 0 && value < 90 && roman_numeral(value) == folded ? value : 0;
}

std::string roman_numeral(int value) {
  static constexpr std::array<std::pair<int, std::string_view>, 7> kDigits = {
      {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string out;
  for (const auto& [worth, digits] : kDigits) {
    for (; value >= worth; value -= worth) out += digits;
  }
  return out;
}

std::optional<Path> completed(const Path& whole, const Path& bare) {
  if (bare.empty()) return std::nullopt;
  const auto place = place_of(whole, bare.front());
  if (!place) return std::nullopt;
  Path out(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(*place));
  out.insert(out.end(), bare.begin(), bare.end());
  return out;
}

std::vector<Path> expanded(const Path& first, const Path& last) {
  std::vector<Path> just_ends = {first, last};
  if (first.size() != last.size()) return just_ends;
  std::size_t different = first.size();
  for (std::size_t at = 0; at < first.size(); ++at) {
    if (first[at] == last[at]) continue;
    if (different != first.size()) return just_ends;
    different = at;
  }
  if (different == first.size()) return {first};
  const LevelKind kind = kind_of(first, different);
  if (kind != kind_of(last, different)) return just_ends;
  const int from = value_of(first[different].text, kind);
  const int to = value_of(last[different].text, kind);
  if (from < 0 || to <= from || to - from > kLongestRange) return just_ends;
  std::vector<Path> out;
  for (int value = from; value <= to; ++value) {
    out.push_back(first);
    out.back()[different].text = text_of(value, kind);
  }
  return out;
}

}  // namespace precedent::schemas
