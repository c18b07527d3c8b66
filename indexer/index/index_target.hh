#pragma once
// Where the letters of one run go, so that readers see all of the run or nothing.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "indexer/index/generation.hh"
#include "indexer/index/index_writer.hh"
#include "indexer/index/shards.hh"
#include "indexer/records/letter_spool.hh"
#include "indexer/sources/source_choice.hh"

namespace precedent::indexer {

// Texts of the files beside the databases; empty = as they were.
struct GenerationFiles {
  std::string persons;
  std::string words;
};

struct Published {
  std::filesystem::path generation;  // the live one
  std::string unfinished;  // why its files are still of the run before; empty: they are not
};

class IndexTarget {
 public:
  virtual ~IndexTarget() = default;

  // Brings the index to what was read, linked with what it holds. Letters take the place of those
  // that it has under their ids; `removals` are ids of others. To be called once.
  virtual void write(const LetterSpool& spool, const SpooledLetters& letters,
                     const std::vector<std::string>& removals) = 0;

  // Letters that write() wrote though the run had not read them.
  virtual std::size_t relinked_count() const = 0;

  // Everything is in it, and a transaction is open. Not before write().
  virtual IndexWriter& writer() = 0;

  // Where files of the run may be laid before it is visible. Not before write().
  virtual std::filesystem::path folder() const = 0;

  // Makes the run visible. Nothing may be called after it. Throws where the run is not visible.
  virtual Published publish(std::uint64_t run, const GenerationFiles& files) = 0;
};

// Changes the live generation in one transaction, or, if there is much to change, a copy of it.
class LiveTarget final : public IndexTarget {
 public:
  // `writer` is open on the live generation, and outside a transaction. More than
  // `letters_a_transaction` need a copy. What is not a value must outlive the target.
  LiveTarget(std::filesystem::path index, std::filesystem::path live,
             std::unique_ptr<IndexWriter> writer, const schemas::Taxonomy& taxonomy,
             std::size_t letters_a_transaction);

  void write(const LetterSpool& spool, const SpooledLetters& letters,
             const std::vector<std::string>& removals) override;
  std::size_t relinked_count() const override { return relinked_; }
  IndexWriter& writer() override { return *writer_; }
  std::filesystem::path folder() const override { return copy_ ? copy_->folder() : live_; }
  Published publish(std::uint64_t run, const GenerationFiles& files) override;

 private:
  void begin_copy();
  void make_room();

  std::filesystem::path index_;
  std::filesystem::path live_;
  const schemas::Taxonomy& taxonomy_;
  std::size_t letters_a_transaction_;
  std::unique_ptr<NewGeneration> copy_;  // null while the live one is changed
  std::unique_ptr<IndexWriter> writer_;
  std::size_t relinked_ = 0;
};

// Builds a generation from nothing, by several threads. The index is to hold what was read, and
// nothing else: `removals` mean nothing here.
class FreshTarget final : public IndexTarget {
 public:
  FreshTarget(const std::filesystem::path& index, std::size_t workers,
              const schemas::Taxonomy& taxonomy);

  void write(const LetterSpool& spool, const SpooledLetters& letters,
             const std::vector<std::string>& removals) override;
  std::size_t relinked_count() const override { return 0; }
  IndexWriter& writer() override { return *writer_; }
  std::filesystem::path folder() const override { return generation_.folder(); }
  Published publish(std::uint64_t run, const GenerationFiles& files) override;

 private:
  void merge_shards();

  std::size_t workers_;
  const schemas::Taxonomy& taxonomy_;
  NewGeneration generation_;
  ShardPool letters_;
  ShardPool comments_;
  std::unique_ptr<IndexWriter> writer_;  // once the shards are merged
};

}  // namespace precedent::indexer
