#include "indexer/run/live_index.hh"

#include "indexer/index/generation.hh"
#include "indexer/index/table_check.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::indexer {
namespace {

// What is half restored from a backup, say, is not to be completed with an empty half.
void require_both_databases(const std::filesystem::path& generation) {
  const schemas::GenerationPaths paths = schemas::generation_paths(generation);
  for (const std::filesystem::path& database : {paths.letters, paths.comments})
    if (!std::filesystem::exists(database))
      throw schemas::IndexError(
          database.string() + " is missing; build the index anew with: precedent-indexer rebuild");
  for (const std::filesystem::path& database : {paths.letters, paths.comments})
    for (const std::string& line : missing_tables(database))
      throw schemas::IndexError("the index is damaged: " + line +
                                "; build it anew with: precedent-indexer rebuild");
}

}  // namespace

LiveIndex open_live_index(const std::filesystem::path& index, const schemas::Taxonomy& taxonomy) {
  LiveIndex live;
  live.generation = settle_generations(index);
  if (!live.generation) return live;
  require_both_databases(*live.generation);
  live.writer = std::make_unique<IndexWriter>(*live.generation, taxonomy);
  live.run = live.writer->run();
  live.was_repaired = live.writer->repair();
  live.since = live.writer->metadata(schemas::kSinceKey);
  const auto shard = schemas::shard_of_text(live.writer->metadata(schemas::kShardKey));
  if (!shard)
    throw schemas::IndexError(
        "the index does not say which shard it is; build it anew with: precedent-indexer rebuild");
  live.shard = *shard;
  return live;
}

void read_ledger(LiveIndex& live) {
  if (!live.writer) return;
  live.ledger = SourceLedger(live.writer->letters());
  for (const auto& [path, entry] : live.ledger.entries())
    for (const LedgerLetter& letter : entry.letters)
      if (letter.taken) live.letters.insert(letter.id);
}

}  // namespace precedent::indexer
