// Styled lines as a letter: furniture, paragraphs, frame, comments, facts.

#include "tests/fuzz/line_notation.hh"
#include "tests/fuzz/promises.hh"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t bytes) {
  using namespace precedent::fuzz;
  NotedLetter letter = letter_of({reinterpret_cast<const char*>(data), bytes});
  check_lines(letter.text.lines);
  check_reading(std::move(letter.text), letter.edgar_type);
  return 0;
}
