#pragma once

#include <vector>

#include "query/search/database.hh"
#include "query/search/search.hh"

namespace precedent::query {

// The comments that a comment comes back to, what these come back to, and the same forward: as far
// as the index has them, earliest first, the comment itself not among them. `comments` must be of
// comments, as must `hit`.
std::vector<Hit> chain_of(const OpenIndex& comments, const Hit& hit);

}  // namespace precedent::query
