// The lines for a log collector.

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/json_schema.hh"
#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

const std::string kSample = sample_corpus();

// Every line of it, each checked against the schema.
std::vector<Json> log_of(const ProgramResult& run) {
  std::vector<Json> lines;
  std::istringstream in(run.err);
  for (std::string line; std::getline(in, line);) {
    INFO(line);
    lines.push_back(Json::parse(line));
    CHECK(schema_errors("log.schema.json", lines.back()) == "");
  }
  return lines;
}

std::vector<Json> of_event(const std::vector<Json>& lines, const std::string& event) {
  std::vector<Json> found;
  for (const Json& line : lines)
    if (line["event"] == event) found.push_back(line);
  return found;
}

}  // namespace

TEST_CASE("a run is logged as one JSON object a line, and closes with its summary") {
  const TemporaryFolder folder;
  folder.write("in/empty.txt", "");
  const ProgramResult run =
      run_program("precedent-indexer", {"update", "--index", folder.path() / "index",
                                        "--log-format", "json", kSample, folder.path() / "in"});
  CHECK(run.exit_status == 1);
  const std::vector<Json> lines = log_of(run);
  CHECK(of_event(lines, "stage").size() >= 2);
  const std::vector<Json> skips = of_event(lines, "skip");
  REQUIRE(skips.size() == 1);
  CHECK(skips[0]["path"] == (folder.path() / "in/empty.txt").string());
  CHECK(skips[0]["reason"] == "empty file");
  REQUIRE(lines.back()["event"] == "summary");
  CHECK(lines.back()["level"] == "warning");
  CHECK(lines.back()["letters"]["new"] == 33);
  CHECK(lines.back()["skipped"]["by_reason"]["empty file"] == 1);
  CHECK_FALSE(lines.back()["skipped"].contains("list"));
}

TEST_CASE("a skip that was known before is not logged again") {
  const TemporaryFolder folder;
  folder.write("in/empty.txt", "");
  const std::vector<std::string> update = {"update",       "--index", folder.path() / "index",
                                           "--log-format", "json",    folder.path() / "in"};
  CHECK(of_event(log_of(run_program("precedent-indexer", update)), "skip").size() == 1);
  const ProgramResult second = run_program("precedent-indexer", update);
  CHECK(second.exit_status == 0);
  const std::vector<Json> lines = log_of(second);
  CHECK(of_event(lines, "skip").empty());
  CHECK(lines.back()["level"] == "info");
  CHECK(lines.back()["skipped"]["total"] == 1);
}

TEST_CASE("a run that could not be done is logged as an error") {
  const TemporaryFolder folder;
  const ProgramResult run =
      run_program("precedent-indexer", {"update", "--index", folder.path() / "index",
                                        "--log-format", "json", folder.path() / "nowhere"});
  CHECK(run.exit_status == 2);
  const std::vector<Json> lines = log_of(run);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["event"] == "error");
  CHECK(lines[0]["level"] == "error");
}
