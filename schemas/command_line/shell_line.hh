#pragma once
// A command line as bash has it before it is run: words, quotation marks, backslashes.

#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

struct ShellLine {
  std::vector<std::string> words;  // as the program would get them; the last stands at the cursor,
                                   // empty behind a blank
  char quote = '\0';               // the mark that is open at the cursor: ' or "; '\0': none
  std::string kept;  // the beginning of the last word that bash leaves as it is when it completes:
                     // up to the open mark, else to the last of the characters that part words
};

// `line`: up to the cursor. `breaks`: the value of COMP_WORDBREAKS.
ShellLine shell_line(std::string_view line, std::string_view breaks);

// Text so written that the shell reads it as it is, and runs nothing of it; `quote` is the mark
// that is open before it, and that is not closed behind it.
std::string in_shell(std::string_view text, char quote);

}  // namespace precedent::schemas
