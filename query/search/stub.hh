#pragma once
// A stub names databases, here or on other machines, that are searched as one.

#include <xapian.h>

#include <filesystem>

#include "query/search/database.hh"

namespace precedent::query {

// It is a file, or a folder that holds one.
bool is_stub(const std::filesystem::path& database);

// All that it names as one database. Each is looked at by itself: throws schemas::IndexError, with
// its name, where one is of another format version or of the other unit, or where the stub leads
// back to itself; and Xapian::Error.
Xapian::Database open_stub(const std::filesystem::path& stub, Unit unit);

}  // namespace precedent::query
