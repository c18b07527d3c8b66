#pragma once

#include "query/commands/commands.hh"

namespace precedent::query {

// Serves the pages until it is told to end (SIGINT, SIGTERM). Throws serve::ServerError,
// SynonymsError, schemas::IndexError.
void serve_pages(const ServeCommand& command);

}  // namespace precedent::query
