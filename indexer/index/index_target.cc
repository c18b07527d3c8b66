#include "indexer/index/index_target.hh"

#include <algorithm>
#include <utility>

#include "indexer/durable_files.hh"
#include "indexer/index/relinking.hh"
#include "indexer/reviews/family.hh"
#include "indexer/reviews/letter_outline.hh"
#include "indexer/reviews/review_grouping.hh"
#include "indexer/reviews/reviews.hh"
#include "indexer/workers.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kShards = "shards";

fs::path new_folder(const fs::path& folder) {
  fs::create_directories(folder);
  return folder;
}

void write_files(const fs::path& generation, const GenerationFiles& files) {
  const schemas::GenerationPaths paths = schemas::generation_paths(generation);
  if (!files.persons.empty()) replace_file(paths.persons, files.persons);
  if (!files.words.empty()) replace_file(paths.words, files.words);
}

Family family_of(const LetterSpool& spool, const std::vector<LetterSpool::Place>& places) {
  Family family;
  for (const LetterSpool::Place& place : places) {
    SeenRecord letter = spool.read(place);
    family.add(std::move(letter.record), letter.first_seen);
  }
  return family;
}

// Places of the letters of each family, the largest family first.
std::vector<std::vector<LetterSpool::Place>> families_of(const SpooledLetters& letters) {
  FamilyFinder finder;
  std::vector<LetterSpool::Place> places;
  for (const auto& [id, letter] : letters) {
    for (const std::uint64_t link : letter.keys) finder.add(places.size(), link);
    places.push_back(letter.place);
  }
  std::vector<std::vector<LetterSpool::Place>> families;
  for (const std::vector<std::size_t>& members : finder.families(places.size())) {
    std::vector<LetterSpool::Place>& family = families.emplace_back();
    for (const std::size_t member : members) family.push_back(places[member]);
  }
  return families;
}

// The reviews of a family, linked: in memory one by one, for a family may have all letters there
// are.
template <typename Take>
void for_each_review(const LetterSpool& spool, const std::vector<LetterSpool::Place>& family,
                     const Take& take) {
  std::vector<LetterOutline> outlines;
  for (const LetterSpool::Place& place : family)
    outlines.push_back(outline_of(spool.read(place).record));
  const KnownDays known(outlines);
  for (const std::vector<std::size_t>& review : group_into_reviews(outlines)) {
    std::vector<LetterSpool::Place> places;
    for (const std::size_t letter : review) places.push_back(family[letter]);
    Family letters = family_of(spool, places);
    link_review(letters.letters, known);
    take(letters);
  }
}

}  // namespace

LiveTarget::LiveTarget(fs::path index, fs::path live, std::unique_ptr<IndexWriter> writer,
                       const schemas::Taxonomy& taxonomy, std::size_t letters_a_transaction)
    : index_(std::move(index)),
      live_(std::move(live)),
      taxonomy_(taxonomy),
      letters_a_transaction_(letters_a_transaction),
      writer_(std::move(writer)) {}

void LiveTarget::write(const LetterSpool& spool, const SpooledLetters& letters,
                       const std::vector<std::string>& removals) {
  LetterSpool linked(index_);
  const RelinkedReviews found =
      relink(writer_->letters(), writer_->comments(), spool, letters, removals, linked);
  relinked_ = found.relinked;
  if (found.letters + removals.size() > letters_a_transaction_) begin_copy();
  writer_->begin();
  for (const std::string& id : removals) {
    writer_->remove(id);
    make_room();
  }
  for (const std::vector<LetterSpool::Place>& review : found.reviews) {
    writer_->put(family_of(linked, review));
    make_room();
  }
}

void LiveTarget::begin_copy() {
  writer_.reset();
  copy_ = std::make_unique<NewGeneration>(index_, live_);
  writer_ = std::make_unique<IndexWriter>(copy_->folder(), taxonomy_);
}

// Nobody reads the copy yet: it may be committed as often as memory asks for.
void LiveTarget::make_room() {
  if (!copy_ || writer_->touched_count() < letters_a_transaction_) return;
  writer_->commit(writer_->run());
  writer_->begin();
}

Published LiveTarget::publish(std::uint64_t run, const GenerationFiles& files) {
  writer_->commit(run);
  writer_.reset();
  if (copy_) {
    write_files(copy_->folder(), files);
    return {copy_->make_live(), {}};
  }
  // The letters are visible by now. The next run makes files that are not of the last one.
  try {
    write_files(live_, files);
  } catch (const FileError& error) {
    return {live_, error.what()};
  }
  return {live_, {}};
}

FreshTarget::FreshTarget(const fs::path& index, std::size_t workers,
                         const schemas::Taxonomy& taxonomy)
    : workers_(std::max<std::size_t>(workers, 1)),
      taxonomy_(taxonomy),
      generation_(index),
      letters_(new_folder(generation_.folder() / kShards / "letters")),
      comments_(new_folder(generation_.folder() / kShards / "comments")) {}

void FreshTarget::write(const LetterSpool& spool, const SpooledLetters& letters,
                        const std::vector<std::string>&) {
  const std::vector<std::vector<LetterSpool::Place>> families = families_of(letters);
  std::vector<std::unique_ptr<ShardWriter>> writers;
  for (std::size_t i = 0; i < workers_; ++i)
    writers.push_back(std::make_unique<ShardWriter>(letters_, comments_, taxonomy_));
  for_each_index(families.size(), workers_, [&](std::size_t worker, std::size_t index) {
    for_each_review(spool, families[index],
                    [&](const Family& review) { writers[worker]->add(review); });
  });
  for_each_index(workers_, workers_,
                 [&](std::size_t, std::size_t index) { writers[index]->finish(); });
  merge_shards();
}

void FreshTarget::merge_shards() {
  const schemas::GenerationPaths paths = schemas::generation_paths(generation_.folder());
  for_each_index(2, workers_, [&](std::size_t, std::size_t index) {
    if (index == 0) {
      letters_.merge_into(paths.letters);
    } else {
      comments_.merge_into(paths.comments);
    }
  });
  fs::remove_all(generation_.folder() / kShards);
  writer_ = std::make_unique<IndexWriter>(generation_.folder(), taxonomy_);
  writer_->begin();
}

Published FreshTarget::publish(std::uint64_t run, const GenerationFiles& files) {
  writer_->commit(run);
  writer_.reset();
  write_files(generation_.folder(), files);
  return {generation_.make_live(), {}};
}

}  // namespace precedent::indexer
