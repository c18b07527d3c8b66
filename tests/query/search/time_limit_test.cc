#include "query/search/time_limit.hh"

#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"
#include "query/search/counting.hh"
#include "query/search/index_question.hh"
#include "query/search/search.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"

namespace precedent::query {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

const char* const kQueries[] = {
    "liquidity",     "liquidity disclosure xylophone", "\"of the\" OR liquid*", "the NEAR/5 of",
    "NOT liquidity", "year:2010..2012 OR the"};

SearchRequest with_facets(Sort sort) {
  SearchRequest request;
  request.sort = sort;
  request.facets = {schemas::FieldId::kYear, schemas::FieldId::kTopic};
  return request;
}

// Hits, total and facets, in one text.
std::string found_by(OpenIndex& index, const char* text, Sort sort) {
  const Question question = question_for(index, clean_query(text), Synonyms::built_in());
  const SearchResult result = search(index, question, with_facets(sort));
  std::string found = std::to_string(result.total.value_or(0));
  for (const Hit& hit : result.hits)
    found += " " + std::to_string(hit.docid) + "/" + std::to_string(hit.score);
  for (const Facet& facet : result.facets)
    for (const FacetCount& one : facet.counts) found += " " + one.value + std::to_string(one.count);
  return found + " " + std::to_string(total_of(index, question.query)) + " " +
         std::to_string(detail::total_in_parts(index, question.query, 3));
}

TEST_CASE("a search with time enough finds what one without a limit finds") {
  const tests::TestIndex on_disk = generated_index(generated_letters(60, 5));
  OpenIndex index(on_disk.path(), GENERATE(Unit::kComment, Unit::kLetter));
  const char* const text = GENERATE(from_range(std::begin(kQueries), std::end(kQueries)));
  const Sort sort = GENERATE(Sort::kRelevance, Sort::kNewest, Sort::kOldest);
  INFO(text);
  const std::string without = found_by(index, text, sort);
  const TimeLimit limit(hours(1));
  CHECK(found_by(index, text, sort) == without);
}

TEST_CASE("a search whose time is over ends, and the next one of the thread has its own") {
  const tests::TestIndex on_disk = generated_index(generated_letters(60, 5));
  OpenIndex index(on_disk.path(), Unit::kComment);
  for (const char* text : kQueries) {
    INFO(text);
    const std::string without = found_by(index, text, Sort::kRelevance);
    {
      const TimeLimit limit(milliseconds(-1));
      const Question question = question_for(index, clean_query(text), Synonyms::built_in());
      CHECK_THROWS_AS(search(index, question, with_facets(Sort::kRelevance)), TimeOver);
      if (without.starts_with("0")) continue;  // nothing to look at has no end to come to
      CHECK_THROWS_AS(total_of(index, question.query), TimeOver);
      CHECK_THROWS_AS(detail::total_in_parts(index, question.query, 3), TimeOver);
    }
    CHECK(found_by(index, text, Sort::kRelevance) == without);
  }
}

}  // namespace
}  // namespace precedent::query
