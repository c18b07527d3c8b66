#pragma once
// Runs `watch`: what is new for each saved query, printed, and then remembered.

#include <cstddef>

#include "query/commands/commands.hh"
#include "query/output/text_layout.hh"

namespace precedent::query {

// How many documents it printed as new. Remembers them only when all of the output was taken, so
// that a run that fails loses nothing. Throws WatchError, SynonymsError, schemas::IndexError,
// OutputError, Xapian::Error.
std::size_t print_watches(const WatchCommand& command, const TextStyle& style);

}  // namespace precedent::query
