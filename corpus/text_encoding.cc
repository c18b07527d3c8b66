#include "corpus/text_encoding.hh"

#include <array>
#include <cstdint>

namespace precedent::corpus {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Bytes 0x80 to 0x9F; 0 where windows-1252 has none.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_utf8(std::string_view bytes) {
  for (std::size_t position = 0; position < bytes.size();) {
    if (static_cast<unsigned char>(bytes[position]) < 0x80) {
      ++position;
      continue;
    }
    const std::size_t start = position;
    // A genuine U+FFFD takes three bytes, a broken byte one.
    if (next_character(bytes, position) == kReplacement && position == start + 1) return false;
  }
  return true;
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
  if (byte < 0x80 || byte > 0x9F) return byte;
  const char16_t character = kWindows1252[byte - 0x80];
  return character == 0 ? kReplacement : character;
}

void append_utf8(std::string& text, char32_t character) {
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (surrogate || character > 0x10FFFF) character = kReplacement;
  const auto byte = [&text](std::uint32_t value) { text += static_cast<char>(value); };
  if (character < 0x80) {
    byte(character);
  } else if (character < 0x800) {
    byte(0xC0 | (character >> 6));
    byte(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    byte(0xE0 | (character >> 12));
    byte(0x80 | ((character >> 6) & 0x3F));
    byte(0x80 | (character & 0x3F));
  } else {
    byte(0xF0 | ((character >> 18) & 0x07));
    byte(0x80 | ((character >> 12) & 0x3F));
    byte(0x80 | ((character >> 6) & 0x3F));
    byte(0x80 | (character & 0x3F));
  }
}

char32_t next_character(std::string_view text, std::size_t& position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  ++position;
  if (lead < 0x80) return lead;
  const int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4) return kReplacement;
  if (text.size() - position < static_cast<std::size_t>(following)) return kReplacement;
  char32_t character = lead & (0x3FU >> following);
  for (int i = 0; i < following; ++i) {
    const auto byte = static_cast<unsigned char>(text[position + i]);
    if ((byte & 0xC0) != 0x80) return kReplacement;
    character = (character << 6) | (byte & 0x3F);
  }
  const bool overlong =
      (following == 2 && character < 0x800) || (following == 3 && character < 0x10000);
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (overlong || surrogate || character > 0x10FFFF) return kReplacement;
  position += following;
  return character;
}

namespace {

// How many of the first bytes at even or odd places are zero, of a hundred.
bool zeros_at(std::string_view head, std::size_t first) {
  constexpr std::size_t kBytesJudged = 200;
  constexpr std::size_t kFewest = 20;
  head = head.substr(0, kBytesJudged);
  std::size_t zeros = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] != '\0') continue;
    ++(i % 2 == first ? zeros : others);
  }
  return head.size() >= kFewest && others == 0 && zeros * 5 >= head.size() * 2;
}

bool is_big_endian(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return true;
  return !bytes.starts_with("\xFF\xFE") && zeros_at(bytes, 0);
}

}  // namespace

bool is_utf16(std::string_view head) {
  if (head.starts_with("\xFE\xFF") || head.starts_with("\xFF\xFE")) return true;
  return zeros_at(head, 0) || zeros_at(head, 1);
}

std::string utf8_of_utf16(std::string_view bytes) {
  const bool big = is_big_endian(bytes);
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? (first << 8) | second : (second << 8) | first);
  };
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t character = unit(at);
    const bool pair = character >= 0xD800 && character < 0xDC00 && at + 3 < bytes.size();
    if (pair && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      character = 0x10000 + ((character - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    if (character != 0xFEFF) append_utf8(text, character);
  }
  return text;
}

std::string utf8_of(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (is_utf8(bytes)) return std::string(bytes);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) append_utf8(text, windows_1252(static_cast<unsigned char>(byte)));
  return text;
}

}  // namespace precedent::corpus
