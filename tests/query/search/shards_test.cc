// An index in four shards, served on four addresses, answers as one index does; and says so where a
// shard does not answer.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>

#include "query/language/clean_query.hh"
#include "query/output/answers.hh"
#include "query/search/search.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/shard.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"
#include "tests/query/generated_queries.hh"
#include "tests/query/generated_reviews.hh"
#include "tests/query/shard_servers.hh"
#include "tests/support/sanitized.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;
using schemas::FieldId;

constexpr unsigned kShards = 4;

std::size_t query_count() {
  if (std::getenv("PRECEDENT_LONG_TESTS") != nullptr) return 1'000;
  return tests::kIsSanitized ? 60 : 300;
}

std::vector<corpus::Letter> many_letters() {
  std::vector<corpus::Letter> letters = generated_letters(120, 19);
  for (corpus::Letter& one : generated_reviews(30, 19)) letters.push_back(std::move(one));
  // Copies of one form under many names: their weights are equal, and lie in several shards.
  for (std::size_t i = 0; i < 60; ++i) {
    corpus::Letter copy = letters[i % 6];
    copy.id = copy.accession = "0000000000-18-" + std::to_string(700'000 + i * 7919 % 1'000);
    copy.company = "Quarry " + std::to_string(i);
    copy.registrants.clear();
    copy.file_numbers.clear();
    letters.push_back(std::move(copy));
  }
  return letters;
}

// The words of one of our letters' vocabulary, without an operator.
std::string plain_question(Chance& chance) {
  static constexpr auto kWords = std::to_array<const char*>(
      {"liquidity", "goodwill", "impairment", "revenue", "cash", "flow", "segments", "known",
       "trend", "tax", "lease", "debt", "loss", "how", "the", "disclosure", "uses"});
  std::string question;
  for (std::size_t words = 1 + chance.below(9); words > 0; --words)
    question += std::string(question.empty() ? "" : " ") + chance.one_of(kWords);
  return question;
}

// All that is promised to be equal, as text.
std::string told(OpenIndex& index, const std::string& query, const SearchRequest& request) {
  const SearchResult result =
      search(index, question_of(query, Synonyms::built_in(), index.terms()), request);
  std::string text = std::to_string(result.total.value_or(0)) + "\n";
  for (const Hit& hit : result.hits)
    text += std::string(name_of(hit.match)) + " " + answer_of(hit, index.unit()).id + "\n";
  text += std::string(name_of(result.counted)) + "\n";
  for (const Facet& facet : result.facets)
    for (const FacetCount& one : facet.counts)
      text += std::string(schemas::field(facet.field).name) + ":" + one.value + " " + one.label +
              " " + std::to_string(one.count) + "\n";
  return text;
}

SearchRequest request_number(std::size_t i) {
  SearchRequest request;
  request.limit = 10;
  request.offset = i % 5 == 4 ? 10 : 0;
  request.is_strict = i % 7 == 6;
  request.sort = i % 4 == 3 ? Sort::kNewest : i % 8 == 5 ? Sort::kOldest : Sort::kRelevance;
  if (i % 2 == 0)
    request.facets = {FieldId::kTopic, FieldId::kCites, FieldId::kExaminer, FieldId::kCompany,
                      FieldId::kYear};
  return request;
}

std::vector<std::string> questions() {
  Chance chance(1'919);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < query_count(); ++i)
    all.push_back(clean_query(i % 2 == 0 ? plain_question(chance) : generated_query(chance)));
  return all;
}

std::string plain_answer(const fs::path& index) {
  return answered_from(index, Unit::kComment,
                       [](OpenIndex& open) { return told(open, "goodwill cash revenue", {}); });
}

}  // namespace

TEST_CASE("four shards answer as one index: totals, order, what has most, facets, copies") {
  if (!can_serve()) return;
  const Unit unit = GENERATE(Unit::kComment, Unit::kLetter);
  const std::vector<corpus::Letter> letters = many_letters();
  const tests::TestIndex whole = generated_index(letters);
  const ServedShards served(letters, kShards);
  OpenIndex one(whole.path(), unit);
  OpenIndex shards(served.path(), unit);
  CHECK(shards.may_be_remote());
  CHECK(shards.shard_count() == kShards);
  CHECK(shards.missing_shards().empty());
  std::size_t i = 0;
  std::size_t found = 0;
  for (const std::string& query : questions()) {
    const SearchRequest request = request_number(i);
    CAPTURE(i, query, name_of(unit));
    const std::string expected = told(one, query, request);
    CHECK(told(shards, query, request) == expected);
    found += expected.starts_with("0\n") ? 0 : 1;
    ++i;
  }
  CHECK(found > query_count() / 2);
}

TEST_CASE("shards that are folders are searched, too, from the folder of their file") {
  const std::vector<corpus::Letter> letters = many_letters();
  const std::vector<tests::TestIndex> shards = shards_of(letters, 2);
  const tests::TemporaryFolder folder;
  folder.write("shards", shards[1].path().string() + "\n" +
                             shards[0].path().lexically_relative(folder.path()).string() + "\n");
  fs::copy_file(schemas::generation_paths(shards[0].generation()).persons,
                folder.path() / "persons.json");
  const tests::TestIndex whole = generated_index(letters);
  CHECK(plain_answer(folder.path()) == plain_answer(whole.path()));
}

TEST_CASE("a shard that is killed between two questions is asked at its replica") {
  if (!can_serve()) return;
  ServedShards served(many_letters(), kShards);
  ShardServers replica(served.index(1), "127.0.0.6");
  served.name_shards({"", replica.place()});
  const std::string before = plain_answer(served.path());
  served.server(1).kill();
  CHECK(plain_answer(served.path()) == before);
  replica.kill();
  CHECK_THROWS_WITH(plain_answer(served.path()),
                    Contains("1 of 4 shards of the index do not answer") &&
                        Contains(served.server(1).comments.place() + ": Couldn't connect") &&
                        Contains(replica.comments.place()));
}

TEST_CASE("a shard that dies or hangs while it is asked is asked at its replica, once") {
  if (!can_serve()) return;
  const bool hangs = GENERATE(true, false);
  CAPTURE(hangs);
  ServedShards served(many_letters(), kShards);
  ShardServers replica(served.index(2), "127.0.0.6");
  served.name_shards({"", "", replica.place()});
  const std::string before = plain_answer(served.path());
  int askings = 0;
  const auto answer = [&] {
    return answered_from(served.path(), Unit::kComment, [&](OpenIndex& open) {
      if (++askings == 1) hangs ? served.server(2).stop() : served.server(2).kill();
      return told(open, "goodwill cash revenue", {});
    });
  };
  CHECK(answer() == before);
  CHECK(askings == 2);
  CHECK(plain_answer(served.path()) == before);
  served.server(2).resume();
}

TEST_CASE("a shard that hangs and has no replica is an error that names it") {
  if (!can_serve()) return;
  ServedShards served(many_letters(), kShards);
  served.server(3).stop();
  CHECK_THROWS_WITH(plain_answer(served.path()),
                    Contains(served.server(3).comments.place() + ": Timeout expired"));
  served.server(3).resume();
}

TEST_CASE("where that is allowed, the shards that answer make a partial answer") {
  if (!can_serve()) return;
  ServedShards served(many_letters(), kShards);
  served.server(0).kill();
  const auto count = [&](Partial partial) {
    return answered_from(
        served.path(), Unit::kComment,
        [](OpenIndex& open) {
          CHECK(open.shard_count() == kShards);
          REQUIRE(open.missing_shards().size() == 1);
          CHECK_THAT(open.missing_shards()[0], Contains("Connection refused"));
          return open.database().get_doccount();
        },
        partial);
  };
  CHECK_THROWS_AS(count(Partial::kRefused), ShardError);
  Xapian::doccount expected = 0;
  for (std::size_t shard = 1; shard < kShards; ++shard)
    expected += OpenIndex(served.index(shard), Unit::kComment).database().get_doccount();
  CHECK(count(Partial::kAllowed) == expected);
  for (std::size_t shard = 1; shard < kShards; ++shard) served.server(shard).kill();
  CHECK_THROWS_AS(count(Partial::kAllowed), ShardError);
}

TEST_CASE("what is no part of the same index is refused, and its place named") {
  const std::vector<tests::TestIndex> shards = shards_of(many_letters(), 2);
  const tests::TemporaryFolder folder;
  const auto name = [&](const std::vector<fs::path>& indexes) {
    std::string text;
    for (const fs::path& index : indexes) text += index.string() + "\n";
    folder.write("shards", text);
  };
  const fs::path& first = shards[0].path();
  const fs::path& second = shards[1].path();
  const auto why = [&] {
    try {
      plain_answer(folder.path());
    } catch (const schemas::IndexError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  name({first, second});
  CHECK(why().empty());
  name({first, first});
  CHECK_THAT(why(), Contains("are both shard 1/2"));
  name({first});
  CHECK_THAT(why(), Contains(first.string() + " is shard 1/2, where 1 is named"));
  name({first, second});
  const auto differs = [&](std::string_view key, const std::string& text,
                           const std::string& expected) {
    const auto before =
        Xapian::Database(schemas::generation_paths(shards[1].generation()).comments.string())
            .get_metadata(std::string(key));
    set_metadata(second, key, text);
    CAPTURE(key);
    CHECK_THAT(why(), Contains(second.string()) && Contains(expected));
    set_metadata(second, key, before);
    CHECK(why().empty());
  };
  differs(schemas::kFormatKey, "2", "has format version 2");
  differs(schemas::kProgramKey, "0.0.1", "their version of the program is '' and '0.0.1'");
  differs(schemas::kTaxonomyKey, "7", "their version of the topics is '' and '7'");
  differs(schemas::kShardKey, "", "is a whole one, where 2 are named");
  differs(schemas::kShardKey, "2/3 of a test", "is shard 2/3, where 2 are named");
  differs(schemas::kShardKey, "2/2 otherwise", "their rule of who lies where");
  differs(schemas::kUnitKey, "letters", "serves letters, not comments");
}

TEST_CASE("an index that a writer is in the midst of switching is answered from throughout") {
  const std::vector<tests::TestIndex> shards = shards_of(many_letters(), 2);
  const tests::TemporaryFolder folder;
  folder.write("shards", shards[0].path().string() + "\n" + shards[1].path().string() + "\n");
  const std::string before = plain_answer(folder.path());
  int askings = 0;
  const std::string after = answered_from(folder.path(), Unit::kComment, [&](OpenIndex& open) {
    if (++askings == 1) {
      const auto paths = schemas::generation_paths(shards[0].generation());
      for (const char* run : {"7", "8", "9"}) {
        Xapian::WritableDatabase database(paths.comments.string(), Xapian::DB_OPEN);
        database.set_metadata(std::string(schemas::kRunKey), run);
        for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id)
          database.replace_document(id, database.get_document(id));
        database.commit();
      }
    }
    return told(open, "goodwill cash revenue", {});
  });
  CHECK(after == before);
}

}  // namespace precedent::query
