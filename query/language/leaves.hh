#pragma once
// What is typed without a blank in it as the words, wildcards and quantities that it is.

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/language/tree.hh"

namespace precedent::query {

inline constexpr std::size_t kMinWildcardLetters = 3;

std::string_view without_end_punctuation(std::string_view text);

// Adds the leaves of one piece; `match` is for its plain words. Throws QueryError.
void add_leaves(std::string_view piece, Leaf::Match match, Place place, std::vector<Leaf>& leaves);

}  // namespace precedent::query
