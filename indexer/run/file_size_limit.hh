#pragma once

#include <cstdint>

#include "indexer/sources/update_plan.hh"

namespace precedent::indexer {

// Xapian trusts its tables: a damaged one may be written to without end. From here on no file of
// this process grows beyond what the letters of the plan could need; writing fails then, and says
// so. `live_bytes`: of the index as it is.
void limit_file_sizes(std::uint64_t live_bytes, const UpdatePlan& plan);

}  // namespace precedent::indexer
