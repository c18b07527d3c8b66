// `precedent-indexer nightly`, and what status, reports and logs say of fetching.

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/support/fetch_desk.hh"
#include "tests/support/json_schema.hh"

using namespace precedent::tests;
using Catch::Contains;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

std::vector<std::string> nightly(const FetchDesk& desk, const std::string& from,
                                 const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"nightly",
                                        "--letters",
                                        desk.letters(),
                                        "--index",
                                        desk.index(),
                                        "--from",
                                        from,
                                        "--user-agent",
                                        "Firm clerk@quillfeather.example",
                                        "--rate",
                                        "0",
                                        "--pause",
                                        "0.1",
                                        "--report",
                                        desk.folder.path() / "report.json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

Json report_of(const FetchDesk& desk) {
  return Json::parse(bytes_of(desk.folder.path() / "report.json"));
}

}  // namespace

TEST_CASE("a night fetches and takes in, and reports both") {
  FetchDesk desk;
  desk.serve_sample();
  const ProgramResult run = run_program("precedent-indexer", nightly(desk, desk.server.archive()));
  CAPTURE(run.out, run.err);
  CHECK(run.exit_status == 0);
  const Json report = report_of(desk);
  CHECK(schema_errors("nightly.schema.json", report) == "");
  CHECK(schema_errors("fetch.schema.json", report["fetch"]) == "");
  CHECK(schema_errors("report.schema.json", report["update"]) == "");
  CHECK(report["fetch"]["letters"]["fetched"] == desk.archive.letters().size());
  CHECK(report["update"]["letters"]["total"] == desk.archive.letters().size());
}

TEST_CASE("a night without EDGAR takes in what lies there") {
  FetchDesk desk;
  desk.serve_sample();
  REQUIRE(desk.fetch().exit_status == 0);
  const ProgramResult run =
      run_program("precedent-indexer", nightly(desk, "http://127.0.0.1:1/Archives/"));
  CHECK(run.exit_status == 1);
  CHECK_THAT(run.err, Contains("nothing was fetched: "));
  const Json report = report_of(desk);
  CHECK(schema_errors("nightly.schema.json", report) == "");
  CHECK(report.contains("fetch_error"));
  CHECK(report["update"]["letters"]["total"] == desk.archive.letters().size());
}

TEST_CASE("a night whose index cannot be written keeps the letters and says so") {
  FetchDesk desk;
  desk.serve_sample();
  std::ofstream(desk.index()) << "a file where a folder should be";
  const ProgramResult run = run_program("precedent-indexer", nightly(desk, desk.server.archive()));
  CHECK(run.exit_status == 2);
  CHECK_THAT(run.err, Contains("the index was not updated: "));
  CHECK(report_of(desk).contains("update_error"));
  CHECK(desk.held().size() == desk.archive.letters().size());
}

TEST_CASE("a night in lines for a log collector") {
  FetchDesk desk;
  desk.serve_sample();
  desk.server.add({Fault::kNotFound, "edgar/data/9901818/", 0});
  const ProgramResult run = run_program(
      "precedent-indexer", nightly(desk, desk.server.archive(), {"--log-format", "json"}));
  CHECK(run.exit_status == 1);
  std::istringstream lines(run.err);
  std::map<std::string, int> events;
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    const Json json = Json::parse(line);
    CHECK(schema_errors("log.schema.json", json) == "");
    ++events[json["event"]];
  }
  CHECK(events["fetched"] == 1);
  CHECK(events["summary"] == 1);
  CHECK(events["skip"] == 2);
}

TEST_CASE("status tells when letters were fetched, what is missing and what was withdrawn") {
  FetchDesk desk;
  desk.serve_sample();
  const std::string gone = desk.archive.letters().begin()->first;
  desk.server.add({Fault::kNotFound, "edgar/data/9901818/0009901818-20-000003", 0});
  REQUIRE(run_program("precedent-indexer", nightly(desk, desk.server.archive())).exit_status == 1);
  desk.archive.withdraw(gone);
  desk.archive.publish_quarters("2025-03-22");
  REQUIRE(desk.fetch({"--full", "--allow-removals"}).exit_status == 0);
  const std::vector<std::string> ask = {"status", "--letters", desk.letters()};
  const ProgramResult text = run_program("precedent-indexer", ask);
  CHECK(text.exit_status == 0);
  CHECK_THAT(text.out, Contains("missing:   1, and 0 not tried yet\n  edgar/data/9901818/"
                                "0009901818-20-000003.txt: absent: status 404 (since ") &&
                           Contains("withdrawn: 1\n  " + gone + " (since "));
  std::vector<std::string> as_json = ask;
  for (const char* more : {"--index", "", "--format", "json", "--max-age", "1h"})
    as_json.push_back(*more == '\0' ? desk.index().string() : more);
  const ProgramResult both = run_program("precedent-indexer", as_json);
  CHECK(both.exit_status == 0);
  const Json status = Json::parse(both.out);
  CHECK(schema_errors("status.schema.json", status) == "");
  CHECK(status["fetching"]["held"] == desk.archive.letters().size() - 1);
  CHECK(schema_errors(
            "status.schema.json",
            Json::parse(run_program("precedent-indexer",
                                    {"status", "--letters", desk.letters(), "--format", "json"})
                            .out)) == "");
}

TEST_CASE("status of a folder into which nothing was fetched says so") {
  const TemporaryFolder folder;
  const ProgramResult run =
      run_program("precedent-indexer", {"status", "--letters", folder.path()});
  CHECK(run.exit_status == 2);
  CHECK_THAT(run.err, Contains("nothing was ever fetched into "));
}
