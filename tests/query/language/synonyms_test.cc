#include "query/language/synonyms.hh"

#include <catch2/catch.hpp>

#include "query/language/parser.hh"

namespace precedent::query {
namespace {

std::string widened_words(std::string_view query, const Synonyms& synonyms) {
  return in_words(widened(parse(query), synonyms));
}

TEST_CASE("acronyms stand for their phrases and back, but not where words are literal") {
  Synonyms synonyms;
  synonyms.add(
      "VIE = variable interest entity\nTSR = total shareholder return = total stockholder "
      "return # two spellings\n\n# nothing\n",
      "test");
  const auto [query, read] = GENERATE(table<std::string, std::string>({
      {"vie", "vie OR variable-interest-entity"},
      {"VIEs", "vies OR variable-interest-entity"},
      {"variable interest entities", "(variable AND interest AND entities) OR vie"},
      {"basis variable interest entity risk",
       "basis AND ((variable AND interest AND entity) OR vie) AND risk"},
      {"tsr", "tsr OR total-shareholder-return OR total-stockholder-return"},
      {"NOT vie", "NOT (vie OR variable-interest-entity)"},
      {"(a OR vie)", "a OR (vie OR variable-interest-entity)"},
      {"\"vie\"", "\"vie\""},
      {"\"variable interest entity\"", "\"variable interest entity\""},
      {"text:vie", "vie"},
      {"variable OR interest", "variable OR interest"},
      {"vie NEAR/3 risk", "vie NEAR/3 risk"},
      {"topic:vie", "topic:vie"},
  }));
  CAPTURE(query);
  CHECK(widened_words(query, synonyms) == read);
}

TEST_CASE("the built-in synonyms can be read and know the acronyms of the trade") {
  const Synonyms& synonyms = Synonyms::built_in();
  const auto [query, read] = GENERATE(table<std::string, std::string>({
      {"ICFR", "icfr OR internal-control-over-financial-reporting"},
      {"MD&A", "md&a OR management's-discussion-and-analysis"},
      {"CD&A", "cd&a OR compensation-discussion-and-analysis"},
      {"stock-based compensation",
       "(stock-based AND compensation) OR sbc OR share-based-compensation"},
  }));
  CHECK(widened_words(query, synonyms) == read);
}

TEST_CASE("a user's synonyms add to those that are there") {
  Synonyms synonyms;
  synonyms.add("vie = variable interest entity", "built-in");
  synonyms.add("vie = special purpose vehicle", "mine");
  CHECK(widened_words("vie", synonyms) ==
        "vie OR variable-interest-entity OR special-purpose-vehicle");
}

TEST_CASE("near words are found for each other, narrower ones not back, and none is a match") {
  Synonyms synonyms;
  synonyms.add(
      "leader ~ market leader > largest\nerror = errors = mistake\n"
      "bad loans | sour loans >> nonaccrual = past due\nbad loans > allowance\n"
      "leader loans > covenant",
      "test");
  const auto related = [&](std::string_view query) {
    const Node node = widened(parse(query), synonyms);
    const auto* group = std::get_if<Group>(&node.is);
    std::string text;
    if (group != nullptr)
      for (const Node& one : group->related) text += in_words(one) + ";";
    return text;
  };
  CHECK(related("leader") == "market-leader;largest;");
  CHECK(related("market leader") == "leader;largest;");
  CHECK(related("largest").empty());
  CHECK(widened_words("leader", synonyms) == "leader");
  CHECK(related("bad loans") == "nonaccrual;past-due;allowance;");
  CHECK(related("sour loans") == "nonaccrual;past-due;");
  // A run is near to what its words are near to.
  CHECK(related("leader loans") == "covenant;market-leader;largest;");
  CHECK(widened_words("sour loans", synonyms) == "sour AND loans");
  // A form of the same word is no other spelling.
  CHECK(widened_words("error", synonyms) == "error OR mistake");
}

TEST_CASE("a file of synonyms that cannot be used says where") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"vie = x\nalone\n", "mine.txt:2: a line needs two spellings joined by '=', '~' or '>'"},
      {"vie = \n", "mine.txt:1: there is no word beside '=', '~', '|' or '>'"},
      {"a > b > c", "mine.txt:1: there is more than one '>'"},
      {"= = =", "mine.txt:1: there is no word beside '=', '~', '|' or '>'"},
      {"a | > b", "mine.txt:1: there is no word beside '=', '~', '|' or '>'"},
      {"a | b", "mine.txt:1: '|' stands left of a '>' only"},
      {"a >> b >> c", "mine.txt:1: there is more than one '>'"},
      {"a >>", "mine.txt:1: there is no word beside '=', '~', '|' or '>'"},
      {"a > b | c", "mine.txt:1: '|' stands left of a '>' only"},
  }));
  Synonyms synonyms;
  CHECK_THROWS_WITH(synonyms.add(text, "mine.txt"), message);
}

}  // namespace
}  // namespace precedent::query
