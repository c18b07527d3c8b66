#include "indexer/meaning/generation_meaning.hh"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "indexer/durable_files.hh"
#include "indexer/meaning/model_training.hh"
#include "indexer/workers.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"
#include "schemas/meaning/comment_vectors.hh"
#include "schemas/meaning/language_model.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

using schemas::CommentVectors;
using schemas::LanguageModel;

constexpr double kGrowth = 1.2;  // of an index whose model is learnt anew
constexpr std::size_t kCommentsABatch = 2'000;

bool is_too_small(const Xapian::Database& comments) {
  return comments.get_doccount() < kLeastCommentsToLearnFrom;
}

// Every so many, by their ids: documents have other numbers in an index made another way.
std::vector<Xapian::docid> comments_to_learn_from(const Xapian::Database& comments) {
  const std::size_t step = 1 + (comments.get_doccount() - 1) / kMostCommentsToLearnFrom;
  std::vector<Xapian::docid> chosen;
  std::size_t place = 0;
  const std::string prefix(schemas::kIdPrefix);
  const Xapian::TermIterator end = comments.allterms_end(prefix);
  for (Xapian::TermIterator at = comments.allterms_begin(prefix); at != end; ++at, ++place)
    if (place % step == 0) chosen.push_back(*comments.postlist_begin(*at));
  return chosen;
}

// What the workers make of each comment, in the order of `documents`; their data are read by one.
template <typename Make, typename Take>
void for_each_comment(const Xapian::Database& comments, const std::vector<Xapian::docid>& documents,
                      std::size_t workers, const Make& make, const Take& take) {
  std::vector<schemas::StemCounter> counters(workers);
  std::vector<std::string> data;
  for (std::size_t begin = 0; begin < documents.size(); begin += data.size()) {
    const std::size_t count = std::min(kCommentsABatch, documents.size() - begin);
    data.resize(count);
    for (std::size_t i = 0; i < count; ++i)
      data[i] = comments.get_document(documents[begin + i]).get_data();
    std::vector<decltype(make(std::vector<schemas::StemCount>()))> made(count);
    for_each_index(count, workers, [&](std::size_t worker, std::size_t i) {
      counters[worker].add(schemas::comment_record(data[i]).comment);
      made[i] = make(counters[worker].take());
    });
    for (std::size_t i = 0; i < count; ++i) take(documents[begin + i], std::move(made[i]));
  }
}

std::string learnt_model(const Xapian::Database& comments, std::size_t workers) {
  ModelTraining training;
  for_each_comment(
      comments, comments_to_learn_from(comments), workers,
      [](std::vector<schemas::StemCount> counts) { return counts; },
      [&](Xapian::docid, const std::vector<schemas::StemCount>& counts) { training.add(counts); });
  return schemas::model_file(training.learn(comments.get_doccount()));
}

struct EarlierFiles {
  std::optional<CommentVectors> vectors;
  std::optional<LanguageModel> model;
};

EarlierFiles files_of(const std::optional<EarlierMeaning>& earlier) {
  EarlierFiles files;
  if (!earlier) return files;
  const fs::path& generation = earlier->generation;
  files.vectors = CommentVectors::open(schemas::vectors_file(generation, earlier->run));
  if (files.vectors)
    files.model = LanguageModel::open(schemas::model_file(generation, files.vectors->model()));
  if (!files.model) files.vectors.reset();
  return files;
}

// Reads all of them. What was carried on from damaged ones would be taken for sound.
bool are_whole(const EarlierFiles& files) {
  return files.model && files.vectors->is_whole() && files.model->is_whole();
}

// The model for these comments in the folder `generation`.
LanguageModel settle_model(const Xapian::Database& comments, const fs::path& generation,
                           EarlierFiles& earlier, const std::optional<EarlierMeaning>& from,
                           std::size_t workers) {
  std::string file;
  const bool may_stay =
      earlier.model && comments.get_doccount() <= kGrowth * earlier.model->comments();
  if (may_stay && from->generation == generation) return std::move(*earlier.model);
  if (may_stay) {
    file = read_file(schemas::model_file(from->generation, earlier.model->id()));
  } else {
    earlier.vectors.reset();
    file = learnt_model(comments, workers);
  }
  const fs::path made = generation / "model-in-the-making";
  replace_file(made, file);
  std::optional<LanguageModel> model = LanguageModel::open(made);
  if (!model) throw FileError("cannot read", made, EIO);
  rename_durably(made, schemas::model_file(generation, model->id()));
  return std::move(*model);
}

// A document's number is never given to another: what has a vector keeps it.
std::string vectors_of(const Xapian::Database& comments, const LanguageModel& model,
                       const std::optional<CommentVectors>& earlier, std::uint64_t run,
                       std::size_t workers) {
  schemas::CommentVectorsWriter writer(model.id(), model.dimensions(), run);
  std::size_t place = 0;
  const auto keep_until = [&](Xapian::docid document) {
    while (earlier && place < earlier->count() && earlier->document(place) < document) ++place;
    return earlier && place < earlier->count() && earlier->document(place) == document;
  };
  std::vector<Xapian::docid> all;
  std::vector<Xapian::docid> fresh;
  for (auto at = comments.postlist_begin(""); at != comments.postlist_end(""); ++at) {
    all.push_back(*at);
    if (!keep_until(*at)) fresh.push_back(*at);
  }
  place = 0;
  std::size_t next = 0;
  const auto add_kept_before = [&](Xapian::docid document) {
    for (; next < all.size() && all[next] < document; ++next)
      if (keep_until(all[next])) writer.add(all[next], earlier->packed(place));
  };
  for_each_comment(
      comments, fresh, workers,
      [&](const std::vector<schemas::StemCount>& counts) { return model.direction_of(counts); },
      [&](Xapian::docid document, const std::vector<float>& direction) {
        add_kept_before(document);
        writer.add(document, direction);
        ++next;
      });
  add_kept_before(std::numeric_limits<Xapian::docid>::max());
  return writer.file();
}

}  // namespace

void write_meaning(const Xapian::Database& comments, const fs::path& generation, std::uint64_t run,
                   const std::optional<EarlierMeaning>& earlier, std::size_t workers) {
  if (is_too_small(comments)) return;
  EarlierFiles files = files_of(earlier);
  if (!are_whole(files)) files = {};
  const LanguageModel model = settle_model(comments, generation, files, earlier, workers);
  replace_file(schemas::vectors_file(generation, run),
               vectors_of(comments, model, files.vectors, run, workers));
}

bool meaning_is_current(const Xapian::Database& comments, const fs::path& generation,
                        std::uint64_t run) {
  return is_too_small(comments) || are_whole(files_of(EarlierMeaning{generation, run}));
}

std::optional<std::string> fault_of_meaning(const Xapian::Database& comments,
                                            const fs::path& generation, std::uint64_t run) {
  if (is_too_small(comments)) return std::nullopt;
  const EarlierFiles files = files_of(EarlierMeaning{generation, run});
  if (!are_whole(files))
    return "what the comments mean is missing or damaged; the next update writes it anew";
  std::size_t place = 0;
  for (auto at = comments.postlist_begin(""); at != comments.postlist_end(""); ++at, ++place) {
    if (place >= files.vectors->count() || files.vectors->document(place) != *at)
      return "what the comments mean is of other comments; build the index anew with: "
             "precedent-indexer rebuild";
  }
  return std::nullopt;
}

void remove_other_meaning(const fs::path& generation, std::uint64_t run) {
  const auto vectors = CommentVectors::open(schemas::vectors_file(generation, run));
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(generation, ignored)) {
    if (!schemas::is_file_of_meaning(entry.path())) continue;
    const bool is_current =
        entry.path() == schemas::vectors_file(generation, run) ||
        (vectors && entry.path() == schemas::model_file(generation, vectors->model()));
    if (!is_current) fs::remove(entry.path(), ignored);
  }
}

}  // namespace precedent::indexer
