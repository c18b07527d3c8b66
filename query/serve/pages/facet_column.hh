#pragma once

#include <vector>

#include "query/search/facets.hh"
#include "query/serve/exchange/asked.hh"
#include "query/serve/exchange/html.hh"

namespace precedent::query::serve {

// The fields that a page of results counts, in the order that it shows them: those that people
// narrow by most come first. `all`: also those that cost a large index time.
std::vector<schemas::FieldId> facet_fields(Unit unit, bool all);

// A value's link finds exactly what is counted, among the answers; a chosen one's takes it out
// again. Of each field the first `top` values, of years all that were counted.
Html facet_column(const std::vector<Facet>& facets, const Asked& asked, std::size_t top);

// "Company", "File number": what a field is called on a page.
std::string_view facet_title(schemas::FieldId field);

}  // namespace precedent::query::serve
