#include "query/search/meaning.hh"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/meaning/generation_meaning.hh"
#include "query/language/clean_query.hh"
#include "query/search/explanation.hh"
#include "query/search/index_question.hh"
#include "query/search/search.hh"
#include "query/search/similar.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/record.hh"
#include "tests/support/index_of.hh"
#include "tests/support/two_matters.hh"

namespace precedent::query {
namespace {

tests::TestIndex index_with_meaning() {
  tests::TestIndex index = tests::index_of(tests::letters_of_two_matters(220));
  const std::filesystem::path generation = index.generation();
  const Xapian::Database comments(schemas::generation_paths(generation).comments.string());
  indexer::write_meaning(comments, generation, 1, std::nullopt, 1);
  return index;
}

SearchResult found(OpenIndex& index, const std::string& query, SearchRequest request = {}) {
  request.limit = 200;
  return search(index, question_for(index, clean_query(query), Synonyms::built_in()), request);
}

std::string text_of(const Hit& hit) {
  return schemas::comment_record(hit.data).comment.text;
}

bool says(const Hit& hit, std::string_view word) {
  return text_of(hit).find(word) != std::string::npos;
}

std::size_t count_of(const SearchResult& result, Match match) {
  return static_cast<std::size_t>(std::ranges::count(result.hits, match, &Hit::match));
}

}  // namespace

TEST_CASE("a question also finds what says the same in other words, behind what has its words") {
  const tests::TestIndex on_disk = index_with_meaning();
  OpenIndex index(on_disk.path(), Unit::kComment);
  REQUIRE(index.meaning() != nullptr);
  const SearchResult result = found(index, "stipend officers bonus");
  CHECK(result.total == 55);
  REQUIRE(result.hits.size() > 55);
  bool all_before = true;
  for (const Hit& hit : result.hits) {
    CHECK_FALSE((hit.match == Match::kAll && !all_before));
    all_before = hit.match == Match::kAll;
    CHECK(has_all(hit.match) == says(hit, "stipend"));
  }
  CHECK(says(result.hits[60], "remuneration"));
}

TEST_CASE("what is meant alone says so, and why") {
  const tests::TestIndex on_disk = index_with_meaning();
  OpenIndex index(on_disk.path(), Unit::kComment);
  const Question question = question_for(index, clean_query("stipend judgment benchmarks plumbing"),
                                         Synonyms::built_in());
  SearchRequest request;
  request.limit = 100;
  const SearchResult result = search(index, question, request);
  CHECK(result.total == 0);
  REQUIRE(count_of(result, Match::kMeaning) > 0);
  const auto weights = weights_of(index, question, result);
  for (std::size_t i = 0; i < result.hits.size(); ++i) {
    if (result.hits[i].match != Match::kMeaning) continue;
    CHECK(std::ranges::any_of(weights[i], [](const PartWeight& one) {
      return one.part.starts_with("meaning of ") && one.weight > 0;
    }));
  }
}

TEST_CASE("what has none of the words that may be missing is not said to have most") {
  const tests::TestIndex on_disk = index_with_meaning();
  OpenIndex index(on_disk.path(), Unit::kComment);
  const SearchResult result = found(index, "zzzz stipend*");
  REQUIRE_FALSE(result.hits.empty());
  CHECK(count_of(result, Match::kMeaning) == result.hits.size());
}

TEST_CASE("words only and the strict part find nothing by meaning") {
  const tests::TestIndex on_disk = index_with_meaning();
  OpenIndex index(on_disk.path(), Unit::kComment);
  SearchRequest words_only;
  words_only.by_words_only = true;
  CHECK(count_of(found(index, "stipend judgment benchmarks plumbing", words_only),
                 Match::kMeaning) == 0);
  SearchRequest strict;
  strict.is_strict = true;
  CHECK(found(index, "stipend officers bonus", strict).hits.size() == 55);
}

TEST_CASE("what is required filters what is found by meaning") {
  const tests::TestIndex on_disk = index_with_meaning();
  OpenIndex index(on_disk.path(), Unit::kComment);
  for (const Hit& hit : found(index, "stipend plumbing \"bonus by formula\"").hits)
    CHECK(says(hit, "bonus by formula"));
  for (const Hit& hit : found(index, "stipend plumbing -remuneration").hits)
    CHECK_FALSE(says(hit, "remuneration"));
}

TEST_CASE("the comments nearest to a text are those that mean it") {
  const tests::TestIndex on_disk = index_with_meaning();
  OpenIndex index(on_disk.path(), Unit::kComment);
  const std::string text = "a stipend that the chair gave";
  SearchRequest request;
  request.limit = 80;
  request.counts_total = false;
  const SearchResult by_words = search(index, question_of_text(text, "text", index, true), request);
  const SearchResult by_meaning = search(index, question_of_text(text, "text", index), request);
  const auto of_bonuses = [](const SearchResult& result) {
    return std::ranges::count_if(result.hits, [](const Hit& hit) { return says(hit, "bonus"); });
  };
  CHECK(of_bonuses(by_meaning) > of_bonuses(by_words));
}

TEST_CASE("files of another run, damaged ones and letters leave meaning out") {
  const tests::TestIndex on_disk = index_with_meaning();
  const std::filesystem::path generation = on_disk.generation();
  OpenIndex letters(on_disk.path(), Unit::kLetter);
  CHECK(letters.meaning() == nullptr);
  CHECK_FALSE(Meaning::open(generation, 2));
  std::filesystem::rename(schemas::vectors_file(generation, 1),
                          schemas::vectors_file(generation, 3));
  CHECK_FALSE(Meaning::open(generation, 3));
  OpenIndex index(on_disk.path(), Unit::kComment);
  CHECK(index.meaning() == nullptr);
  CHECK(found(index, "stipend officers bonus").total == 55);
}

}  // namespace precedent::query
