#include "query/search/advice.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "query/language/clean_query.hh"
#include "schemas/index/index_layout.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

std::string spelling_of(const std::filesystem::path& path, const std::string& query) {
  OpenIndex index(path, Unit::kComment);
  return advice_on(index, question_of(clean_query(query), Synonyms::built_in(), index.terms()),
                   true)
      .spelling;
}

void write_words(const tests::TestIndex& index, const std::string& text) {
  std::ofstream(schemas::generation_paths(index.generation()).words) << text;
}

TEST_CASE("a misspelt word is corrected from the list of words") {
  const tests::TestIndex index = tests::index_of(tests::sample_letters());
  write_words(index, "precedent-words 1 1\ncompensation 9\nliquidity 9\nliquidly 2\n");
  CHECK(spelling_of(index.path(), "liquidty") == "liquidity");
  CHECK(spelling_of(index.path(), "LIQIUDITY -form:10-K") == "liquidity -form:10-K");
  // One wrong letter at the beginning, but no more beside it.
  CHECK(spelling_of(index.path(), "kiquidity") == "liquidity");
  CHECK(spelling_of(index.path(), "kikidity") == "");
  CHECK(spelling_of(index.path(), "xylophone") == "");
}

TEST_CASE("a correction takes the place of the word, not of a part of another") {
  const tests::TestIndex index = tests::index_of(tests::sample_letters());
  write_words(index, "precedent-words 1 1\ncompensation 9\nliquidity 9\n");
  CHECK(spelling_of(index.path(), "liquidities liquiditi") ==
        "");  // a form of a word that is there
  CHECK(spelling_of(index.path(), "liquiditees liquidite") == "liquidity liquidity");
  CHECK(spelling_of(index.path(), "(xliquidite OR Liquidite)") == "(liquidity OR liquidity)");
}

TEST_CASE("a word that the thesaurus knows is no slip of the pen") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  write_words(on_disk, "precedent-words 1 1\nliquidity 9\n");
  OpenIndex index(on_disk.path(), Unit::kComment);
  const auto spelling_by = [&](const Synonyms& synonyms) {
    return advice_on(index, question_of("liquidite", synonyms, index.terms()), true).spelling;
  };
  CHECK(spelling_by(Synonyms()) == "liquidity");
  Synonyms synonyms;
  synonyms.add("liquidite > compensation", "test");
  CHECK(spelling_by(synonyms) == "");
}

TEST_CASE("a word of the list that the index no longer has is not suggested") {
  const tests::TestIndex index = tests::index_of(tests::sample_letters());
  write_words(index, "precedent-words 1 1\nxylophones 9\n");
  CHECK(spelling_of(index.path(), "xylophonas") == "");
}

TEST_CASE("without a list, or with a damaged one, the words of the index are looked through") {
  const tests::TestIndex index = tests::index_of(tests::sample_letters());
  if (GENERATE(true, false)) {
    write_words(index, "\xff\xfe");
  } else {
    std::filesystem::remove(schemas::generation_paths(index.generation()).words);
  }
  CHECK(spelling_of(index.path(), "liquidty") == "liquidity");
}

TEST_CASE("a value that no document has is told with the nearest") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  const auto [query, nearest] = GENERATE_COPY(table<std::string, std::string>({
      {"company:lighthouze", "company:lighthouse"},
      {"office:\"office of industrial applicatons and services\"",
       "office:\"office of industrial applications and services\""},
      {"company:\"harbour lighthouze\"", "company:\"harbor lighthouse\""},
      {"year:2031", "year:2016"},
  }));
  CAPTURE(query);
  const Advice advice =
      advice_on(index, question_of(clean_query(query), Synonyms::built_in(), index.terms()), true);
  REQUIRE(advice.unknown.size() == 1);
  CHECK(advice.unknown.front().nearest == nearest);
}

TEST_CASE("a quoted phrase that nobody writes so is offered without its quotation marks") {
  const tests::TestIndex on_disk = tests::index_of(tests::sample_letters());
  OpenIndex index(on_disk.path(), Unit::kComment);
  const Question question = question_of(clean_query("\"disclosures liquidity\" side:staff"),
                                        Synonyms::built_in(), index.terms());
  const Advice advice = advice_on(index, question, true);
  const auto unquoted = std::find_if(
      advice.without.begin(), advice.without.end(),
      [](const WithoutPart& one) { return one.part.starts_with("the quotation marks of"); });
  REQUIRE(unquoted != advice.without.end());
  CHECK(unquoted->total == 1);
  CHECK(unquoted->query == "disclosures liquidity side:staff");
}

}  // namespace
}  // namespace precedent::query
