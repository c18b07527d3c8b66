#include "query/serve/exchange/asked.hh"

#include <catch2/catch.hpp>

#include "query/commands/watch_file.hh"

using namespace precedent::query;
using namespace precedent::query::serve;

namespace {

std::vector<std::string> left_of(const std::string& query) {
  std::vector<std::string> left;
  for (const ChosenField& one : chosen_fields(query))
    left.push_back(one.text + " | " + one.without);
  return left;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a field is added so that the whole query is narrowed") {
  CHECK(narrowed("", "topic", "liquidity") == "topic:liquidity");
  CHECK(narrowed("a b", "form", "10-K/A") == "a b form:10-K/A");
  CHECK(narrowed("a OR b", "year", "2010") == "(a OR b) year:2010");
  CHECK(narrowed("(a OR b) c", "year", "2010") == "(a OR b) c year:2010");
  CHECK(narrowed("a", "company", "harbor light") == "a company:\"harbor light\"");
  CHECK(narrowed("a", "rounds", "3..") == "a rounds:3..");
  CHECK(narrowed("a", "company", "the \"x\" co") == "a company:\"the x co\"");
}

TEST_CASE("each field of a query can be taken out again") {
  CHECK(left_of("liquidity form:10-K -year:2010") ==
        Texts{"form:10-K | liquidity -year:2010", "-year:2010 | liquidity form:10-K"});
  CHECK(left_of("form:10-K") == Texts{"form:10-K | "});
  CHECK(left_of("a AND year:2009,2010 AND b") == Texts{"year:2009,2010 | a AND b"});
  CHECK(left_of("year:(2009 OR 2010) a") == Texts{"year:(2009 OR 2010) | a"});
  CHECK(left_of("company:\"harbor light\" a") == Texts{"company:\"harbor light\" | a"});
  CHECK(left_of("a (form:10-K OR b)").empty());
  CHECK(left_of("a OR form:10-K").empty());
  CHECK(left_of("").empty());
}

TEST_CASE("an address holds the whole search and nothing that is usual") {
  const Asked asked{"a b", Sought::kLetters, Sort::kNewest, 3, true};
  CHECK(asked.address().text() == "/search?q=a%20b&unit=letter&sort=newest&strict=1&page=3");
  CHECK(asked.with_query("c").address().text() == "/search?q=c&unit=letter&sort=newest&strict=1");
  CHECK(asked.file_address(".csv").text() ==
        "/search.csv?q=a%20b&unit=letter&sort=newest&strict=1");
  CHECK(Asked{"a", Sought::kComments, Sort::kRelevance, 1, false}.address().text() ==
        "/search?q=a");
}

TEST_CASE("a watch is added to the file's text and taken out, and nothing else changes") {
  const std::string text = "# ours\n\nold [letter]: goodwill";
  const std::string longer = with_watch(text, {"pay", Unit::kLetter, "cites:402", 0}, "f");
  CHECK(longer == "# ours\n\nold [letter]: goodwill\npay [letter]: cites:402\n");
  CHECK(without_watch(longer, "old", "f") == "# ours\n\npay [letter]: cites:402\n");
  CHECK(with_watch("", {"pay", Unit::kComment, "a", 0}, "f") == "pay: a\n");
  CHECK_THROWS_AS(with_watch(text, {"old", Unit::kComment, "a", 0}, "f"), WatchError);
  for (const char* name : {"", "a:b", "a[b]", "#a", "a\nb: c"})
    CHECK_THROWS_AS(with_watch(text, {name, Unit::kComment, "a", 0}, "f"), WatchError);
  CHECK_THROWS_AS(with_watch(text, {"x", Unit::kComment, "", 0}, "f"), WatchError);
  CHECK_THROWS_AS(without_watch(text, "none", "f"), WatchError);
}
