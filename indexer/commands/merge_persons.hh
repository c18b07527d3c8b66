#pragma once
// What the shards of an index know of persons and of words, as one index would know it.

#include <filesystem>
#include <ostream>

namespace precedent::indexer {

// Writes INDEX/persons.json and INDEX/words, from all shards that INDEX/shards names. `aliases`:
// the user's file of names (persons_rule.hh); empty: none. Throws schemas::IndexError where a shard
// does not answer, FileError, Xapian::Error.
void merge_persons(const std::filesystem::path& index, const std::filesystem::path& aliases,
                   std::ostream& out);

}  // namespace precedent::indexer
