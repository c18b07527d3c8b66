#include "corpus/text/html_elements.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

using enum HtmlRole;

constexpr std::pair<std::string_view, HtmlRole> kRoles[] = {  // sorted by name
    {"address", kBlock},    {"article", kBlock},   {"aside", kBlock},     {"b", kBold},
    {"blockquote", kBlock}, {"body", kBlock},      {"br", kLineBreak},    {"caption", kBlock},
    {"center", kBlock},     {"dd", kBlock},        {"del", kStruck},      {"dir", kBulletList},
    {"div", kBlock},        {"dl", kBlock},        {"dt", kBlock},        {"em", kItalic},
    {"fieldset", kBlock},   {"figure", kBlock},    {"footer", kBlock},    {"form", kBlock},
    {"h1", kHeading},       {"h2", kHeading},      {"h3", kHeading},      {"h4", kHeading},
    {"h5", kHeading},       {"h6", kHeading},      {"head", kHidden},     {"header", kBlock},
    {"hr", kRule},          {"html", kBlock},      {"i", kItalic},        {"iframe", kHidden},
    {"ins", kUnderline},    {"li", kListItem},     {"main", kBlock},      {"menu", kBulletList},
    {"nav", kBlock},        {"noframes", kHidden}, {"noscript", kHidden}, {"object", kHidden},
    {"ol", kOrderedList},   {"option", kHidden},   {"p", kBlock},         {"pre", kPreformatted},
    {"s", kStruck},         {"script", kHidden},   {"section", kBlock},   {"select", kHidden},
    {"strike", kStruck},    {"strong", kBold},     {"style", kHidden},    {"table", kTable},
    {"tbody", kBlock},      {"td", kCell},         {"template", kHidden}, {"textarea", kHidden},
    {"tfoot", kBlock},      {"th", kHeaderCell},   {"thead", kBlock},     {"title", kHidden},
    {"tr", kRow},           {"u", kUnderline},     {"ul", kBulletList},   {"xmp", kPreformatted}};
static_assert(std::is_sorted(std::begin(kRoles), std::end(kRoles)));

constexpr int kMostLetters = 26 * 26;  // beyond it a lettered list counts in figures

std::string letter_ordinal(int ordinal) {
  std::string letters;
  if (ordinal > 26) letters += static_cast<char>('a' + (ordinal - 1) / 26 - 1);
  letters += static_cast<char>('a' + (ordinal - 1) % 26);
  return letters;
}

std::string roman_ordinal(int ordinal) {
  constexpr std::pair<int, std::string_view> kSigns[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string roman;
  for (const auto& [value, sign] : kSigns) {
    for (; ordinal >= value; ordinal -= value) roman += sign;
  }
  return roman;
}

std::string upper_case(std::string text) {
  for (char& c : text) c = is_lower(c) ? static_cast<char>(c - 32) : c;
  return text;
}

}  // namespace

HtmlRole html_role(std::string_view name) {
  const auto* found = std::lower_bound(
      std::begin(kRoles), std::end(kRoles), name,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return found != std::end(kRoles) && found->first == name ? found->second : kInline;
}

bool is_block(HtmlRole role) {
  switch (role) {
    case kInline:
    case kBold:
    case kItalic:
    case kUnderline:
    case kLineBreak:
    case kStruck:
    case kHidden:
      return false;
    default:
      return true;
  }
}

std::string list_marker(std::string_view style, bool ordered, int ordinal) {
  if (equals_folded(style, "none")) return {};
  const bool bullet = equals_folded(style, "disc") || equals_folded(style, "circle") ||
                      equals_folded(style, "square");
  if (bullet || (!ordered && style.empty())) return "•";
  const bool letters = ordinal >= 1 && ordinal <= kMostLetters;
  const bool small = ordinal >= 1 && ordinal < 4000;
  if (letters && (style == "a" || style == "lower-alpha" || style == "lower-latin")) {
    return letter_ordinal(ordinal) + ".";
  }
  if (letters && (style == "A" || style == "upper-alpha" || style == "upper-latin")) {
    return upper_case(letter_ordinal(ordinal)) + ".";
  }
  if (small && (style == "i" || style == "lower-roman")) return roman_ordinal(ordinal) + ".";
  if (small && (style == "I" || style == "upper-roman")) {
    return upper_case(roman_ordinal(ordinal)) + ".";
  }
  if (!ordered && !equals_folded(style, "decimal") && style != "1") return "•";
  return std::to_string(ordinal) + ".";
}

}  // namespace precedent::corpus
