#pragma once
// `fetch`, and `nightly`: fetch, then update. Both return the exit status.

#include <ostream>

#include "indexer/commands/commands.hh"

namespace precedent::indexer {

// Throws where nothing could be done.
int fetch_letters(const FetchCommand& command, std::ostream& out, std::ostream& err);

// Fetching that fails does not keep the index from being updated with what is there. Throws where
// that could not be.
int run_night(const NightlyCommand& command, std::ostream& out, std::ostream& err);

}  // namespace precedent::indexer
