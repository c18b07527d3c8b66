// An index in shards, by the programs alone: cut, served, searched, updated, and found missing.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/programs/sample_index.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/loopback_servers.hh"
#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/served_shard.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

ProgramResult indexer(std::vector<std::string> arguments) {
  return run_program("precedent-indexer", std::move(arguments));
}

// The sample in two shards, and a folder that names them.
class SampleShards {
 public:
  SampleShards() {
    for (const std::string number : {"1", "2"}) {
      const ProgramResult built = update(number, {sample_corpus()});
      INFO(built.err);
      REQUIRE(built.exit_status < 2);
    }
  }

  fs::path shard(const std::string& number) const { return folder_.path() / ("shard-" + number); }
  fs::path search() const { return folder_.path() / "search"; }
  fs::path path() const { return folder_.path(); }
  ProgramResult update(const std::string& number, std::vector<std::string> paths) const {
    std::vector<std::string> arguments = {"update", "--index", shard(number), "--shard",
                                          number + "/2"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    return indexer(std::move(arguments));
  }
  void name(const std::string& lines) const { folder_.write("search/shards", lines); }

  ProgramResult ask(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--index", search()});
    return run_program("precedent-query", std::move(arguments));
  }

 private:
  TemporaryFolder folder_;
};

json parsed(const ProgramResult& result) {
  INFO(result.err);
  REQUIRE(result.exit_status < 2);
  return json::parse(result.out);
}

}  // namespace

TEST_CASE("a sample cut into shards, served and merged, is searched as the whole is") {
  if (!can_serve()) return;
  const SampleShards shards;
  ServedShard first(shards.shard("1"), "127.0.0.2");
  ServedShard second(shards.shard("2"), "127.0.0.3");
  shards.name(first.place() + "\n" + second.place() + "\n");
  const ProgramResult merged = indexer({"merge-persons", "--index", shards.search()});
  INFO(merged.err);
  REQUIRE(merged.exit_status == 0);
  CHECK(bytes_of(shards.search() / "persons.json") != "");
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"search", "-f", "json", "--words-only", "liquidity disclosure"},
           {"search", "-f", "json", "--words-only", "--facets", "examiner,topic", "goodwill"},
           {"search", "-f", "json", "--words-only", "liquiditty"},
           {"facets", "-f", "json", "--facet", "examiner,company,year"},
           {"stats", "-f", "json"},
           {"trend", "-f", "json", "cites:402"},
           {"precedents", "-f", "json", "--words-only", "disclose"}}) {
    CAPTURE(arguments);
    std::vector<std::string> of_whole = arguments;
    CHECK(parsed(shards.ask(arguments)) == parsed(query(std::move(of_whole))));
  }
}

TEST_CASE("what a shard takes in is found by the next question, without a restart") {
  if (!can_serve()) return;
  const SampleShards shards;
  const TemporaryFolder more;
  const std::string letter =
      "May 2, 2019\n\nMs. Ada Farrow\nQuillwort Corp\n\nRe:  Quillwort Corp\n     Form 10-K for "
      "the "
      "year ended December 31, 2018\n     File No. 001-95001\n\nDear Ms. Farrow:\n\nWe have "
      "reviewed your filing and have the following comment.\n\nGeneral\n\n1. Please explain your "
      "quillwort harvest.\n\nSincerely,\n\nRuth Abernathy\nStaff Accountant\n";
  more.write("letter.txt", letter);
  ServedShard first(shards.shard("1"), "127.0.0.2");
  ServedShard second(shards.shard("2"), "127.0.0.3");
  shards.name(first.place() + "\n" + second.place() + "\n");
  CHECK(shards.ask({"quillwort harvest", "--strict"}).exit_status == 1);
  const std::string command = GENERATE(as<std::string>{}, "update", "rebuild");
  CAPTURE(command);
  for (const std::string number : {"1", "2"}) {
    const ProgramResult run = indexer({command, "--index", shards.shard(number), "--shard",
                                       number + "/2", sample_corpus(), more.path()});
    INFO(run.err);
    REQUIRE(run.exit_status < 2);
  }
  CHECK(shards.ask({"quillwort harvest", "--strict"}).exit_status == 0);
}

TEST_CASE("a server of shards that is told to end ends with all its connections") {
  if (!can_serve()) return;
  const SampleShards shards;
  ServedShard first(shards.shard("1"), "127.0.0.2");
  CHECK(first.end() == 0);
  CHECK_FALSE(first.is_served_still());
}

TEST_CASE("an address that is taken is an error of serve-shard") {
  if (!can_serve()) return;
  const SampleShards shards;
  ServedShard first(shards.shard("1"), "127.0.0.2");
  const ProgramResult second =
      indexer({"serve-shard", "--index", shards.shard("2"), "--listen", first.place()});
  CHECK(second.exit_status == 2);
  CHECK_THAT(second.err, Contains("are no longer served"));
  CHECK(first.is_served_still());
}

TEST_CASE("a missing shard is an error, or a partial answer that says so in every format") {
  const SampleShards shards;
  shards.name(shards.shard("1").string() + "\n" + (shards.path() / "nowhere").string() + "\n");
  const ProgramResult refused = shards.ask({"disclosure"});
  CHECK(refused.exit_status == 2);
  CHECK_THAT(refused.err,
             Contains("1 of 2 shards of the index do not answer: ") && Contains("/nowhere"));
  const std::string words = "1 of 2 shards answer; missing is ";
  const ProgramResult text = shards.ask({"search", "--partial", "disclosure"});
  CHECK(text.exit_status == 3);
  CHECK_THAT(text.out, Catch::StartsWith(words));
  for (const std::string format : {"json", "jsonl", "csv", "cites"}) {
    const ProgramResult found = shards.ask({"search", "--partial", "-f", format, "disclosure"});
    CAPTURE(format);
    CHECK(found.exit_status == 3);
    CHECK_THAT(found.err, Contains(words));
    if (format != "json") continue;
    const json said = json::parse(found.out);
    CHECK(schema_errors("search.schema.json", said) == "");
    CHECK(said["shards"]["count"] == 2);
    CHECK(said["shards"]["answered"] == 1);
    REQUIRE(said["shards"]["missing"].size() == 1);
  }
  const std::vector<std::pair<std::vector<std::string>, std::string>> others = {
      {{"facets", "--facet", "year"}, "facets.schema.json"},
      {{"stats"}, "stats.schema.json"},
      {{"stats", "--cross", "topic,year"}, "cross_table.schema.json"},
      {{"trend"}, "trend.schema.json"},
      {{"precedents", "disclose"}, "search.schema.json"}};
  for (auto [arguments, schema] : others) {
    CAPTURE(arguments);
    arguments.insert(arguments.end(), {"--partial", "-f", "json"});
    const ProgramResult found = shards.ask(arguments);
    CHECK(found.exit_status == 3);
    CHECK(schema_errors(schema, json::parse(found.out)) == "");
  }
}

TEST_CASE("status tells of all shards, and of those that are missing") {
  const SampleShards shards;
  shards.name(shards.shard("2").string() + "\n" + shards.shard("1").string() + "\n");
  const ProgramResult text = indexer({"status", "--index", shards.search(), "--max-age", "1h"});
  CHECK(text.exit_status == 0);
  CHECK_THAT(text.out, Contains("2 of 2 shards answer"));
  const json said = json::parse(indexer({"status", "--index", shards.search(), "-f", "json"}).out);
  CHECK(schema_errors("status.schema.json", said) == "");
  REQUIRE(said["shards"].size() == 2);
  CHECK(said["shards"][0]["shard"] == "1/2");
  CHECK(said["oldest"].get<std::string>() <= said["newest"].get<std::string>());
  const json whole = json::parse(indexer({"status", "--index", sample_index(), "-f", "json"}).out);
  CHECK(said["shards"][0]["letters"].get<int>() + said["shards"][1]["letters"].get<int>() ==
        whole["letters"].get<int>());

  shards.name(shards.shard("1").string() + "\n" + (shards.path() / "nowhere").string() + "\n");
  const ProgramResult missing = indexer({"status", "--index", shards.search()});
  CHECK(missing.exit_status == 1);
  CHECK_THAT(missing.out, Contains("1 of 2 shards answer") && Contains("missing:   "));
}

TEST_CASE("a folder of shards is not written to") {
  const SampleShards shards;
  shards.name(shards.shard("1").string() + "\n" + shards.shard("2").string() + "\n");
  const ProgramResult run = indexer({"update", "--index", shards.search(), sample_corpus()});
  CHECK(run.exit_status == 2);
  CHECK_THAT(run.err, Contains("can be searched, not updated"));
}
