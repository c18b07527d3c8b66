#include "query/search/stub.hh"

#include <catch2/catch.hpp>

#include "schemas/index/index_layout.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using namespace precedent::query;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

// A folder of stubs that name the databases of an index each twice, as if they were two shards.
class Stubs {
 public:
  Stubs() {
    const schemas::GenerationPaths paths = schemas::generation_paths(index_.generation());
    write("letters", paths.letters, paths.letters);
    write("comments", paths.comments, paths.comments);
  }

  const fs::path& folder() const { return folder_.path(); }
  schemas::GenerationPaths databases() const {
    return schemas::generation_paths(index_.generation());
  }
  void write(const std::string& name, const fs::path& first, const fs::path& second) const {
    folder_.write(name, "# shards\nauto " + first.string() + "\nauto " + second.string() + "\n");
  }
  // What is said instead of opening it; empty: nothing is.
  std::string refusal_of(Unit unit) const {
    try {
      const OpenIndex open(folder(), unit);
      return {};
    } catch (const schemas::IndexError& error) {
      return error.what();
    }
  }

 private:
  tests::TestIndex index_ = tests::index_of(tests::sample_letters());
  tests::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("what a stub names is searched as one") {
  const Stubs stubs;
  CHECK(OpenIndex(stubs.folder(), Unit::kLetter).database().get_doccount() == 10);
  CHECK(OpenIndex(stubs.folder(), Unit::kComment).database().get_doccount() == 6);
}

TEST_CASE("every shard must be of the known format, not the first alone") {
  const Stubs stubs;
  const fs::path old = stubs.folder() / "old";
  fs::copy(stubs.databases().comments, old);
  {
    Xapian::WritableDatabase database(old.string());
    database.set_metadata(std::string(schemas::kFormatKey), "2");
    database.commit();
  }
  stubs.write("comments", stubs.databases().comments, old);
  CHECK_THAT(stubs.refusal_of(Unit::kComment),
             Contains(old.string()) && Contains("has format version 2"));
}

TEST_CASE("letters are not taken for comments where stubs are mixed up") {
  const Stubs stubs;
  const schemas::GenerationPaths databases = stubs.databases();
  {
    Xapian::WritableDatabase letters(databases.letters.string());
    letters.set_metadata(std::string(schemas::kUpdatedKey), "2026-01-05T06:00:00Z");
    letters.commit();
  }
  stubs.write("letters", databases.letters, databases.comments);
  stubs.write("comments", databases.comments, databases.letters);
  CHECK_THAT(stubs.refusal_of(Unit::kLetter),
             Contains(databases.comments.string() + " holds comments, not letters"));
  CHECK_THAT(stubs.refusal_of(Unit::kComment),
             Contains(databases.letters.string() + " holds letters, not comments"));
}

TEST_CASE("a stub that leads back to itself is refused") {
  const Stubs stubs;
  stubs.write("comments", "comments", "comments");
  CHECK_THAT(stubs.refusal_of(Unit::kComment), Contains("leads back to itself"));
}

TEST_CASE("a line of a stub that names no database is shown") {
  const Stubs stubs;
  const fs::path comments = stubs.databases().comments;
  stubs.write("comments", comments, comments.string() + "\nfloppy a");
  CHECK_THAT(stubs.refusal_of(Unit::kComment), Contains("'floppy a'"));
}
