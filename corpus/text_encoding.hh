#pragma once
// Bytes to UTF-8, as EDGAR's documents need it.

#include <string>
#include <string_view>

namespace precedent::corpus {

// The bytes themselves where they are valid UTF-8 (a byte order mark is dropped), else read as
// windows-1252.
std::string utf8_of(std::string_view bytes);

// Text in UTF-16: a byte order mark, or every other one of its first bytes is zero.
bool is_utf16(std::string_view head);

// Of such text; what is no character becomes U+FFFD.
std::string utf8_of_utf16(std::string_view bytes);

// The character that windows-1252 has at a byte, or that HTML shows for a reference to a C1 control
// (&#146; is a right quote).
char32_t windows_1252(unsigned char byte);

void append_utf8(std::string& text, char32_t character);

// The character at text[position], which is moved past it. Ill-formed bytes count as U+FFFD, one at
// a time. `position` must be less than text.size().
char32_t next_character(std::string_view text, std::size_t& position);

}  // namespace precedent::corpus
