#include "indexer/meaning/generation_meaning.hh"

#include <catch2/catch.hpp>

#include "indexer/index/index_writer.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/meaning/comment_vectors.hh"
#include "tests/support/index_of.hh"
#include "tests/support/two_matters.hh"

using namespace precedent;
using schemas::CommentVectors;

namespace {

namespace fs = std::filesystem;

Xapian::Database comments_of(const fs::path& generation) {
  return Xapian::Database(schemas::generation_paths(generation).comments.string());
}

// As run 2 would.
void write_letters(const fs::path& generation, const std::vector<corpus::Letter>& letters) {
  indexer::IndexWriter writer(generation);
  writer.begin();
  for (const indexer::Family& family : tests::families_of(letters)) writer.put(family);
  writer.commit(2);
}

std::vector<corpus::Letter> last(const std::vector<corpus::Letter>& letters, std::size_t count) {
  return {letters.end() - static_cast<std::ptrdiff_t>(count), letters.end()};
}

std::size_t files_of_meaning(const fs::path& generation) {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(generation))
    count += schemas::is_file_of_meaning(entry.path()) ? 1 : 0;
  return count;
}

void flip_last_byte(const fs::path& file, const fs::path& folder) {
  std::string bytes = tests::bytes_of(file);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  fs::remove(file);
  const tests::TemporaryFolder aside;
  fs::copy_file(aside.write("bytes", bytes), folder / file.filename());
}

}  // namespace

TEST_CASE("an index of few comments has no files of meaning, and lacks none") {
  const tests::TestIndex index = tests::index_of(tests::letters_of_two_matters(50));
  const fs::path generation = index.generation();
  indexer::write_meaning(comments_of(generation), generation, 1, std::nullopt, 1);
  CHECK(files_of_meaning(generation) == 0);
  CHECK(indexer::meaning_is_current(comments_of(generation), generation, 1));
  CHECK_FALSE(indexer::fault_of_meaning(comments_of(generation), generation, 1));
}

TEST_CASE("every comment has a vector; the same comments give the same model, by any workers") {
  const std::vector<corpus::Letter> letters = tests::letters_of_two_matters(220);
  const tests::TestIndex one = tests::index_of(letters);
  const tests::TestIndex other = tests::index_of({letters.rbegin(), letters.rend()});
  for (const tests::TestIndex* index : {&one, &other}) {
    const fs::path generation = index->generation();
    CHECK_FALSE(indexer::meaning_is_current(comments_of(generation), generation, 1));
    CHECK(indexer::fault_of_meaning(comments_of(generation), generation, 1));
    indexer::write_meaning(comments_of(generation), generation, 1, std::nullopt,
                           index == &one ? 1 : 3);
    CHECK(indexer::meaning_is_current(comments_of(generation), generation, 1));
    CHECK_FALSE(indexer::fault_of_meaning(comments_of(generation), generation, 1));
  }
  const auto vectors = CommentVectors::open(schemas::vectors_file(one.generation(), 1));
  REQUIRE(vectors);
  CHECK(vectors->count() == 220);
  const fs::path model = schemas::model_file(one.generation(), vectors->model());
  CHECK(tests::bytes_of(model) == tests::bytes_of(other.generation() / model.filename()));
}

TEST_CASE("a run keeps the model and the vectors of what stayed, and adds those of what came") {
  const std::vector<corpus::Letter> letters = tests::letters_of_two_matters(230);
  const tests::TestIndex index = tests::index_of({letters.begin(), letters.begin() + 220});
  const fs::path generation = index.generation();
  indexer::write_meaning(comments_of(generation), generation, 1, std::nullopt, 1);
  const std::uint32_t model = CommentVectors::open(schemas::vectors_file(generation, 1))->model();

  // Ten new letters, and one that comes again.
  std::vector<corpus::Letter> second = last(letters, 10);
  second.push_back(letters.front());
  write_letters(generation, second);
  const indexer::EarlierMeaning earlier{generation, 1};
  indexer::write_meaning(comments_of(generation), generation, 2, earlier, 2);
  CHECK(files_of_meaning(generation) == 3);  // of both runs, for who still reads the first
  indexer::remove_other_meaning(generation, 2);
  CHECK(files_of_meaning(generation) == 2);
  const auto vectors = CommentVectors::open(schemas::vectors_file(generation, 2));
  REQUIRE(vectors);
  CHECK(vectors->model() == model);
  CHECK(vectors->count() == 230);
  CHECK_FALSE(indexer::fault_of_meaning(comments_of(generation), generation, 2));
  CHECK(indexer::fault_of_meaning(comments_of(generation), generation, 1));
}

TEST_CASE("an index that has grown by a fifth learns anew") {
  const std::vector<corpus::Letter> letters = tests::letters_of_two_matters(280);
  const tests::TestIndex index = tests::index_of({letters.begin(), letters.begin() + 220});
  const fs::path generation = index.generation();
  indexer::write_meaning(comments_of(generation), generation, 1, std::nullopt, 1);
  write_letters(generation, last(letters, 60));
  indexer::write_meaning(comments_of(generation), generation, 2,
                         indexer::EarlierMeaning{generation, 1}, 1);
  const auto before = CommentVectors::open(schemas::vectors_file(generation, 1));
  const auto after = CommentVectors::open(schemas::vectors_file(generation, 2));
  REQUIRE(before);
  REQUIRE(after);
  CHECK(before->model() != after->model());
  CHECK(after->count() == 280);
}

TEST_CASE("what is damaged is not carried on by the next run") {
  const tests::TestIndex index = tests::index_of(tests::letters_of_two_matters(220));
  const fs::path generation = index.generation();
  indexer::write_meaning(comments_of(generation), generation, 1, std::nullopt, 1);
  const fs::path vectors = schemas::vectors_file(generation, 1);
  const std::string sound = tests::bytes_of(vectors);
  flip_last_byte(vectors, generation);
  CHECK(indexer::fault_of_meaning(comments_of(generation), generation, 1));
  CHECK_FALSE(indexer::meaning_is_current(comments_of(generation), generation, 1));
  indexer::write_meaning(comments_of(generation), generation, 1,
                         indexer::EarlierMeaning{generation, 1}, 1);
  CHECK_FALSE(indexer::fault_of_meaning(comments_of(generation), generation, 1));
  CHECK(tests::bytes_of(vectors) == sound);
}

TEST_CASE("damage is found, and a lost model is learnt again") {
  const tests::TestIndex index = tests::index_of(tests::letters_of_two_matters(220));
  const fs::path generation = index.generation();
  indexer::write_meaning(comments_of(generation), generation, 1, std::nullopt, 1);
  const fs::path vectors = schemas::vectors_file(generation, 1);
  flip_last_byte(vectors, generation);
  CHECK(indexer::fault_of_meaning(comments_of(generation), generation, 1));
  const std::uint32_t model = CommentVectors::open(vectors)->model();
  fs::remove(schemas::model_file(generation, model));
  CHECK_FALSE(indexer::meaning_is_current(comments_of(generation), generation, 1));
  indexer::write_meaning(comments_of(generation), generation, 1,
                         indexer::EarlierMeaning{generation, 1}, 1);
  CHECK_FALSE(indexer::fault_of_meaning(comments_of(generation), generation, 1));
}
