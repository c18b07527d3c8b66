// precedent-query from outside, on the sample corpus.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/programs/sample_index.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using nlohmann::json;

namespace {

json answer(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"search", "--format", "json", "--limit", "100"});
  return json::parse(query(std::move(arguments)).out);
}

std::set<std::string> accessions(const json& result) {
  std::set<std::string> found;
  for (const json& hit : result["hits"])
    found.insert(hit.value("accession", hit["id"].get<std::string>()));
  return found;
}

}  // namespace

TEST_CASE("comments on liquidity disclosure are found, marked, and cited") {
  const json result = answer({"liquidity", "disclosure"});
  CHECK(schema_errors("search.schema.json", result) == "");
  CHECK(result["unit"] == "comment");
  const json& hits = result["hits"];
  CHECK(result["total"] == std::count_if(hits.begin(), hits.end(),
                                         [](const json& hit) { return hit["match"] == "all"; }));
  REQUIRE(result["hits"].size() >= 2);
  for (const json& hit : result["hits"]) {
    INFO(hit["id"]);
    CHECK_FALSE(hit["cite"].get<std::string>().empty());
  }
}

TEST_CASE("letters that cite Item 402 are found in every spelling, and no other") {
  const json by_field = answer({"--unit", "letter", "cites:402"});
  const json by_words = answer({"--unit", "letter", "Item", "402"});
  const json by_phrase = answer({"--unit", "letter", "\"Item 402\""});
  CHECK(accessions(by_field).size() >= 7);
  // A bare 402 is Regulation S-B's too; an item that names no regulation is Regulation S-K's.
  const json of_s_k = answer({"--unit", "letter", "cites:\"Item 402 of Regulation S-K\""});
  const json of_s_b = answer({"--unit", "letter", "cites:\"Item 402 of Regulation S-B\""});
  std::set<std::string> of_both = accessions(of_s_k);
  for (const std::string& accession : accessions(of_s_b)) of_both.insert(accession);
  CHECK(accessions(of_s_b).size() == 1);
  CHECK(of_both == accessions(by_field));
  CHECK(accessions(by_words) == accessions(of_s_k));
  CHECK(accessions(by_phrase) == accessions(of_s_k));
  for (const json& hit : by_field["hits"]) {
    bool cites_402 = false;
    for (const json& citation : hit["citations"]) {
      const auto canonical = citation.get<std::string>();
      cites_402 |= canonical.starts_with("s-k 402") || canonical.starts_with("s-b 402");
    }
    INFO(hit["id"]);
    CHECK(cites_402);
  }
}

TEST_CASE("the value of a facet narrows to exactly its count") {
  const ProgramResult run = query(
      {"facets", "--facet", "company,file,examiner,topic,cites,office,year", "--format", "json"});
  const json facets = json::parse(run.out);
  CHECK(schema_errors("facets.schema.json", facets) == "");
  for (const auto& [name, values] : facets["facets"].items()) {
    for (const json& value : values) {
      const std::string text = name + ":\"" + value["value"].get<std::string>() + "\"";
      INFO(text);
      CHECK(answer({text})["total"] == value["count"]);
    }
  }
}

TEST_CASE("nothing found and something wrong are told apart") {
  CHECK(query({"liquidity"}).exit_status == 0);
  CHECK(query({"xylophone"}).exit_status == 1);
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"topik:liquidity", "topic"},
      {"kind:comet", "comment"},
      {"date:2020-02-30", "2020-02-30"},
      {"\"open", "\""},
      {"(liquidity", "("},
      {"li*", "*"},
  }));
  const ProgramResult run = query({text});
  INFO(run.err);
  CHECK(run.exit_status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Contains(message));
}

TEST_CASE("a letter and a comment are shown whole") {
  const json hit = answer({"cites:402"})["hits"][0];
  const auto accession = hit["accession"].get<std::string>();
  const auto number = hit["number"].get<std::string>();
  const ProgramResult letter = query({"show", accession});
  CHECK(letter.exit_status == 0);
  CHECK_THAT(letter.out, Contains(accession));
  const ProgramResult comment = query({"show", accession + "#" + number});
  CHECK(comment.exit_status == 0);
  CHECK_THAT(comment.out, Contains(accession));
  CHECK(query({"show", "0000000000-99-000000"}).exit_status == 1);
}

TEST_CASE("a dash before a word is a NOT once the query has begun") {
  const auto total = [](std::vector<std::string> words) {
    return answer(std::move(words))["total"].get<int>();
  };
  CHECK(total({"liquidity", "-disclosure"}) + total({"liquidity", "disclosure"}) ==
        total({"liquidity"}));
}

TEST_CASE("without an index the message says how to make one") {
  const ProgramResult run =
      run_program("precedent-query", {"--index", "/nonexistent", "liquidity"});
  CHECK(run.exit_status == 2);
  CHECK_THAT(run.err, Contains("there is no index at /nonexistent"));
}
