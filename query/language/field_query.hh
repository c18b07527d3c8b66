#pragma once

#include <string>
#include <string_view>

#include "schemas/index/fields.hh"

namespace precedent::query {

// How a query asks for one value of a facet: topic:liquidity, examiner:"ruth abernathy".
std::string field_query(schemas::FieldId field, std::string_view value);

}  // namespace precedent::query
