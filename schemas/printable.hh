#pragma once
// What comes from a letter or from a file's name, made harmless where it is printed: a terminal
// obeys control characters, and direction marks show text in another order than it has.

#include <string>
#include <string_view>

namespace precedent::schemas {

// Control characters as blanks but for '\n', bytes that are no UTF-8 as Latin-1; direction marks,
// zero-width characters and tags are left out.
std::string printable(std::string_view text);

// The same, byte for byte: for text in which places are marked. What printable() leaves out is
// blank.
std::string blanked(std::string_view text);

// The name of a file or of a member of an archive, on one line: what printable() would change as
// "\n", "\x1B", "\u202E", so that it can be told which file is meant.
std::string visible_name(std::string_view name);

// JSON with the characters that printable() would change as escapes: the same value.
std::string with_escapes(std::string json);

}  // namespace precedent::schemas
