#pragma once

#include <string>
#include <string_view>

namespace precedent::query {

// An accession as EDGAR spells it: "000000000016012345" -> "0000000000-16-012345". Anything else
// stays as it is.
std::string dashed_accession(std::string_view typed);

}  // namespace precedent::query
