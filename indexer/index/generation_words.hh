#pragma once
// The file of words of a generation (schemas/index/word_list.hh): made from its comments database.

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace precedent::indexer {

// The text of the file. Reads the words of the database once, from its term list alone.
std::string generation_words(const Xapian::Database& comments, std::uint64_t run);

// Whether the file at `path` was made by this run.
bool words_are_current(const std::filesystem::path& path, std::uint64_t run);

}  // namespace precedent::indexer
