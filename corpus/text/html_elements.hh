#pragma once
// What the elements of HTML do to the flow of text, and the markers of its lists.

#include <cstdint>
#include <string>
#include <string_view>

namespace precedent::corpus {

enum class HtmlRole : std::uint8_t {
  kInline,  // and everything unknown
  kBlock,
  kHeading,
  kBold,
  kItalic,
  kUnderline,
  kLineBreak,
  kRule,
  kTable,
  kRow,
  kCell,
  kHeaderCell,
  kOrderedList,
  kBulletList,
  kListItem,
  kPreformatted,
  kStruck,  // struck through
  kHidden,  // scripts, styles, the title: nothing of it is shown
};

HtmlRole html_role(std::string_view lower_case_name);

// True for what begins and ends paragraphs.
bool is_block(HtmlRole role);

// The marker a browser shows before an item: "3.", "c.", "iv.", "•"; empty for "none". `style` is
// CSS
// ("lower-roman") or the type attribute ("i"); empty means decimal for ordered lists.
std::string list_marker(std::string_view style, bool ordered, int ordinal);

}  // namespace precedent::corpus
