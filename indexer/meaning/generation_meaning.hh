#pragma once
// The files of meaning of a generation (schemas/meaning/): which stems mean nearly the same, and
// what each comment means. Files of a run lie beside those of the run before it until its comments
// are committed, so that a reader finds those of the state that it has open.

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace precedent::indexer {

// Of the state of an index that a run began with.
struct EarlierMeaning {
  std::filesystem::path generation;
  std::uint64_t run = 0;
};

// Writes the files of `run` into the folder `generation`, which `comments` is of, for the comments
// as they are. A model is learnt where `earlier` has none, or where the index has grown by a fifth;
// else what it has is kept. Writes nothing for an index that is too small. Throws FileError, and
// what is thrown for damaged documents.
void write_meaning(const Xapian::Database& comments, const std::filesystem::path& generation,
                   std::uint64_t run, const std::optional<EarlierMeaning>& earlier,
                   std::size_t workers);

// Whether the files of `run` are there, or the index is too small for any.
bool meaning_is_current(const Xapian::Database& comments, const std::filesystem::path& generation,
                        std::uint64_t run);

// What is wrong with the files of `run`, and what mends it; nothing where nothing is. Reads all of
// them.
std::optional<std::string> fault_of_meaning(const Xapian::Database& comments,
                                            const std::filesystem::path& generation,
                                            std::uint64_t run);

// The files in `generation` that are of other runs than `run` go.
void remove_other_meaning(const std::filesystem::path& generation, std::uint64_t run);

}  // namespace precedent::indexer
