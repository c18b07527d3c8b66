#pragma once
// Where text goes: a terminal, with its size and its pager, or a file or pipe.

#include <cstddef>
#include <stdexcept>
#include <string_view>

namespace precedent::query {

struct Terminal {
  bool is_terminal = false;  // standard output is one
  bool colour = false;       // it is one, and neither NO_COLOR nor TERM=dumb forbids
  std::size_t columns = 80;
  std::size_t rows = 0;  // 0: not known
};
Terminal terminal_of_output();

// Standard output could not be written; not thrown for a closed pipe, which is quiet.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Writes to standard output; false: nobody reads it any more. Throws OutputError.
bool write_output(std::string_view text);

// The same, through PAGER (else less) where the text is longer than the terminal.
void page_output(std::string_view text, const Terminal& terminal);

}  // namespace precedent::query
