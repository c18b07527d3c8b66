#pragma once
// Words as Tesseract misreads them, time and again.

#include <cstddef>
#include <string>
#include <string_view>

namespace precedent::corpus {

// "Y" before "our", "A" before "pril".
bool is_cut_word(std::string_view capital, std::string_view rest);

// "Weare": 2, the bytes of its first word; 0 where the word is one.
std::size_t first_of_run_together(std::string_view word);

// "Attomey" is "Attorney", "Apnil" is "April": r stands too close to its neighbour to be told from
// another letter.
std::string as_printed(std::string word);

}  // namespace precedent::corpus
