#pragma once
// How many answers have each pair of values of two fields. Exact.

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "query/search/facets.hh"

namespace precedent::query {

struct CrossTable {
  Facet rows;                                     // with their counts over all columns
  Facet columns;                                  // likewise
  std::vector<std::vector<std::uint64_t>> cells;  // [row][column]
  std::uint64_t total = 0;
};

// The `top` values of each field (years: all). Both must be facets.
CrossTable cross_table(OpenIndex& index, const Xapian::Query& query, schemas::FieldId rows,
                       schemas::FieldId columns, std::size_t top);

}  // namespace precedent::query
