#pragma once
// What a bracket right behind a word, no blank between them, may be. `open` is its place in the
// text.

#include <cstddef>
#include <string_view>

namespace precedent::query {

// Bytes of the "(xiv)" of a rule's number; 0: it is another bracket.
std::size_t paragraph_bytes(std::string_view text, std::size_t open);

// Bytes of the "(5)" of a window; 0: it is another bracket, or none.
std::size_t window_bytes(std::string_view text, std::size_t open);

// Whether it ends a word: statement(s), compan(ies).
bool is_ending(std::string_view text, std::size_t open);

// What it holds; all that follows where it is never closed.
std::string_view held_by(std::string_view text, std::size_t open);

}  // namespace precedent::query
