#pragma once
// Small cardinal numbers as letters spell them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace precedent::schemas {

struct SpelledNumber {
  std::uint32_t value = 0;
  std::size_t length = 0;  // bytes of the text that it takes
};

// A number at the very beginning of `text`, in figures ("13", at most three) or in words ("nine",
// "twenty-two"; case folded), that ends with a word. A letter may follow figures ("2a"): it is not
// part of the number.
std::optional<SpelledNumber> spelled_number(std::string_view text);

}  // namespace precedent::schemas
