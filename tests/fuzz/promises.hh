#pragma once
// What every stage promises of its result. A broken promise ends the program, as a fault that a
// sanitizer finds does.

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "corpus/text/styled_text.hh"

namespace precedent::fuzz {

inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

bool is_utf8(std::string_view text);

// All that styled_text.hh says of lines.
void check_lines(const std::vector<corpus::Line>& lines);

// From styled lines to comments: every stage, each with what its header says of the result.
void check_reading(corpus::StyledText text, std::string_view edgar_type);

}  // namespace precedent::fuzz
