#pragma once
// The file of persons of a generation: made from the sightings in its letters database.

#include <xapian.h>
#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/index/persons_rule.hh"

namespace precedent::indexer {

// A user's alias file as it was read.
struct AliasFile {
  PersonAliases aliases;
  std::string checksum;  // empty: there is none
};
// No aliases for an empty path. Throws FileError, and std::runtime_error for a line that is wrong.
AliasFile read_alias_file(const std::filesystem::path& file);

// The text of the file.
std::string generation_persons(const Xapian::Database& letters, const AliasFile& aliases,
                               std::uint64_t run);

// Whether the file at `path` was made by this run and with these aliases.
bool persons_are_current(const std::filesystem::path& path, const AliasFile& aliases,
                         std::uint64_t run);

}  // namespace precedent::indexer
