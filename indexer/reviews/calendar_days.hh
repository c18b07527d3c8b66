#pragma once
// Days between dates of letters.

#include <cstdint>
#include <optional>
#include <string_view>

namespace precedent::indexer {

// Days since 1970-01-01 of an ISO date. Nothing where the text is none.
std::optional<std::int32_t> calendar_day(std::string_view iso);

}  // namespace precedent::indexer
