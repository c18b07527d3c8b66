#pragma once
// Styled lines as bytes that a fuzzer can mutate sensibly, and back. The first byte says origin,
// side and EDGAR type; then each line is two bytes of layout, its text, and a newline. Bytes 1 to 7
// in the text set the emphasis (bits of Emphasis) of what follows, byte 8 ends it.

#include <string>
#include <string_view>

#include "corpus/text/styled_text.hh"

namespace precedent::fuzz {

struct NotedLetter {
  corpus::StyledText text;
  std::string edgar_type;  // empty: not known
};

// Any bytes: what is no valid line is made one, so that every promise of Line is kept.
NotedLetter letter_of(std::string_view notation);

std::string notation_of(const corpus::StyledText& text, std::string_view edgar_type);

}  // namespace precedent::fuzz
