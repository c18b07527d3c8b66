#pragma once
// What every letter says: that the company answers for its disclosure, that Rules 460 and 461 are
// to be read before acceleration is asked for, that more comments may follow. Such sentences are
// found like all others, but a search for what they mention is not about them.

#include <cstddef>
#include <string_view>
#include <vector>

namespace precedent::schemas {

// Bytes [begin, end) of a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Its sentences that are nothing but boilerplate, in order, apart. Any bytes may come; linear.
std::vector<TextRange> boilerplate_in(std::string_view text);

}  // namespace precedent::schemas
