#pragma once
// Letters enough that their language can be learnt.

#include <vector>

#include "corpus/letter.hh"

namespace precedent::tests {

// One comment each, by turns on bonuses and on goodwill. Half of those on bonuses say "stipend",
// the other half "remuneration", never both; otherwise they speak alike.
std::vector<corpus::Letter> letters_of_two_matters(std::size_t count);

}  // namespace precedent::tests
