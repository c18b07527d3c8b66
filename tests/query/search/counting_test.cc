#include "query/search/counting.hh"

#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"
#include "query/language/question.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"

namespace precedent::query {
namespace {

TEST_CASE("a total counted in parts is that counted at once") {
  const tests::TestIndex on_disk = generated_index(generated_letters(60, 5));
  OpenIndex index(on_disk.path(), GENERATE(Unit::kComment, Unit::kLetter));
  const std::string text = GENERATE(as<std::string>(), "liquidity", "NOT liquidity", "\"of the\"",
                                    "the NEAR/5 of", "year:2010..2012 OR the", "xylophone");
  INFO(text);
  const Question question = question_of(clean_query(text), Synonyms::built_in(), index.terms());
  const std::uint64_t at_once = matches_of(index.database(), question.query);
  CHECK(total_of(index, question.query) == at_once);
  for (const unsigned parts : {1U, 2U, 3U, 8U}) {
    INFO(parts);
    CHECK(detail::total_in_parts(index, question.query, parts) == at_once);
  }
}

}  // namespace
}  // namespace precedent::query
