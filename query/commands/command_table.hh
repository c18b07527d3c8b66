#pragma once
// The commands and their options: one row a command.

#include <cstdint>

#include "schemas/command_line/program_table.hh"

namespace precedent::query {

enum class CommandId : std::uint8_t {
  kSearch,
  kPrecedents,
  kFacets,
  kShow,
  kCite,
  kThread,
  kSimilar,
  kCheckDraft,
  kTrend,
  kStats,
  kExport,
  kWatch,
  kServe,
  kMcp,
  kComplete,
  kHelp,
};

// What the value of an option is called that takes names of facets.
inline constexpr std::string_view kFacetNames = "NAME[,NAME]";

const schemas::Program& program_table();

}  // namespace precedent::query
