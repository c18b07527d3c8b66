#include "indexer/fetch/visible_bytes.hh"

#include <array>
#include <cstdio>

namespace precedent::indexer {

std::string visible_bytes(std::string_view bytes) {
  constexpr std::size_t kMostBytes = 200;
  std::string text;
  for (const char c : bytes) {
    if (text.size() >= kMostBytes) return text + " ...";
    if (c >= ' ' && c <= '~') {
      text += c;
    } else {
      std::array<char, 8> code{};
      std::snprintf(code.data(), code.size(), "\\x%02x", static_cast<unsigned char>(c));
      text += code.data();
    }
  }
  return text;
}

}  // namespace precedent::indexer
