#pragma once
// Whether a database holds its documents as they were written, where no table is damaged for
// Xapian: a flipped bit makes another word, place or number as good as any.

#include <filesystem>
#include <string>
#include <vector>

namespace precedent::indexer {

// A line each for what is not as it was written. `database`: the folder GENERATION/letters or
// GENERATION/comments. Reads the whole of it; throws, and may die, of what is damaged.
std::vector<std::string> altered_documents(const std::filesystem::path& database);

}  // namespace precedent::indexer
