#pragma once
// `parse`: the letters under some paths, without any index.

#include <cstdint>
#include <ostream>

#include "indexer/commands/commands.hh"

namespace precedent::indexer {

struct ParseCounts {
  std::uint64_t letters = 0;
  std::uint64_t skipped = 0;
  std::uint64_t unreadable_paths = 0;  // of those given
};

// Prints one JSON object a line for each letter (schemas/json/letter.schema.json), or, to explain,
// every line of the letter behind what it was taken for. What is skipped goes to `err`, with its
// reason. Throws FileError and schemas::TaxonomyError for the command's own files.
ParseCounts parse_paths(const ParseCommand& command, std::ostream& out, std::ostream& err);

}  // namespace precedent::indexer
