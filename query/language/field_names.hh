#pragma once
// Names of fields as they are typed: ours, and what other services call them.

#include <string_view>

#include "query/language/query_error.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {

// "form", "FORM", "form-type"; null: none is called so.
const schemas::Field* field_called(std::string_view name);

// All throw QueryError.
[[noreturn]] void refuse_unknown_field(std::string_view name, Place place);
[[noreturn]] void refuse_missing_value(const schemas::Field& field, Place place);  // "form: "
[[noreturn]] void refuse_comparison(const schemas::Field& field, Place place);     // "year>2010"

}  // namespace precedent::query
