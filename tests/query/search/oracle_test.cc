// The index and a plain scan over the letters give the same answers to generated queries.

#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"
#include "query/language/parser.hh"
#include "query/output/answers.hh"
#include "query/search/search.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"
#include "tests/query/generated_queries.hh"
#include "tests/query/generated_reviews.hh"
#include "tests/query/plain_scan.hh"
#include "tests/support/sanitized.hh"

namespace precedent::query {
namespace {

constexpr std::size_t kLetters = 150;
constexpr std::size_t kReviews = 40;
// Under the sanitizers a plain scan takes half a second.
constexpr std::size_t kQueries = tests::kIsSanitized ? 50 : 200;
constexpr std::uint32_t kSeed = 20160914;

// Facts as the reader found them, with what their reviews add.
std::vector<schemas::LetterRecord> linked_records(const std::vector<corpus::Letter>& letters) {
  std::vector<schemas::LetterRecord> records;
  for (indexer::Family& family : tests::families_of(letters))
    for (schemas::LetterRecord& record : family.letters) records.push_back(std::move(record));
  return records;
}

std::set<std::string> ids_of(const SearchResult& result, Unit unit) {
  std::set<std::string> ids;
  for (const Hit& hit : result.hits) ids.insert(answer_of(hit, unit).id);
  return ids;
}

TEST_CASE("generated queries ask for every field") {
  Chance chance(kSeed);
  std::string queries;
  for (std::size_t i = 0; i < 5000; ++i) queries += generated_query(chance) + ' ';
  for (const schemas::Field& field : schemas::kFields)
    CHECK_THAT(queries, Catch::Contains(std::string(field.name) + ":"));
}

TEST_CASE("generated queries find what a plain scan finds") {
  const Unit unit = GENERATE(Unit::kComment, Unit::kLetter);
  std::vector<corpus::Letter> letters = generated_letters(kLetters, kSeed);
  for (corpus::Letter& one : generated_reviews(kReviews, kSeed)) letters.push_back(std::move(one));
  const tests::TestIndex on_disk = generated_index(letters);
  const std::vector<schemas::LetterRecord> records = linked_records(letters);
  OpenIndex index(on_disk.path(), unit);
  Chance chance(kSeed);
  std::size_t found_something = 0;
  for (std::size_t i = 0; i < kQueries; ++i) {
    const std::string query = clean_query(generated_query(chance));
    CAPTURE(i, query, name_of(unit));
    SearchRequest request;
    request.limit = 10'000;
    request.sort = static_cast<Sort>(i % 3);
    request.is_strict = true;
    const SearchResult result =
        search(index, question_of(query, Synonyms{}, index.terms()), request);
    const std::set<std::string> expected =
        plain_scan(parse(query), records, unit, generated_persons());
    CHECK(result.total.value() == expected.size());
    CHECK(ids_of(result, unit) == expected);
    if (!expected.empty()) ++found_something;
  }
  CHECK(found_something > kQueries / 2);
}

}  // namespace
}  // namespace precedent::query
