#pragma once
// Characters of UTF-8 text, for what is shown in columns.

#include <cstddef>
#include <string>
#include <string_view>

#include "schemas/printable.hh"

namespace precedent::query {

constexpr bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Columns that the text takes on a terminal, one a character.
constexpr std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (const char c : text)
    if (!continues_character(c)) ++columns;
  return columns;
}

// The nearest place at or before `at` where a character begins.
constexpr std::size_t character_start(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && continues_character(text[at])) --at;
  return at;
}

// Bytes of the first `columns` characters.
constexpr std::size_t bytes_of_columns(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!continues_character(text[at])) {
      if (columns == 0) return at;
      --columns;
    }
    ++at;
  }
  return at;
}

using schemas::printable;

// Newlines and tabs as blanks.
std::string on_one_line(std::string_view text);

// Cut to `columns`, with "..." where something is missing.
std::string shortened(std::string_view text, std::size_t columns);

}  // namespace precedent::query
