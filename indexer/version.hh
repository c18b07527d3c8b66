#pragma once

#include <string_view>

namespace precedent::indexer {

// Of the program; an index that another version wrote is read again by the next run.
inline constexpr std::string_view kProgramVersion = PRECEDENT_VERSION;

}  // namespace precedent::indexer
