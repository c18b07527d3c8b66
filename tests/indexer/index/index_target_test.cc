#include "indexer/index/index_target.hh"

#include <catch2/catch.hpp>
#include <sstream>

#include "indexer/commands/dump.hh"
#include "indexer/records/letter_record.hh"
#include "indexer/reviews/link_keys.hh"
#include "schemas/index/index_layout.hh"
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
    // Two letters of each company.
    letter.company = "Company " + std::to_string(i / 2);
    letter.registrants[0].cik = std::to_string(9'800'000 + i / 2);
    letter.registrants[0].name = letter.company;
    letter.registrants[0].former_names.clear();
    letter.file_numbers = {"001-" + std::to_string(90'000 + i / 2)};
    letters.push_back(std::move(letter));
  }
  return letters;
}

// Writes the letters as a run does that has read them.
void write(IndexTarget& target, const std::vector<corpus::Letter>& letters,
           const std::vector<std::string>& removals = {}) {
  const tests::TemporaryFolder folder;
  indexer::LetterSpool spool(folder.path());
  indexer::SpooledLetters read;
  for (const corpus::Letter& letter : letters) {
    const schemas::LetterRecord record = indexer::letter_record(letter);
    read.emplace(
        letter.id,
        indexer::SpooledLetter{
            {}, spool.append(record, ""), indexer::hashes_of_keys(indexer::link_keys(record))});
  }
  target.write(spool, read, removals);
}

}  // namespace

TEST_CASE("an index of many shards is the same as one written letter by letter") {
  const auto letters = many_letters(indexer::kShardLetters * 2 + 7);
  const tests::TemporaryFolder folder;
  FreshTarget target(folder.path(), 3, topics());
  write(target, letters);
  const fs::path live = target.publish(1, {}).generation;
  CHECK(dump_of(live) == dump_of(tests::index_of(letters).generation()));
  CHECK_FALSE(fs::exists(live / "shards"));
}

TEST_CASE("an index of no letters at all opens") {
  const tests::TemporaryFolder folder;
  FreshTarget target(folder.path(), 2, topics());
  write(target, {});
  CHECK(target.writer().letters_count() == 0);
  CHECK(dump_of(target.publish(1, {}).generation).empty());
}

TEST_CASE("few letters change the live generation, many a copy of it") {
  const std::size_t max_pending = GENERATE(2U, 100U);
  const auto before = many_letters(2);
  const auto after = many_letters(7);
  const auto index = tests::index_of(before);
  LiveTarget target(index.path(), index.generation(),
                    std::make_unique<IndexWriter>(index.generation()), topics(), max_pending);
  write(target, after);
  {
    // Nothing shows before the end.
    CHECK(dump_of(index.generation()) == dump_of(tests::index_of(before).generation()));
  }
  const fs::path live = target.publish(2, {}).generation;
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
    write(target, many_letters(7));
  }
  CHECK(index.generation().filename() == "gen-000001");
  CHECK(dump_of(index.generation()) == dump_of(tests::index_of(before).generation()));
  CHECK_FALSE(fs::exists(index.path() / "unfinished-generation"));
}

TEST_CASE("a file beside visible letters that cannot be written does not call the run undone") {
  const auto after = many_letters(3);
  const auto index = tests::index_of(many_letters(2));
  const fs::path persons = schemas::generation_paths(index.generation()).persons;
  fs::create_directories(persons.string() + ".new");
  LiveTarget target(index.path(), index.generation(),
                    std::make_unique<IndexWriter>(index.generation()), topics(), 100);
  write(target, after);
  const auto published = target.publish(2, {.persons = "{}", .words = ""});
  CHECK(published.generation == index.generation());
  CHECK_THAT(published.unfinished, Catch::Contains(persons.string()));
  CHECK(dump_of(index.generation()) == dump_of(tests::index_of(after).generation()));
}
