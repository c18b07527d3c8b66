#pragma once
// Whether a hit has all that was asked for, most of it, or only means it.

#include <cstdint>
#include <string_view>

namespace precedent::query {

// What has all of it in passing only stands among those that have most.
enum class Match : std::uint8_t { kAll, kInPassing, kMost, kMeaning };

// Whether every word is there.
constexpr bool has_all(Match match) {
  return match == Match::kAll || match == Match::kInPassing;
}

constexpr std::string_view name_of(Match match) {
  if (match == Match::kMeaning) return "meaning";
  return match == Match::kMost ? "most" : "all";
}

}  // namespace precedent::query
