#pragma once
// Where the letters of one run go, so that readers see all of the run or nothing.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/generation.hh"
#include "indexer/index_writer.hh"
#include "indexer/shards.hh"
#include "schemas/record.hh"

namespace precedent::indexer {

class IndexTarget {
 public:
  virtual ~IndexTarget() = default;

  // Takes a letter, in place of what the index has under its id. Several threads may call it, each
  // with a number of its own below the count of workers. A letter comes once, or again after
  // accept_again().
  virtual void put(std::size_t worker, schemas::LetterRecord record, std::string first_seen) = 0;

  // To be called when no thread is putting.
  virtual void accept_again() = 0;

  // Everything that was put is in it, and a transaction is open. Nothing may be put after it.
  virtual IndexWriter& flushed() = 0;

  // Makes the run visible. `persons` is the text of its file of persons; empty = as it was. Returns
  // the folder of the live generation. Nothing may be called after it.
  virtual std::filesystem::path publish(std::uint64_t run, const std::string& persons) = 0;
};

// Letters waiting to be written in one transaction at most; more need a generation of their own.
inline constexpr std::size_t kMaxPendingLetters = 4000;
inline constexpr std::size_t kMaxPendingBytes = std::size_t{128} << 20;

// Changes the live generation in one transaction, or, if there is much to change, a copy of it.
class LiveTarget final : public IndexTarget {
 public:
  // `writer` is open on the live generation, and outside a transaction.
  LiveTarget(std::filesystem::path index, std::filesystem::path live,
             std::unique_ptr<IndexWriter> writer, const schemas::Taxonomy& taxonomy,
             std::size_t max_pending_letters = kMaxPendingLetters);

  void put(std::size_t worker, schemas::LetterRecord record, std::string first_seen) override;
  void accept_again() override {}
  IndexWriter& flushed() override;
  std::filesystem::path publish(std::uint64_t run, const std::string& persons) override;

 private:
  struct PendingLetter {
    schemas::LetterRecord record;
    std::string first_seen;
  };
  void begin_copy();
  void write_pending();

  std::filesystem::path index_;
  std::filesystem::path live_;
  const schemas::Taxonomy& taxonomy_;
  std::size_t max_pending_letters_;
  std::unique_ptr<NewGeneration> copy_;  // null while the live one is changed
  std::unique_ptr<IndexWriter> writer_;
  std::mutex mutex_;
  std::vector<PendingLetter> pending_;
  std::size_t pending_bytes_ = 0;
  bool in_transaction_ = false;
};

// Builds a generation from nothing.
class FreshTarget final : public IndexTarget {
 public:
  FreshTarget(const std::filesystem::path& index, std::size_t workers,
              const schemas::Taxonomy& taxonomy);

  void put(std::size_t worker, schemas::LetterRecord record, std::string first_seen) override;
  void accept_again() override;
  IndexWriter& flushed() override;
  std::filesystem::path publish(std::uint64_t run, const std::string& persons) override;

 private:
  const schemas::Taxonomy& taxonomy_;
  NewGeneration generation_;
  ShardPool letters_;
  ShardPool comments_;
  std::vector<std::unique_ptr<ShardWriter>> shard_writers_;  // by worker
  std::unique_ptr<IndexWriter> writer_;                      // once the shards are merged
  std::mutex mutex_;
  std::size_t letters_in_transaction_ = 0;
};

}  // namespace precedent::indexer
