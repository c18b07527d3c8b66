#include "indexer/index_target.hh"

#include <utility>

#include "indexer/durable_files.hh"
#include "schemas/index_layout.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kShards = "shards";

fs::path new_folder(const fs::path& folder) {
  fs::create_directories(folder);
  return folder;
}

std::size_t text_bytes(const schemas::LetterRecord& record) {
  std::size_t bytes = record.text.size();
  for (const schemas::CommentFacts& comment : record.comments)
    bytes += comment.text.size() + comment.response.size();
  return bytes;
}

}  // namespace

LiveTarget::LiveTarget(fs::path index, fs::path live, std::unique_ptr<IndexWriter> writer,
                       const schemas::Taxonomy& taxonomy, std::size_t max_pending_letters)
    : index_(std::move(index)),
      live_(std::move(live)),
      taxonomy_(taxonomy),
      max_pending_letters_(max_pending_letters),
      writer_(std::move(writer)) {}

void LiveTarget::put(std::size_t, schemas::LetterRecord record, std::string first_seen) {
  const std::scoped_lock lock(mutex_);
  pending_bytes_ += text_bytes(record);
  pending_.push_back({std::move(record), std::move(first_seen)});
  if (pending_.size() < max_pending_letters_ && pending_bytes_ < kMaxPendingBytes) return;
  if (!copy_) begin_copy();
  write_pending();
  // Nobody reads the copy yet: it may be committed as often as memory asks for.
  writer_->commit(writer_->run());
  in_transaction_ = false;
}

void LiveTarget::begin_copy() {
  writer_.reset();
  copy_ = std::make_unique<NewGeneration>(index_, live_);
  writer_ = std::make_unique<IndexWriter>(copy_->folder(), taxonomy_);
}

void LiveTarget::write_pending() {
  if (!in_transaction_) writer_->begin();
  in_transaction_ = true;
  for (const PendingLetter& letter : pending_) writer_->put(letter.record, letter.first_seen);
  pending_.clear();
  pending_bytes_ = 0;
}

IndexWriter& LiveTarget::flushed() {
  write_pending();
  return *writer_;
}

fs::path LiveTarget::publish(std::uint64_t run, const std::string& persons) {
  write_pending();
  writer_->commit(run);
  writer_.reset();
  const fs::path& folder = copy_ ? copy_->folder() : live_;
  if (!persons.empty()) replace_file(schemas::generation_paths(folder).persons, persons);
  return copy_ ? copy_->make_live() : live_;
}

FreshTarget::FreshTarget(const fs::path& index, std::size_t workers,
                         const schemas::Taxonomy& taxonomy)
    : taxonomy_(taxonomy),
      generation_(index),
      letters_(new_folder(generation_.folder() / kShards / "letters")),
      comments_(new_folder(generation_.folder() / kShards / "comments")) {
  for (std::size_t i = 0; i < workers; ++i)
    shard_writers_.push_back(std::make_unique<ShardWriter>(letters_, comments_, taxonomy));
}

void FreshTarget::put(std::size_t worker, schemas::LetterRecord record, std::string first_seen) {
  if (!writer_) return shard_writers_.at(worker)->add(record, first_seen);
  const std::scoped_lock lock(mutex_);
  writer_->put(record, first_seen);
  if (++letters_in_transaction_ < kMaxPendingLetters) return;
  writer_->commit(writer_->run());
  writer_->begin();
  letters_in_transaction_ = 0;
}

void FreshTarget::accept_again() {
  for (const auto& shard_writer : shard_writers_) shard_writer->finish();
  shard_writers_.clear();
  const schemas::GenerationPaths paths = schemas::generation_paths(generation_.folder());
  letters_.merge_into(paths.letters);
  comments_.merge_into(paths.comments);
  fs::remove_all(generation_.folder() / kShards);
  writer_ = std::make_unique<IndexWriter>(generation_.folder(), taxonomy_);
  writer_->begin();
}

IndexWriter& FreshTarget::flushed() {
  if (!writer_) accept_again();
  return *writer_;
}

fs::path FreshTarget::publish(std::uint64_t run, const std::string& persons) {
  flushed().commit(run);
  writer_.reset();
  if (!persons.empty())
    replace_file(schemas::generation_paths(generation_.folder()).persons, persons);
  return generation_.make_live();
}

}  // namespace precedent::indexer
