#pragma once
// Why a hit ranks where it does.

#include <string>
#include <vector>

#include "query/search/search.hh"

namespace precedent::query {

// What one part of the query, or one merit (ranking.hh), adds to the score of a hit; of several
// merits the best.
struct PartWeight {
  std::string part;
  double weight = 0;
};

// For each hit of the question's result its parts that weigh anything, heaviest first. A search a
// part.
std::vector<std::vector<PartWeight>> weights_of(OpenIndex& index, const Question& question,
                                                const SearchResult& result);

}  // namespace precedent::query
