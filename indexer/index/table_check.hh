#pragma once
// Whether the tables of a database are whole: what Xapian itself can tell, and what it cannot, in a
// process of its own.

#include <filesystem>
#include <string>
#include <vector>

namespace precedent::indexer {

// A line each for what is damaged or missing, with the table's name: "comments: position.glass is
// missing"; empty where all is sound. `database`: a folder, GENERATION/letters say. Who may only
// read it has every entry of it read instead, but for positions.
std::vector<std::string> damaged_tables(const std::filesystem::path& database);

// The tables among them that are not there though documents need them; quick.
std::vector<std::string> missing_tables(const std::filesystem::path& database);

}  // namespace precedent::indexer
