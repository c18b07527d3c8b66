#include "indexer/index/shards.hh"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/index/databases.hh"

namespace precedent::indexer {

namespace fs = std::filesystem;

fs::path ShardPool::new_shard_path() {
  const std::scoped_lock lock(mutex_);
  return folder_ / std::to_string(++paths_given_);
}

void ShardPool::add(fs::path shard) {
  std::size_t level = 0;
  for (std::vector<fs::path> full;; ++level) {
    {
      const std::scoped_lock lock(mutex_);
      if (levels_.size() <= level) levels_.resize(level + 1);
      levels_[level].push_back(std::move(shard));
      if (levels_[level].size() < merged_at_once_) return;
      full = std::exchange(levels_[level], {});
    }
    shard = new_shard_path();
    merge(full, shard, 0);
  }
}

void ShardPool::merge_into(const fs::path& path) {
  std::vector<fs::path> all;
  for (std::vector<fs::path>& level : std::exchange(levels_, {})) {
    if (all.size() + level.size() > merged_at_once_) {
      const fs::path small = new_shard_path();
      merge(all, small, 0);
      all = {small};
    }
    std::move(level.begin(), level.end(), std::back_inserter(all));
  }
  if (!all.empty()) merge(all, path, Xapian::Compactor::FULL);
}

void ShardPool::merge(const std::vector<fs::path>& shards, const fs::path& path, unsigned flags) {
  Xapian::Database together;
  for (const fs::path& shard : shards) together.add_database(Xapian::Database(shard.string()));
  together.compact(path.string(), flags);
  together.close();
  for (const fs::path& shard : shards) fs::remove_all(shard);
}

ShardWriter::OpenShard ShardWriter::open_shard(ShardPool& pool) {
  fs::path path = pool.new_shard_path();
  return {path, new_database(path, Durability::kUntilMerged)};
}

void ShardWriter::close_shard(OpenShard shard, ShardPool& pool) {
  shard.database.commit();
  shard.database.close();
  pool.add(std::move(shard.path));
}

// A family may have more letters than a shard.
void ShardWriter::add(const Family& reviews) {
  builder_.build(reviews, [&](const schemas::LetterFacts&, const LetterDocuments& documents) {
    open();
    letters_shard_->database.add_document(documents.letter);
    for (const Xapian::Document& comment : documents.comments)
      comments_shard_->database.add_document(comment);
    if (++letters_in_shard_ >= kShardLetters) finish();
  });
}

void ShardWriter::open() {
  if (letters_shard_) return;
  letters_shard_ = std::make_unique<OpenShard>(open_shard(letters_));
  comments_shard_ = std::make_unique<OpenShard>(open_shard(comments_));
}

void ShardWriter::finish() {
  letters_in_shard_ = 0;
  if (!letters_shard_) return;
  close_shard(std::move(*std::exchange(letters_shard_, nullptr)), letters_);
  close_shard(std::move(*std::exchange(comments_shard_, nullptr)), comments_);
}

}  // namespace precedent::indexer
