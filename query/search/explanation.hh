#pragma once
// Why a hit ranks where it does.

#include <string>
#include <vector>

#include "query/search/search.hh"

namespace precedent::query {

// What one part of the query, or one topic that it names, adds to the score of a hit.
struct PartWeight {
  std::string part;
  double weight = 0;
};

// For each hit its parts that weigh anything, heaviest first. A search a part.
std::vector<std::vector<PartWeight>> weights_of(OpenIndex& index, const Question& question,
                                                const std::vector<Hit>& hits);

}  // namespace precedent::query
