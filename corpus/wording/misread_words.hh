#pragma once
// Words that Tesseract cuts or runs together, because a slanting capital overhangs its neighbour.

#include <cstddef>
#include <string_view>

namespace precedent::corpus {

// "Y" before "our", "W" before "e".
bool is_cut_word(std::string_view capital, std::string_view rest);

// "Weare": 2, the bytes of its first word; 0 where the word is one.
std::size_t first_of_run_together(std::string_view word);

}  // namespace precedent::corpus
