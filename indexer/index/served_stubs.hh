#pragma once
// INDEX/served/letters and comments: stubs that name the databases of the live generation, for
// servers, which follow them for each connection. They are there once an index is to be served, and
// move with its generations.

#include <filesystem>

#include "schemas/index/index_layout.hh"

namespace precedent::indexer {

// Of the live generation. Makes the stubs where there are none, or others. Throws FileError,
// schemas::IndexError.
schemas::GenerationPaths served_stubs(const std::filesystem::path& index);

// From now on they name `generation`, where there are any. Throws FileError.
void move_served_stubs(const std::filesystem::path& index, const std::filesystem::path& generation);

}  // namespace precedent::indexer
