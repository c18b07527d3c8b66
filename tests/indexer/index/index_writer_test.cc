#include "indexer/index/index_writer.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>
#include <sstream>

#include "indexer/commands/dump.hh"
#include "indexer/index/databases.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using indexer::IndexWriter;
using tests::index_of;
using tests::sample_letters;

namespace {

std::string dump_of(const tests::TestIndex& index) {
  std::ostringstream dump;
  indexer::dump_index(index.generation(), dump);
  return dump.str();
}

void put_all(IndexWriter& writer, const std::vector<corpus::Letter>& letters) {
  for (const indexer::Family& family : tests::families_of(letters)) writer.put(family);
}

void set_format(const tests::TestIndex& index, const std::string& format) {
  const schemas::GenerationPaths paths = schemas::generation_paths(index.generation());
  for (const auto& path : {paths.letters, paths.comments}) {
    Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(schemas::kFormatKey), format);
    database.commit();
  }
}

}  // namespace

TEST_CASE("a comment keeps the number of its document while it means the same") {
  const tests::TestIndex index = index_of(sample_letters());
  const std::string id = schemas::id_term(schemas::comment_id(tests::staff_letter().id, 2));
  IndexWriter writer(index.generation());
  const auto number = [&] { return *writer.comments().postlist_begin(id); };
  const Xapian::docid before = number();
  const std::uint64_t count = writer.comments_count();
  writer.begin();
  put_all(writer, sample_letters());
  writer.commit(2);
  CHECK(number() == before);
  std::vector<corpus::Letter> letters = sample_letters();
  for (corpus::Letter& letter : letters)
    for (corpus::Comment& comment : letter.comments) comment.text += " Describe your vessels.";
  writer.begin();
  put_all(writer, letters);
  writer.commit(3);
  CHECK(number() != before);
  CHECK(writer.comments_count() == count);
}

TEST_CASE("writing the same letters twice changes nothing") {
  const auto index = index_of(sample_letters());
  const std::string before = dump_of(index);
  {
    IndexWriter writer(index.generation());
    writer.begin();
    put_all(writer, sample_letters());
    writer.commit(2);
    CHECK(writer.letters_count() == sample_letters().size());
  }
  CHECK(dump_of(index) == before);
}

TEST_CASE("the order in which letters come does not show") {
  std::vector<corpus::Letter> letters = sample_letters();
  const auto one = index_of(letters);
  std::reverse(letters.begin(), letters.end());
  CHECK(dump_of(index_of(letters)) == dump_of(one));
}

TEST_CASE("when a letter was first seen does not show in the dump") {
  CHECK(dump_of(index_of(sample_letters(), "2026-11-02")) == dump_of(index_of(sample_letters())));
}

TEST_CASE("a changed letter takes the place of the old one, with all its comments") {
  const auto index = index_of({tests::staff_letter()});
  corpus::Letter changed = tests::staff_letter();
  changed.comments.pop_back();
  IndexWriter writer(index.generation());
  writer.begin();
  put_all(writer, {changed});
  writer.commit(2);
  CHECK(writer.letters_count() == 1);
  CHECK(writer.comments_count() == 1);
}

TEST_CASE("a removed letter takes its comments along") {
  const auto index = index_of({tests::two_registrants_letter(), tests::loose_letter()});
  {
    IndexWriter writer(index.generation());
    writer.begin();
    writer.remove(tests::two_registrants_letter().id);
    writer.commit(2);
  }
  CHECK(dump_of(index) == dump_of(index_of({tests::loose_letter()})));
}

TEST_CASE("an index of another format is refused, and the message says what to do") {
  const auto index = index_of(sample_letters());
  set_format(index, "7");
  CHECK_THROWS_WITH(IndexWriter(index.generation()),
                    "the index at " + index.path().string() +
                        " has format version 7, this program knows version " +
                        std::to_string(schemas::kFormatVersion) +
                        "; build it anew with: precedent-indexer rebuild");
}

TEST_CASE("a run that was killed between its two commits is undone, to the same index as before") {
  const auto index = index_of(sample_letters(), "2026-11-02");
  const std::string before = dump_of(index);
  const schemas::GenerationPaths paths = schemas::generation_paths(index.generation());
  const std::filesystem::path spare = index.path() / "spare";
  std::filesystem::copy(paths.letters, spare, std::filesystem::copy_options::recursive);
  {
    corpus::Letter changed = tests::staff_letter();
    changed.comments[0].text = "Please tell us more.";
    corpus::Letter fresh = tests::company_letter();
    fresh.id = fresh.accession = "0009900123-16-000099";
    IndexWriter writer(index.generation());
    writer.begin();
    for (const indexer::Family& family : tests::families_of(
             {changed, tests::company_letter(), tests::closing_letter(), fresh}, "2026-11-03"))
      writer.put(family);
    writer.remove(tests::two_registrants_letter().id);
    writer.commit(2);
  }
  // The letters as they would be if the second commit had not come about.
  std::filesystem::remove_all(paths.letters);
  std::filesystem::rename(spare, paths.letters);
  REQUIRE(dump_of(index) != before);

  IndexWriter writer(index.generation());
  CHECK(writer.run() == 1);
  CHECK(writer.repair());
  CHECK(dump_of(index) == before);
  CHECK_FALSE(writer.repair());
}

TEST_CASE("what the system does not give Xapian is said, and how it is allowed more of") {
  const Xapian::DatabaseCreateError files("Couldn't create postlist.glass", EMFILE);
  CHECK_THAT(
      indexer::explanation_of(files, "/index"),
      Catch::EndsWith("Too many open files; allow more open files (ulimit -n; LimitNOFILE of "
                      "a systemd unit)"));
  const Xapian::DatabaseError memory("Error reading block 7", ENOMEM);
  CHECK_THAT(indexer::explanation_of(memory, "/index"),
             Catch::Contains("; allow more (ulimit -v;"));
}
