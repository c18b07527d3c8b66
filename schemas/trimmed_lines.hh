#pragma once
// A text cut at its line ends.

#include <algorithm>
#include <string_view>
#include <vector>

#include "schemas/ascii.hh"

namespace precedent::schemas {

// Each line trimmed; empty ones too, but none behind the last line end. Views of `text`.
inline std::vector<std::string_view> trimmed_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace precedent::schemas
