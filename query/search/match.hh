#pragma once
// Whether a hit has all that was asked for, or most of it.

#include <cstdint>
#include <string_view>

namespace precedent::query {

// What has all of it in passing only stands among those that have most.
enum class Match : std::uint8_t { kAll, kInPassing, kMost };

constexpr std::string_view name_of(Match match) {
  return match == Match::kMost ? "most" : "all";
}

}  // namespace precedent::query
