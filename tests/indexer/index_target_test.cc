#include "indexer/index_target.hh"

#include <catch2/catch.hpp>
#include <sstream>

#include "indexer/dump.hh"
#include "indexer/letter_record.hh"
#include "schemas/index_layout.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using indexer::FreshTarget;
using indexer::IndexTarget;
using indexer::IndexWriter;
using indexer::LiveTarget;

namespace {

namespace fs = std::filesystem;
const schemas::Taxonomy& topics() {
  return schemas::Taxonomy::built_in();
}

std::string dump_of(const fs::path& generation) {
  std::ostringstream dump;
  indexer::dump_index(generation, dump);
  return dump.str();
}

// Letters enough for several shards, all different.
std::vector<corpus::Letter> many_letters(std::size_t count) {
  std::vector<corpus::Letter> letters;
  for (std::size_t i = 0; i < count; ++i) {
    corpus::Letter letter = i % 2 == 0 ? tests::staff_letter() : tests::company_letter();
    letter.id = letter.accession = "0000000000-16-" + std::to_string(100'000 + i);
    letter.text += " word" + std::to_string(i);
    letters.push_back(std::move(letter));
  }
  return letters;
}

void put_all(IndexTarget& target, const std::vector<corpus::Letter>& letters, std::size_t workers) {
  for (std::size_t i = 0; i < letters.size(); ++i)
    target.put(i % workers, indexer::letter_record(letters[i]), "");
}

}  // namespace

TEST_CASE("an index of many shards is the same as one written letter by letter") {
  const auto letters = many_letters(indexer::kShardLetters * 2 + 7);
  const tests::TemporaryFolder folder;
  FreshTarget target(folder.path(), 3, topics());
  put_all(target, letters, 3);
  const fs::path live = target.publish(1, "");
  CHECK(dump_of(live) == dump_of(tests::index_of(letters).generation()));
  CHECK_FALSE(fs::exists(live / "shards"));
}

TEST_CASE("a letter may come again once the shards are merged, and the later one stays") {
  const auto letters = many_letters(3);
  corpus::Letter better = letters[1];
  better.text = "As it stands in the better source.";
  const tests::TemporaryFolder folder;
  FreshTarget target(folder.path(), 1, topics());
  put_all(target, letters, 1);
  target.accept_again();
  target.put(0, indexer::letter_record(better), "");
  const fs::path live = target.publish(1, "");
  CHECK(dump_of(live) == dump_of(tests::index_of({letters[0], better, letters[2]}).generation()));
}

TEST_CASE("an index of no letters at all opens") {
  const tests::TemporaryFolder folder;
  FreshTarget target(folder.path(), 2, topics());
  CHECK(target.flushed().letters_count() == 0);
  CHECK(dump_of(target.publish(1, "")).empty());
}

TEST_CASE("few letters change the live generation, many a copy of it") {
  const std::size_t max_pending = GENERATE(2U, 100U);
  const auto before = many_letters(2);
  const auto after = many_letters(7);
  const auto index = tests::index_of(before);
  LiveTarget target(index.path(), index.generation(),
                    std::make_unique<IndexWriter>(index.generation()), topics(), max_pending);
  put_all(target, after, 1);
  {
    // Nothing shows before the end.
    CHECK(dump_of(index.generation()) == dump_of(tests::index_of(before).generation()));
  }
  const fs::path live = target.publish(2, "");
  CHECK(live == index.generation());
  CHECK(live.filename() == (max_pending == 2 ? "gen-000002" : "gen-000001"));
  CHECK(dump_of(live) == dump_of(tests::index_of(after).generation()));
}

TEST_CASE("a run that is given up changes nothing") {
  const std::size_t max_pending = GENERATE(2U, 100U);
  const auto before = many_letters(2);
  const auto index = tests::index_of(before);
  {
    LiveTarget target(index.path(), index.generation(),
                      std::make_unique<IndexWriter>(index.generation()), topics(), max_pending);
    put_all(target, many_letters(7), 1);
    target.flushed().remove(before[0].id);
  }
  CHECK(index.generation().filename() == "gen-000001");
  CHECK(dump_of(index.generation()) == dump_of(tests::index_of(before).generation()));
  CHECK_FALSE(fs::exists(index.path() / "unfinished-generation"));
}
