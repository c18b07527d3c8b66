#pragma once
// Days, months, years and ranges of them, as a query writes them.
//
//   2009-12         -> 20091201 to 20091231
//   2009-12..2011   -> 20091201 to 20111231
//   2026-06..       -> 20260601 and later

#include <string_view>

#include "query/language/tree.hh"

namespace precedent::query {

// Throws QueryError, with the part of the value that is wrong, for what is no date (2020-02-30) or
// ends before it begins. `place`: where `typed` stands in the query.
DateRange date_range(schemas::FieldId field, std::string_view typed, Place place);

}  // namespace precedent::query
