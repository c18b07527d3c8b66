#pragma once

#include <string>
#include <string_view>

namespace precedent::query {

// An accession as EDGAR spells it: "000000000016012345" -> "0000000000-16-012345". Anything else
// stays as it is.
std::string dashed_accession(std::string_view typed);

// The accession, with its dashes, that an address of EDGAR holds: in its last part, or as the
// folder of 18 digits. Empty where there is none.
std::string accession_in_address(std::string_view address);

}  // namespace precedent::query
