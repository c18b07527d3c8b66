#include "query/output/hit_words.hh"

#include <catch2/catch.hpp>

#include "query/language/parser.hh"

namespace precedent::query {
namespace {

SearchPage page_of(std::uint64_t total, const std::vector<Match>& matches) {
  SearchPage page;
  page.result.total = total;
  for (const Match match : matches) {
    page.result.hits.emplace_back();
    page.result.hits.back().match = match;
  }
  return page;
}

TEST_CASE("the line before those that have most says how many have all, and what follows") {
  CHECK(words_of_most(page_of(0, {Match::kMost})) ==
        "no comment has all of these words; these have most");
  CHECK(words_of_most(page_of(1, {Match::kAll, Match::kMost})) ==
        "1 comment has all of these words; these have most");
  CHECK(words_of_most(page_of(3, {Match::kAll, Match::kMost, Match::kInPassing})) ==
        "3 comments have all of these words; these have most, or all in passing only");
  CHECK(words_of_most(page_of(1, {Match::kMost, Match::kInPassing})) ==
        "1 comment has all of these words, but in passing only; these have most");
  CHECK(words_of_most(page_of(0, {Match::kMost, Match::kMeaning})) ==
        "no comment has all of these words; these have most, or mean it in other words");
  CHECK(words_of_most(page_of(1, {Match::kInPassing, Match::kMeaning})) ==
        "1 comment has all of these words, but in passing only; these have most, or mean it in "
        "other words");
}

TEST_CASE("a comment that has too few of the words says that it was found by what it means") {
  Answer answer;
  answer.comment.emplace();
  answer.comment->number = "5";
  answer.letter.side = "staff";
  CHECK(what_it_is(answer) == "staff comment 5");
  answer.match = Match::kMeaning;
  CHECK(what_it_is(answer) == "staff comment 5, in other words");
}

TEST_CASE("only those that have all stand before the line") {
  CHECK(shown_with_all(page_of(3, {Match::kAll, Match::kInPassing, Match::kMost})) == 1);
}

TEST_CASE("a question is said with what was left out, and how OR and NOT are operators") {
  Question question;
  question.tree = parse("goodwill");
  CHECK(words_understood(question) == "goodwill");
  question.left_out = {"not"};
  CHECK(words_understood(question) ==
        "goodwill (without: not); OR and NOT in capitals join and exclude");
  question.left_out = {"whether", "or", "not"};
  CHECK(words_understood(question) == "goodwill (without: whether, or, not)");
}

}  // namespace
}  // namespace precedent::query
