#pragma once
// What a citation in a query stands for: its canonical forms, with those of the same guidance.

#include <string_view>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

// The value of cites:, or free text that is a citation. A bare number stands for every authority
// that has it; items joined by "and" are all wanted. A canonical form as a facet gives it stands
// for itself alone. Throws QueryError for what is no citation.
Node citations_of_value(std::string_view typed, Place place, IndexTerms& index);

}  // namespace precedent::query
