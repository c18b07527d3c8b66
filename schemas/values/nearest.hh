#pragma once
// The word that was probably meant.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

// Letters to insert, delete, change or swap with their neighbour to get from one word to the
// other; counted up to `most`, and `most` + 1 for anything farther. In bytes.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

// The candidate nearest to `word`, the first of equals; empty when none is near (a third of the
// word's letters may differ, three at most).
std::string nearest_word(std::string_view word, std::span<const std::string> candidates);

}  // namespace precedent::schemas
