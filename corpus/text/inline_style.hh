#pragma once
// The CSS of one style="..." attribute, as far as it bears on how a letter reads.

#include <optional>
#include <string_view>

#include "corpus/text/sign_fonts.hh"

namespace precedent::corpus {

// Lengths are points. Empty = the declaration is not there.
struct InlineStyle {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> underline;
  std::optional<SignFont> sign_font;  // Symbol, Wingdings: letters stand for signs
  std::optional<float> margin_left;
  std::optional<float> padding_left;
  std::optional<float> padding_right;
  std::optional<float> text_indent;  // of the first line; may be negative
  std::optional<float> margin_top;
  std::optional<float> margin_bottom;
  std::optional<float> font_size;
  std::optional<float> width;
  bool struck = false;  // text-decoration: line-through
  bool hidden = false;  // display:none
  bool page_break_before = false;
  bool page_break_after = false;
  std::string_view list_style;  // "decimal", "none"; a view into the attribute
};

// Never fails: what is not understood is passed over, as browsers do.
InlineStyle parse_inline_style(std::string_view css);

}  // namespace precedent::corpus
