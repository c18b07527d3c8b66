#include "corpus/text/sign_fonts.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

constexpr char32_t kBullet = 0x2022;
constexpr char32_t kPrivateArea = 0xF000;

struct Sign {
  char32_t code;  // of the font, 0x20 to 0xFF
  char32_t shown;
};

// Adobe's encoding of Symbol, as far as letters use it.
constexpr std::array kSymbol = {
    Sign{'D', 0x0394},  Sign{'S', 0x03A3},  Sign{'a', 0x03B1},  Sign{'b', 0x03B2},
    Sign{'d', 0x03B4},  Sign{'m', 0x03BC},  Sign{'p', 0x03C0},  Sign{'s', 0x03C3},
    Sign{0xA3, 0x2264}, Sign{0xA5, 0x221E}, Sign{0xAE, 0x2192}, Sign{0xB0, 0x00B0},
    Sign{0xB1, 0x00B1}, Sign{0xB3, 0x2265}, Sign{0xB4, 0x00D7}, Sign{0xB8, 0x00F7},
    Sign{0xB9, 0x2260}, Sign{0xBB, 0x2248}, Sign{0xD3, 0x00A9}, Sign{0xD4, 0x2122},
    Sign{0xE5, 0x2211}, Sign{0xD2, 0x00AE}, Sign{0x2D, 0x2212}, Sign{0x2B, '+'},
    Sign{0x3D, '='},    Sign{0x3C, '<'},    Sign{0x3E, '>'},    Sign{0x25, '%'}};

// Check boxes and ticks of Wingdings; its other signs are bullets of some kind.
constexpr std::array kWingdings = {Sign{'o', 0x2610},  Sign{'q', 0x2610},  Sign{'x', 0x2612},
                                   Sign{0xA8, 0x2610}, Sign{0xFB, 0x2717}, Sign{0xFC, 0x2713},
                                   Sign{0xFD, 0x2612}, Sign{0xFE, 0x2611}};

template <std::size_t kSigns>
char32_t find_sign(const std::array<Sign, kSigns>& signs, char32_t code) {
  const auto at = std::find_if(signs.begin(), signs.end(),
                               [code](const Sign& sign) { return sign.code == code; });
  return at == signs.end() ? kBullet : at->shown;
}

}  // namespace

SignFont sign_font_of(std::string_view face) {
  const auto named = [face](std::string_view word) {
    return find_folded(face, word) != std::string_view::npos;
  };
  if (named("wingdings 2") || named("wingdings 3") || named("wingdings2") || named("wingdings3"))
    return SignFont::kOther;
  if (named("wingdings")) return SignFont::kWingdings;
  if (named("webdings") || named("dingbats")) return SignFont::kOther;
  return named("symbol") ? SignFont::kSymbol : SignFont::kNone;
}

char32_t sign_shown(SignFont font, char32_t character) {
  if (character >= kPrivateArea && character <= kPrivateArea + 0xFF) character -= kPrivateArea;
  if (font == SignFont::kSymbol) return find_sign(kSymbol, character);
  if (font == SignFont::kWingdings) return find_sign(kWingdings, character);
  return kBullet;
}

}  // namespace precedent::corpus
