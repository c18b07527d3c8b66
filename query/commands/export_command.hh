#pragma once
// Every field of every answer, for studies that must be repeatable: the same index and query give
// the same bytes.

#include <cstdint>

#include "query/commands/commands.hh"

namespace precedent::query {

// Writes the answers to standard output as they are read, and the file that says what they are of
// where one is asked for. Returns their number. Throws OutputError, and what replies.hh lists.
std::uint64_t export_answers(const ExportCommand& command);

}  // namespace precedent::query
