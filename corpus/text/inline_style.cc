#include "corpus/text/inline_style.hh"

#include <array>
#include <charconv>
#include <cstddef>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr float kPointsPerPixel = 0.75F;
constexpr float kPointsPerInch = 72;
constexpr float kPointsPerEm = 12;
constexpr float kPointsPerPercent = 4.68F;  // of a line six and a half inches wide
constexpr float kWidestLength = 2000;       // points; beyond it a length is nonsense

// The next blank-separated word of `words`, which is cut off it.
std::string_view next_word(std::string_view& words) {
  words = trimmed(words);
  std::size_t end = 0;
  while (end < words.size() && !is_space(words[end])) ++end;
  const std::string_view word = words.substr(0, end);
  words.remove_prefix(end);
  return word;
}

std::optional<float> points_per_unit(std::string_view unit) {
  if (unit.empty() || equals_folded(unit, "px")) return kPointsPerPixel;
  if (equals_folded(unit, "pt")) return 1.0F;
  if (equals_folded(unit, "in")) return kPointsPerInch;
  if (equals_folded(unit, "em") || equals_folded(unit, "rem")) return kPointsPerEm;
  if (equals_folded(unit, "cm")) return kPointsPerInch / 2.54F;
  if (equals_folded(unit, "mm")) return kPointsPerInch / 25.4F;
  if (equals_folded(unit, "pc")) return 12.0F;
  if (unit == "%") return kPointsPerPercent;
  return std::nullopt;
}

std::optional<float> length_points(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  float number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{}) return std::nullopt;
  word.remove_prefix(static_cast<std::size_t>(end - word.data()));
  const auto scale = points_per_unit(word);
  if (!scale) return std::nullopt;
  const float points = number * *scale;
  if (!(points > -kWidestLength && points < kWidestLength)) return std::nullopt;
  return points;
}

struct Sides {
  std::optional<float> top, right, bottom, left;
};

// margin: and padding: with one to four lengths, as CSS spreads them.
Sides parse_sides(std::string_view value) {
  std::array<std::optional<float>, 4> lengths;
  std::size_t count = 0;
  while (count < lengths.size()) {
    const std::string_view word = next_word(value);
    if (word.empty()) break;
    lengths[count++] = length_points(word);
  }
  if (count == 0) return {};
  const auto& top = lengths[0];
  const auto& right = count > 1 ? lengths[1] : top;
  const auto& bottom = count > 2 ? lengths[2] : top;
  const auto& left = count > 3 ? lengths[3] : right;
  return {top, right, bottom, left};
}

bool is_bold_weight(std::string_view word) {
  if (equals_folded(word, "bold") || equals_folded(word, "bolder")) return true;
  return word.size() == 3 && is_digit(word[0]) && word[0] >= '6' && word[1] == '0' &&
         word[2] == '0';
}

bool is_slanted(std::string_view word) {
  return equals_folded(word, "italic") || equals_folded(word, "oblique");
}

// font: italic bold 10pt/12pt Times New Roman. The shorthand resets what it does not name.
void parse_font(std::string_view value, InlineStyle& style) {
  style.bold = false;
  style.italic = false;
  style.sign_font = sign_font_of(value);
  for (std::string_view word = next_word(value); !word.empty(); word = next_word(value)) {
    if (is_bold_weight(word)) style.bold = true;
    if (is_slanted(word)) style.italic = true;
    if (is_digit(word[0]) && length_points(word.substr(0, word.find('/')))) {
      const bool weight = word.size() == 3 && word.ends_with("00");
      if (!weight) return;  // the size: family names follow, and no more style
    }
  }
}

// Properties of the text's own looks. Returns false for a property of another kind.
bool apply_text_property(std::string_view name, std::string_view value, InlineStyle& style) {
  if (equals_folded(name, "font-weight")) {
    style.bold = is_bold_weight(value);
  } else if (equals_folded(name, "font-style")) {
    style.italic = is_slanted(value);
  } else if (equals_folded(name, "text-decoration") ||
             equals_folded(name, "text-decoration-line")) {
    style.underline = contains(value, "underline");
    style.struck = contains(value, "line-through");
  } else if (equals_folded(name, "font")) {
    parse_font(value, style);
  } else if (equals_folded(name, "font-family")) {
    style.sign_font = sign_font_of(value);
  } else if (equals_folded(name, "font-size")) {
    style.font_size = length_points(value);
  } else {
    return false;
  }
  return true;
}

void apply_box_property(std::string_view name, std::string_view value, InlineStyle& style) {
  if (equals_folded(name, "margin")) {
    const Sides sides = parse_sides(value);
    style.margin_top = sides.top;
    style.margin_bottom = sides.bottom;
    style.margin_left = sides.left;
  } else if (equals_folded(name, "padding")) {
    const Sides sides = parse_sides(value);
    style.padding_left = sides.left;
    style.padding_right = sides.right;
  } else if (equals_folded(name, "margin-left")) {
    style.margin_left = length_points(value);
  } else if (equals_folded(name, "padding-left")) {
    style.padding_left = length_points(value);
  } else if (equals_folded(name, "padding-right")) {
    style.padding_right = length_points(value);
  } else if (equals_folded(name, "text-indent")) {
    style.text_indent = length_points(value);
  } else if (equals_folded(name, "margin-top")) {
    style.margin_top = length_points(value);
  } else if (equals_folded(name, "margin-bottom")) {
    style.margin_bottom = length_points(value);
  } else if (equals_folded(name, "width")) {
    style.width = length_points(value);
  } else if (equals_folded(name, "display")) {
    style.hidden = equals_folded(value, "none");
  } else if (equals_folded(name, "page-break-before") || equals_folded(name, "break-before")) {
    style.page_break_before = equals_folded(value, "always") || equals_folded(value, "page");
  } else if (equals_folded(name, "page-break-after") || equals_folded(name, "break-after")) {
    style.page_break_after = equals_folded(value, "always") || equals_folded(value, "page");
  } else if (equals_folded(name, "list-style-type") || equals_folded(name, "list-style")) {
    style.list_style = next_word(value);
  }
}

}  // namespace

InlineStyle parse_inline_style(std::string_view css) {
  InlineStyle style;
  while (!css.empty()) {
    const std::size_t end = css.find(';');
    const std::string_view declaration = css.substr(0, end);
    css.remove_prefix(end == std::string_view::npos ? css.size() : end + 1);
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view name = trimmed(declaration.substr(0, colon));
    std::string_view value = trimmed(declaration.substr(colon + 1));
    constexpr std::string_view kImportant = "!important";
    if (value.ends_with(kImportant)) {
      value = trimmed(value.substr(0, value.size() - kImportant.size()));
    }
    if (!apply_text_property(name, value, style)) apply_box_property(name, value, style);
  }
  return style;
}

}  // namespace precedent::corpus
