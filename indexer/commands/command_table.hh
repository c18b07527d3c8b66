#pragma once
// What the program can be asked to do: one row a command.

#include <cstdint>

#include "schemas/command_line/program_table.hh"

namespace precedent::indexer {

enum class CommandId : std::uint8_t {
  kUpdate,
  kRebuild,
  kFetch,
  kNightly,
  kParse,
  kStatus,
  kCheck,
  kServeShard,
  kMergePersons,
  kComplete,
  kHelp,
};

const schemas::Program& program_table();

}  // namespace precedent::indexer
