#pragma once
// Building two databases from nothing, by several writers at once. What a batch costs in Xapian
// grows with the batch, so letters go into small databases of their own, shards, which are merged
// in stages by Database::compact.

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "indexer/documents/document_builder.hh"

namespace precedent::indexer {

// Measured: larger shards index slower (1,000 letters: a third); of smaller ones the index keeps
// more and shorter pieces of its lists of postings (100 letters: 14% more of them than 300, which
// have 10% more than 1,000).
inline constexpr std::size_t kShardLetters = 300;
// Two stages hold all of EDGAR's letters (450,000) with room: a third costs a tenth of a build. An
// open database has four files, and both kinds may be merged at once; 1,024 may be open.
inline constexpr std::size_t kShardsMergedAtOnce = 96;

// Finished shards of one kind of database, merged as they become many. May be used by several
// threads at once.
class ShardPool {
 public:
  // Shards lie in `folder`, which must exist. Two at least are merged at once.
  explicit ShardPool(std::filesystem::path folder, std::size_t merged_at_once = kShardsMergedAtOnce)
      : folder_(std::move(folder)), merged_at_once_(merged_at_once) {}

  // A path at which nothing lies yet.
  std::filesystem::path new_shard_path();
  // Takes a closed shard; the caller may have to merge some.
  void add(std::filesystem::path shard);
  // Merges all there are into one database at `path`; without any shard there is none. No writer
  // may be at work any more.
  void merge_into(const std::filesystem::path& path);

 private:
  static void merge(const std::vector<std::filesystem::path>& shards,
                    const std::filesystem::path& path, unsigned flags);

  std::filesystem::path folder_;
  std::size_t merged_at_once_;
  std::mutex mutex_;
  std::size_t paths_given_ = 0;
  std::vector<std::vector<std::filesystem::path>> levels_;  // by how often they were merged
};

// Writes letters into shards, each letter once. One a thread; the pools must outlive it.
class ShardWriter {
 public:
  ShardWriter(ShardPool& letters, ShardPool& comments, const schemas::Taxonomy& taxonomy)
      : letters_(letters), comments_(comments), builder_(taxonomy) {}

  // Whole reviews, linked.
  void add(const Family& reviews);
  // Hands the shard that is not full yet to the pools.
  void finish();

 private:
  struct OpenShard {
    std::filesystem::path path;
    Xapian::WritableDatabase database;
  };
  void open();
  static OpenShard open_shard(ShardPool& pool);
  static void close_shard(OpenShard shard, ShardPool& pool);

  ShardPool& letters_;
  ShardPool& comments_;
  DocumentBuilder builder_;
  std::unique_ptr<OpenShard> letters_shard_;
  std::unique_ptr<OpenShard> comments_shard_;
  std::size_t letters_in_shard_ = 0;
};

}  // namespace precedent::indexer
