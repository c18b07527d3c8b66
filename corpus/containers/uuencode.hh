#pragma once
// uuencode as EDGAR writes it: a space for zero, and the blanks at the end of every line lost.

#include <cstddef>
#include <string>
#include <string_view>

namespace precedent::corpus {

// A line of two bytes can claim 63, so the size of the text alone bounds nothing.
inline constexpr std::size_t kMaxDecodedBytes = std::size_t{64} << 20;

// Where the line "begin 644 NAME" starts when it is the first line of `text` that is not blank and
// not a tag by itself ("<PDF>"); npos where there is none.
std::size_t find_uuencode(std::string_view text);

// What stands between that line and "end". The mode and the name are not looked at. Throws
// DocumentError: "truncated uuencode", "damaged uuencode", "document too large".
std::string decode_uuencode(std::string_view text);

}  // namespace precedent::corpus
