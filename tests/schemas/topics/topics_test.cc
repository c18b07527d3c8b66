#include "schemas/topics/topics.hh"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/json_schema.hh"

using namespace precedent::schemas;
using Catch::Contains;
using Slugs = std::vector<std::string>;

namespace {

const char* const kSmall = R"json({"version": "t1", "topics": [
  {"slug": "fruit", "label": "Fruit", "group": "Food",
   "triggers": ["apple", "ripe pear", "cherr*", "BNN"], "headings": ["orchard"],
   "citations": ["s-k 402(v)"]},
  {"slug": "meat/game", "label": "Game", "group": "Meat", "triggers": ["venison", "hare", "hunting"],
   "citations": ["s-k 402"]}]})json";

Slugs topics_of(const Taxonomy& taxonomy, std::string_view text, const Slugs& heading = {},
                const Slugs& citations = {}) {
  return taxonomy.topics_of(text, heading, citations);
}

bool has(const Slugs& slugs, std::string_view slug) {
  return std::find(slugs.begin(), slugs.end(), slug) != slugs.end();
}

}  // namespace

TEST_CASE("two triggers make a topic, one in passing does not") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "An apple.").empty());
  CHECK(topics_of(taxonomy, "An apple and a ripe pear.") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "").empty());
}

TEST_CASE(
    "a trigger stands for every form of its words, with a star for every word that begins so") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "Apples, and ripe pears.") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Apples and cherries.") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Apples, ripe and old pears.").empty());
}

TEST_CASE("an acronym is found by its capitals, also in the plural") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "Apple BNN") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Apple BNNs") == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Apple bnn").empty());
}

TEST_CASE("the heading right above a comment is evidence enough, one farther out is not") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "Please revise.", {"Orchards, page 7"}) == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Please revise.", {"Orchards, page 7", "General"}).empty());
  CHECK(topics_of(taxonomy, "orchard orchard orchard").empty());
}

TEST_CASE("a section can name the topic of what has no other") {
  const Taxonomy taxonomy(R"json({"version": "t1", "topics": [
    {"slug": "fruit", "label": "Fruit", "group": "Food", "triggers": ["ripe pear"]},
    {"slug": "kitchen", "label": "Kitchen", "group": "House", "otherwise": ["the cook's report"]}]})json",
                          "small");
  const Slugs path = {"The Cook's Report on the Year", "Knives, page 4"};
  CHECK(topics_of(taxonomy, "Please tell us more.", path) == Slugs{"kitchen"});
  CHECK(topics_of(taxonomy, "The ripe pears.", path) == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Please tell us more.", {{"Knives, page 4"}}).empty());
}

TEST_CASE("the deepest anchor of a citation decides") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "Revise.", {}, {"s-k 402(v)(2)"}) == Slugs{"fruit"});
  CHECK(topics_of(taxonomy, "Revise.", {}, {"s-k 402(b)"}) == Slugs{"meat/game"});
  CHECK(topics_of(taxonomy, "Revise.", {}, {"s-k 303"}).empty());
}

TEST_CASE("the strongest topic comes first") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(topics_of(taxonomy, "apple, cherry; venison, hare, hunting") ==
        Slugs{"meat/game", "fruit"});
}

TEST_CASE("a subtopic's first part is known by the group's name") {
  const Taxonomy taxonomy(kSmall, "small");
  CHECK(taxonomy.find("meat/game")->label == "Game");
  CHECK(taxonomy.find("meat")->label == "Meat");
  CHECK_FALSE(taxonomy.find("me"));
  CHECK_FALSE(taxonomy.find(""));
}

TEST_CASE("a user's file adds topics and triggers, or replaces, and the version tells") {
  const Taxonomy small(kSmall, "small");
  const Taxonomy more = small.extended_by(R"({"version": "mine", "topics": [
      {"slug": "fruit", "label": "Fruits", "group": "Food", "triggers": ["quince"]},
      {"slug": "bread", "label": "Bread", "group": "Food", "triggers": ["rye", "loaf"]},
      {"slug": "meat/game", "label": "Game", "group": "Meat", "triggers": ["boar", "tusk"],
       "replace": true}]})",
                                          "mine.json");
  CHECK(more.version() == "t1+mine");
  CHECK(topics_of(more, "apple and quince") == Slugs{"fruit"});
  CHECK(more.find("fruit")->label == "Fruits");
  CHECK(topics_of(more, "a loaf of rye") == Slugs{"bread"});
  CHECK(topics_of(more, "venison and hare").empty());
  CHECK(topics_of(more, "boar tusk") == Slugs{"meat/game"});
  CHECK(topics_of(small, "a loaf of rye").empty());
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
      {R"({"version": "1", "topics": [{"slug": "a", "label": "x", "group": "g"},
                                      {"slug": "a", "label": "x", "group": "g"}]})",
       "'a' is there twice"},
  }));
  CHECK_THROWS_WITH(Taxonomy(text, "mine.json"), Contains(message));
}

TEST_CASE("the built-in taxonomy is what its schema says") {
  std::ifstream file(std::string(PRECEDENT_SOURCE_FOLDER) + "/schemas/topics/topics.json");
  const auto json = nlohmann::json::parse(file);
  CHECK(precedent::tests::schema_errors("topics.schema.json", json).empty());
  CHECK(Taxonomy::built_in().version() == json["version"].get<std::string>());
  CHECK(Taxonomy::built_in().topics().size() == json["topics"].size());
}

TEST_CASE("the built-in taxonomy knows comments of the trade") {
  const Taxonomy& taxonomy = Taxonomy::built_in();
  CHECK(has(topics_of(taxonomy, "Please expand your liquidity discussion of cash requirements.",
                      {"Liquidity and Capital Resources, page 55"}),
            "liquidity"));
  CHECK(has(topics_of(taxonomy, "Tell us who your chief operating decision maker is.",
                      {"Segment Information, page F-12"}, {"asc 280-10-50-1"}),
            "segment-reporting"));
  CHECK_FALSE(has(topics_of(taxonomy, "File the employment agreement as an exhibit.", {"Exhibits"}),
                  "liquidity"));
}

TEST_CASE("inherited topics stand behind a comment's own") {
  const Slugs earlier = {"fruit", "bread"};
  CHECK(with_inherited_topics({"meat", "bread"}, earlier) == Slugs{"meat", "bread", "fruit"});
}
