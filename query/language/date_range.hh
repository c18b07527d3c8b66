#pragma once
// Days, months, years and ranges of them, as a query writes them and as an index has them.
//
//   2009-12         -> 20091201 to 20091231
//   2009-12..2011   -> 20091201 to 20111231
//   2026-06..       -> 20260601 and later

#include <string>
#include <string_view>
#include <vector>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

// Throws QueryError, with the part of the value that is wrong, for what is no date (2020-02-30) or
// ends before it begins. `place`: where `typed` stands in the query.
DateRange date_range(schemas::FieldId field, std::string_view typed, Place place);

// The fewest terms of the index that together stand for all its days in the range: years where they
// lie in it whole, else months, else days.
std::vector<std::string> terms_within(const DateRange& range, IndexTerms& index);

}  // namespace precedent::query
