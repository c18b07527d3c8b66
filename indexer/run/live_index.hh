#pragma once
// What an index holds when a run begins.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

#include "indexer/index/index_writer.hh"
#include "indexer/sources/source_ledger.hh"
#include "schemas/index/shard.hh"
#include "schemas/topics/topics.hh"

namespace precedent::indexer {

struct LiveIndex {
  std::optional<std::filesystem::path> generation;  // nothing: the index has none yet
  std::unique_ptr<IndexWriter> writer;              // open on it, outside a transaction
  std::uint64_t run = 0;                            // that wrote last
  std::string since;                                // ISO time of the first run
  schemas::Shard shard;
  SourceLedger ledger;
  std::unordered_set<std::string> letters;  // ids
  bool was_repaired = false;                // a killed run had left the databases apart
};

// Settles the generations and repairs what a killed run left; `ledger` and `letters` are left
// empty. The writer's lock must be held; `taxonomy` must outlive the result. Throws
// schemas::IndexError, FileError, Xapian's errors.
LiveIndex open_live_index(const std::filesystem::path& index, const schemas::Taxonomy& taxonomy);

// Fills `ledger` and `letters`, where there is an index. Throws likewise.
void read_ledger(LiveIndex& live);

}  // namespace precedent::indexer
