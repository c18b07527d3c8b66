#pragma once
// Whole numbers and ranges of them, as a query writes them.
//
//   2        -> 2 to 2
//   31..60   -> 31 to 60
//   3..      -> 3 and more

#include <string_view>

#include "query/language/tree.hh"

namespace precedent::query {

// Throws QueryError for what is no whole number, is above schemas::kMaxNumber, or ends before it
// begins. `place`: where `typed` stands in the query.
NumberRange number_range(schemas::FieldId field, std::string_view typed, Place place);

}  // namespace precedent::query
