#include "query/search/newly_seen.hh"

#include <algorithm>
#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

std::vector<SeenDocument> seen(OpenIndex& index, const std::string& query, const std::string& day) {
  return seen_since(index, question_of(clean_query(query), Synonyms::built_in(), index.terms()),
                    day);
}

TEST_CASE("what was first seen on a day or later is found, once for each letter it is of") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters(), "2026-11-02");
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(newest_seen_day(index) == "20261102");
  std::vector<SeenDocument> found = seen(index, "liquidity disclosure", "20261102");
  REQUIRE(found.size() == 1);
  std::sort(found[0].keys.begin(), found[0].keys.end());
  CHECK(found[0].keys == std::vector<std::string>{"0000000000-16-900001@1 0000000000-16-900001",
                                                  "0000000000-16-900001@1 0009900123-16-000044"});
  CHECK(seen(index, "liquidity disclosure", "").size() == 1);
  CHECK(seen(index, "liquidity disclosure", "20261103").empty());
}

TEST_CASE("a letter is known by its id") {
  const tests::TestIndex on_disk = tests::index_of({tests::staff_letter()}, "2026-11-02");
  OpenIndex index(on_disk.path(), Unit::kLetter);
  const std::vector<SeenDocument> found = seen(index, "-kind:other", "20261101");
  REQUIRE(found.size() == 1);
  CHECK(found[0].keys == std::vector<std::string>{"0000000000-16-900001"});
}

TEST_CASE("letters of the first load are never new") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(newest_seen_day(index) == "");
  CHECK(seen(index, "liquidity", "").empty());
}

TEST_CASE("days are counted back over the ends of months and years") {
  const auto [day, days, before] = GENERATE(table<std::string, int, std::string>({
      {"20261120", 7, "20261113"},
      {"20260303", 7, "20260224"},
      {"20240301", 1, "20240229"},
      {"20260101", 1, "20251231"},
      {"", 7, ""},
  }));
  CHECK(days_before(day, days) == before);
}

}  // namespace
}  // namespace precedent::query
