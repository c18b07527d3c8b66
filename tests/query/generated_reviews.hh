#pragma once

#include <vector>

#include "tests/query/generated_letters.hh"

namespace precedent::query {

// Letters of whole reviews, each of a company of its own: the staff's comments, the company's
// letter that restates and answers most of them, often a second round, often a closing letter.
std::vector<corpus::Letter> generated_reviews(std::size_t count, std::uint32_t seed);

}  // namespace precedent::query
