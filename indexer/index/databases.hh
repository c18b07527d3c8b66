#pragma once
// Opening and making the databases of a generation.

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace precedent::indexer {

// Whether a database survives a crash of the machine.
enum class Durability : std::uint8_t { kDurable, kUntilMerged };

// Makes an empty database of this format.
Xapian::WritableDatabase new_database(const std::filesystem::path& path, Durability durability);

// Makes it where there is none. Throws schemas::IndexError for another format.
Xapian::WritableDatabase open_to_write(const std::filesystem::path& path);

// Throws schemas::IndexError for another format.
Xapian::Database open_to_read(const std::filesystem::path& path);

// Number of the run that wrote last; 0 where none has.
std::uint64_t run_of(const Xapian::Database& database);

// Puts the checksum of what the metadata say of the whole database; the last thing before a commit.
void seal_stamp(Xapian::WritableDatabase& database);
// False where there is none, or another's.
bool fits_stamp(const Xapian::Database& database);

// What Xapian reports of an index, for people: what happened, and for a full disk what to do.
std::string explanation_of(const Xapian::Error& error, const std::filesystem::path& index);

}  // namespace precedent::indexer
