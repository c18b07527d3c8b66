#include "schemas/printable.hh"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace precedent::schemas {
namespace {

// Of Xapian::Utf8Iterator::strict_deref(): not a character, but this byte.
constexpr unsigned kBrokenByte = 0x80000000U;

bool is_control(unsigned c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

bool is_hidden(unsigned c) {
  if (c < 0x061C) return false;
  return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE007F);
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string_view bytes_of(const Xapian::Utf8Iterator& at, const Xapian::Utf8Iterator& next,
                          std::string_view text) {
  const std::size_t end = next == Xapian::Utf8Iterator()
                              ? text.size()
                              : static_cast<std::size_t>(next.raw() - text.data());
  const auto begin = static_cast<std::size_t>(at.raw() - text.data());
  return text.substr(begin, end - begin);
}

// take(character as strict_deref() has it, its bytes) for each.
template <typename Take>
void each_character(std::string_view text, const Take& take) {
  Xapian::Utf8Iterator at(text.data(), text.size());
  while (at != Xapian::Utf8Iterator()) {
    Xapian::Utf8Iterator next = at;
    ++next;
    take(at.strict_deref(), bytes_of(at, next, text));
    at = next;
  }
}

std::string escape(const char* form, unsigned number) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), form, number);
  return text.data();
}

// As JSON writes it: above U+FFFF a pair.
std::string json_escape(unsigned c) {
  if (c < 0x10000) return escape("\\u%04x", c);
  c -= 0x10000;
  return escape("\\u%04x", 0xD800 + (c >> 10U)) + escape("\\u%04x", 0xDC00 + (c & 0x3FFU));
}

}  // namespace

std::string printable(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string kept;
  each_character(text, [&](unsigned c, std::string_view) {
    c &= ~kBrokenByte;
    if (is_hidden(c)) return;
    Xapian::Unicode::append_utf8(kept, is_control(c) && c != '\n' ? unsigned{' '} : c);
  });
  return kept;
}

std::string blanked(std::string_view text) {
  std::string kept;
  each_character(text, [&](unsigned c, std::string_view bytes) {
    if (c == '\n' || (!is_control(c) && !is_hidden(c) && c < kBrokenByte)) {
      kept += bytes;
    } else {
      kept.append(bytes.size(), ' ');
    }
  });
  return kept;
}

std::string visible_name(std::string_view name) {
  if (is_plain(name)) return std::string(name);
  std::string line;
  each_character(name, [&](unsigned c, std::string_view bytes) {
    if (c == '\n') {
      line += "\\n";
    } else if (c >= kBrokenByte || (c < 0x100 && is_control(c))) {
      line += escape("\\x%02X", c & 0xFFU);
    } else if (is_control(c) || is_hidden(c)) {
      line += escape("\\u%04X", c);
    } else {
      line += bytes;
    }
  });
  return line;
}

std::string with_escapes(std::string json) {
  if (is_plain(json)) return json;
  std::string escaped;
  escaped.reserve(json.size());
  each_character(json, [&](unsigned c, std::string_view bytes) {
    // A newline is layout here: in a string it is an escape already.
    if (c < kBrokenByte && c != '\n' && (is_control(c) || is_hidden(c))) {
      escaped += json_escape(c);
    } else {
      escaped += bytes;
    }
  });
  return escaped;
}

}  // namespace precedent::schemas
