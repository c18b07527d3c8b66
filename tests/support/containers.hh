#pragma once
// Bytes as EDGAR packs them.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace precedent::tests {

std::string gzip_of(std::string_view bytes);

std::string zstd_of(std::string_view bytes);

// As PDF's FlateDecode takes it.
std::string zlib_of(std::string_view bytes);

// Members by name, in order.
std::string tarball_of(const std::vector<std::pair<std::string, std::string>>& members);

// "begin 644 NAME" to "end", with a space for zero and no blanks at the ends of lines.
std::string uuencoded(std::string_view bytes, std::string_view name = "filename1");

}  // namespace precedent::tests
