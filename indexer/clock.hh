#pragma once
// The time of day as the index writes it.

#include <string>

namespace precedent::indexer {

std::string utc_now();  // "2026-03-01T02:15:09Z"

}  // namespace precedent::indexer
