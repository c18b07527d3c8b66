#include "schemas/topics/topics.hh"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/json_schema.hh"
#include "tests/support/places.hh"

using namespace precedent::schemas;
using Catch::Contains;
using Slugs = std::vector<std::string>;

namespace {

const char* const kSmall = R"json({"version": "t1", "topics": [
  {"slug": "fruit", "label": "Fruit", "group": "Food", "scope": "In: what grows on trees; out: nuts.",
   "triggers": ["apple", "ripe pear", "cherr*", "BNN", "peel ... orange"],
   "headings": ["orchard", "fruit garden"], "citations": ["s-k 402(v)"]},
  {"slug": "meat/game", "label": "Game", "group": "Meat",
   "triggers": ["venison", "roast hare", "hunting season"], "citations": ["s-k 402"],
   "forms": ["S-4"]}]})json";

Slugs topics_of(const Taxonomy& taxonomy, std::string_view text, const Slugs& heading = {},
                const Slugs& citations = {}) {
  return taxonomy.topics_of(text, heading, citations);
}

bool has(const Slugs& slugs, std::string_view slug) {
  return std::find(slugs.begin(), slugs.end(), slug) != slugs.end();
}

// How much speaks for a topic, 0 for nothing.
double score(const Taxonomy& taxonomy, std::string_view slug, std::string_view text,
             const Slugs& heading = {}, const Slugs& citations = {}, const Slugs& forms = {}) {
  const CommentParts comment{text, heading, citations, forms};
  const auto reasons = taxonomy.explain(std::span(&comment, 1)).front();
  for (const TopicReasons& topic : reasons)
    if (topic.slug == slug) return topic.score;
  return -100;
}

}  // namespace

TEST_CASE("what is asked makes a topic, a word in passing does not") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "Please tell us more about the ripe pears and the apples.") ==
        Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "We note the apple on page 4. Please explain the delay of the train.")
            .empty());
  CHECK(topics_of(taxonomy, "").empty());
}

TEST_CASE("what is asked weighs above what is told, and that above what is quoted") {
  const Taxonomy taxonomy(kSmall, "small");
  const std::string asked = "Please describe the ripe pears, and roast hare, cherries and apples.";
  const std::string told = "You describe the ripe pears, and roast hare, cherries and apples.";
  CHECK(score(taxonomy, "fruit", asked) > score(taxonomy, "fruit", told));
  CHECK(score(taxonomy, "fruit", told) >
        score(taxonomy, "fruit",
              "You write \"we sell the ripe pears, and roast hare, cherries and apples\"."));
}

TEST_CASE(
    "a trigger stands for every form of its words, with a star for all that begin so, with "
    "dots for words between") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "Please explain apples, and ripe pears.") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Please explain apples, cherries and cherry trees.") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Please explain how you peel each of the apples and oranges.") ==
        Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Please explain ripe and old pears.").empty());
  CHECK(topics_of(taxonomy, "Please peel one two three four five six seven oranges.").empty());
}

TEST_CASE("an acronym is found by its capitals, also in the plural") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "Please explain the BNN and an apple.") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Please explain the BNNs and an apple.") == Slugs{"fruit"});
  CHECK(score(taxonomy, "fruit", "Please explain the bnn and an apple.") <
        score(taxonomy, "fruit", "Please explain the BNN and an apple."));
}

TEST_CASE("headings, citations and forms are evidence, and the deepest anchor decides") {
  const Taxonomy taxonomy(kSmall, "small");
  const std::string text = "Please revise the hunting season.";
  const double alone = score(taxonomy, "meat/game", text);
  CHECK(score(taxonomy, "meat/game", text, {}, {"s-k 402(b)"}) > alone);
  CHECK(score(taxonomy, "meat/game", text, {}, {"s-k 402(v)(2)"}) <= alone);
  CHECK(score(taxonomy, "meat/game", text, {}, {"s-k 303"}) == alone);
  CHECK(score(taxonomy, "meat/game", text, {}, {}, {"S-4/A"}) > alone);
  CHECK(has(topics_of(taxonomy, "Please revise the fruit garden.",
                      {"Orchards, page 7", "Apples and Ripe Pears, page 8"}, {"s-k 402(v)"}),
            "fruit"));
}

TEST_CASE("what other comments of the letter are about speaks for a comment that says little") {
  const Taxonomy taxonomy(kSmall, "small");
  const std::string much = "Please explain the ripe pears, the apples, the cherries.";
  const std::string little = "Please tell us why there is but one apple.";
  const CommentParts parts[] = {{much, {}, {}, {}}, {little, {}, {}, {}}, {much, {}, {}, {}}};
  const auto together = taxonomy.explain(parts);
  REQUIRE(together[1].size() == 1);
  CHECK(together[1].front().score > score(taxonomy, "fruit", little));
}

TEST_CASE("an explanation tells what spoke for a topic") {
  const Taxonomy taxonomy(kSmall, "small");
  const std::string text = "Please explain the ripe pears, the apples, the cherries.";
  const CommentParts comment{text, {}, {}, {}};
  const auto reasons = taxonomy.explain(std::span(&comment, 1)).front();
  REQUIRE(reasons.size() == 1);
  CHECK(reasons.front().slug == "fruit");
  CHECK(reasons.front().score > 0);
  REQUIRE_FALSE(reasons.front().reasons.empty());
  CHECK(reasons.front().reasons.front().first == "asked 'apple', 'ripe pear', 'cherr*'");
  CHECK(reasons.front().reasons.front().second > 0);
}

TEST_CASE("the strongest topic comes first") {
  const Taxonomy taxonomy(kSmall, "small");
  const Slugs found = topics_of(
      taxonomy, "Please explain the apples and cherries, roast hare, venison, the hunting season.");
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == "meat/game");
}

TEST_CASE("a subtopic's first part is known by the group's name") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(taxonomy.find("meat/game")->label == "Game");
  CHECK(taxonomy.find("meat")->label == "Meat");
  CHECK(taxonomy.find("fruit")->scope == "In: what grows on trees; out: nuts.");
  CHECK_FALSE(taxonomy.find("me"));
  CHECK_FALSE(taxonomy.find(""));
}

TEST_CASE("a user's file adds topics and triggers, or replaces, and the version tells") {
  const Taxonomy small(kSmall, "small");
  const Taxonomy more = small.extended_by(R"({"version": "mine", "topics": [
      {"slug": "fruit", "label": "Fruits", "group": "Food", "triggers": ["sour quince"]},
      {"slug": "bread", "label": "Bread", "group": "Food", "triggers": ["rye flour", "fresh loaf"]},
      {"slug": "meat/game", "label": "Game", "group": "Meat", "triggers": ["wild boar", "long tusk"],
       "replace": true}]})",
                                          "mine.json");
  CHECK(more.version() == "t1+mine");
  CHECK(topics_of(more, "Please explain the apple and the sour quince.") == Slugs{"fruit"});
  CHECK(more.find("fruit")->label == "Fruits");
  CHECK(more.find("fruit")->scope == small.find("fruit")->scope);
  CHECK(topics_of(more, "Please explain a fresh loaf of rye flour.") == Slugs{"bread"});
  CHECK(topics_of(more, "Please explain venison and roast hare.").empty());
  CHECK(topics_of(more, "Please explain the wild boar's long tusk.") == Slugs{"meat/game"});
  CHECK(topics_of(small, "Please explain a fresh loaf of rye flour.").empty());
}

TEST_CASE("a user's topics beside the built-in ones are found by the same means") {
  const Taxonomy more = Taxonomy::built_in().extended_by(R"({"version": "firm", "topics": [
      {"slug": "tobacco", "label": "Tobacco", "group": "Firm",
       "triggers": ["cigarette*", "tobacco leaf", "smokeless tobacco"]}]})",
                                                         "firm.json");
  CHECK(has(topics_of(more,
                      "Please tell us how you buy tobacco leaf and what your cigarettes and "
                      "smokeless tobacco contain."),
            "tobacco"));
  CHECK_FALSE(has(topics_of(more,
                            "We note that the tenant sells cigarettes. Please disclose the "
                            "maturity of your lease liabilities.",
                            {"Leases, page F-9"}, {"asc 842-20-50"}),
                  "tobacco"));
}

TEST_CASE("a taxonomy that cannot be used is refused with the file, the place and the fault") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"{", "mine.json: is not JSON"},
      {"[]", "mine.json: must be an object"},
      {R"({"topics": []})", "mine.json: version: must be a text"},
      {R"({"version": "1"})", "mine.json: topics: must be a list"},
      {R"({"version": "1", "topics": [7]})", "topics[0]: must be an object"},
      {R"({"version": "1", "topics": [{"slug": "a"}]})", "topics[0].label: must be a text"},
      {R"({"version": "1", "topics": [{"slug": "A b", "label": "x", "group": "g"}]})",
       "topics[0].slug: 'A b' must be small letters"},
      {R"({"version": "1", "topics": [{"slug": "a", "label": "x", "group": "g", "triggers": "w"}]})",
       "topics[0].triggers: must be a list of texts"},
      {R"({"version": "1", "topics": [{"slug": "a", "label": "x", "group": "g", "scope": 7}]})",
       "topics[0].scope: must be a text"},
      {R"({"version": "1", "topics": [{"slug": "a", "label": "x", "group": "g"},
                                      {"slug": "a", "label": "x", "group": "g"}]})",
       "'a' is there twice"},
  }));
  CHECK_THROWS_WITH(Taxonomy(text, "mine.json"), Contains(message));
}

TEST_CASE(
    "the built-in taxonomy is what its schema says, and every topic says what is in and out") {
  std::ifstream file(precedent::tests::source_folder() + "/schemas/topics/topics.json");
  const auto json = nlohmann::json::parse(file);
  CHECK(precedent::tests::schema_errors("topics.schema.json", json).empty());
  CHECK(Taxonomy::built_in().version() == json["version"].get<std::string>());
  CHECK(Taxonomy::built_in().topics().size() == json["topics"].size());
  for (const Topic& topic : Taxonomy::built_in().topics()) {
    INFO(topic.slug);
    CHECK_THAT(topic.scope, Contains("In: ") && Contains("out: "));
  }
}

TEST_CASE("every label of the newer topics is a topic of the built-in taxonomy") {
  std::ifstream file(precedent::tests::source_folder() + "/tests/topics/new_topics.jsonl");
  std::size_t labels = 0;
  for (std::string line; std::getline(file, line); ++labels) {
    const auto label = nlohmann::json::parse(line);
    for (const auto& slug : label["topics"])
      CHECK(Taxonomy::built_in().find(slug.get<std::string>()));
  }
  CHECK(labels > 0);
}

TEST_CASE("the built-in taxonomy knows comments of the trade") {
  const Taxonomy& taxonomy = Taxonomy::built_in();
  const auto [text, heading, citations, slug] =
      GENERATE(table<std::string, Slugs, Slugs, std::string>({
          {"Please expand your liquidity discussion of cash requirements.",
           {"Liquidity and Capital Resources, page 55"},
           {},
           "liquidity"},
          {"Tell us who your chief operating decision maker is.",
           {"Segment Information, page F-12"},
           {"asc 280-10-50-1"},
           "segment-reporting"},
          {"Please present the most directly comparable GAAP measure with equal or greater "
           "prominence.",
           {"Non-GAAP Financial Measures, page 40"},
           {"s-k 10(e)(1)(i)(a)"},
           "non-gaap/prominence"},
          {"Where several factors changed net sales, please quantify the impact of each factor and "
           "explain the underlying reasons.",
           {"Results of Operations, page 31"},
           {"s-k 303(b)"},
           "mdna-results"},
          {"Please tell us why the results of the paint division are not shown as discontinued "
           "operations and its assets as held for sale.",
           {"Note 4. Divestitures, page F-14"},
           {"asc 205-20-45"},
           "discontinued-operations"},
      }));
  CHECK(has(topics_of(taxonomy, text, heading, citations), slug));
}

TEST_CASE("the title of a statement, stock words and other subjects make no topic") {
  const Taxonomy& taxonomy = Taxonomy::built_in();
  CHECK_FALSE(has(topics_of(taxonomy, "File the employment agreement as an exhibit.", {"Exhibits"}),
                  "liquidity"));
  CHECK_FALSE(has(topics_of(taxonomy,
                            "Please tell us how you determined the discount rate of your lease "
                            "liabilities.",
                            {"Management's Discussion and Analysis of Financial Condition and "
                             "Results of Operations"},
                            {"asc 842-20-30-3"}),
                  "mdna-results"));
  CHECK_FALSE(has(topics_of(taxonomy,
                            "Please present net income before adjusted EBITDA, with equal or "
                            "greater prominence.",
                            {"Non-GAAP Financial Measures, page 40"}, {"s-k 10(e)(1)(i)(a)"}),
                  "income-taxes"));
}
