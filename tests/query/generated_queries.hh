#pragma once

#include <string>

#include "tests/query/generated_letters.hh"

namespace precedent::query {

// A query over all fields and operators of the language, about generated letters.
std::string generated_query(Chance& chance);

}  // namespace precedent::query
