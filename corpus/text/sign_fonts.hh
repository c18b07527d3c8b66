#pragma once
// Fonts whose letters stand for signs: what a reader sees where the document says "o" or "x".

#include <cstdint>
#include <string_view>

namespace precedent::corpus {

enum class SignFont : std::uint8_t { kNone, kSymbol, kWingdings, kOther };

// By the name of a font, or a list of names.
SignFont sign_font_of(std::string_view face);

// The sign that `font` shows for a character, which may stand in the private area (U+F0B7); a
// bullet for whatever is not known.
char32_t sign_shown(SignFont font, char32_t character);

}  // namespace precedent::corpus
