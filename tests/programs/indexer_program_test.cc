// precedent-indexer from outside: what it prints, writes and exits with.

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/containers.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using Catch::StartsWith;
namespace fs = std::filesystem;

namespace {

const std::string kSample = sample_corpus();

ProgramResult indexer(std::vector<std::string> arguments) {
  return run_program("precedent-indexer", std::move(arguments));
}

std::string dump_of(const fs::path& index) {
  const ProgramResult dump = indexer({"check", "--index", index, "--dump"});
  REQUIRE(dump.exit_status == 0);
  return dump.out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// A complete submission, as EDGAR serves it.
std::string submission(const std::string& accession, const std::string& body) {
  return "<SEC-DOCUMENT>" + accession + ".txt : 20190703\n<SEC-HEADER>" + accession +
         ".hdr.sgml : 20190703\nACCESSION NUMBER:\t\t" + accession +
         "\nCONFORMED SUBMISSION TYPE:\tUPLOAD\nPUBLIC DOCUMENT COUNT:\t\t1\n"
         "FILED AS OF DATE:\t\t20190502\n\nFILED FOR:\n\tCOMPANY DATA:\n"
         "\t\tCOMPANY CONFORMED NAME:\t\t\tHarbor Light Corp\n"
         "\t\tCENTRAL INDEX KEY:\t\t\t0009900123\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>LETTER\n"
         "<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\n" +
         body + "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

const char* const kBody =
    "May 2, 2019\n\nMs. Ada Farrow\nHarbor Light Corp\n\nRe:  Harbor Light Corp\n"
    "     Form 10-K for the year ended December 31, 2018\n     File No. 001-95001\n\n"
    "Dear Ms. Farrow:\n\nWe have reviewed your filing and have the following comment.\n\n"
    "Liquidity, page 12\n\n1. Please discuss how long your cash will last.\n\nSincerely,\n\n"
    "Ruth Abernathy\nStaff Accountant\n";

}  // namespace

TEST_CASE("the sample corpus is indexed, and indexing it again changes nothing") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  const ProgramResult first = indexer({"update", "--index", index, kSample});
  CHECK(first.exit_status == 0);
  CHECK_THAT(first.out, Contains("letters:   33 ") && Contains("33 new"));
  const std::string dump = dump_of(index);
  const ProgramResult second = indexer({"update", "--index", index, kSample});
  CHECK(second.exit_status == 0);
  CHECK_THAT(second.out, Contains("0 new, 0 changed, 0 removed, 33 unchanged"));
  CHECK(dump_of(index) == dump);
  const ProgramResult check = indexer({"check", "--index", index});
  CHECK(check.exit_status == 0);
  CHECK_THAT(check.out, StartsWith("sound: 33 letters"));
}

TEST_CASE("a rebuild gives the same index as updates in any number of threads") {
  const TemporaryFolder folder;
  const fs::path updated = folder.path() / "updated";
  const fs::path rebuilt = folder.path() / "rebuilt";
  CHECK(indexer({"update", "--index", updated, kSample + "/submissions"}).exit_status == 0);
  CHECK(indexer({"update", "--index", updated, "--jobs", "3", kSample}).exit_status == 0);
  CHECK(indexer({"rebuild", "--index", rebuilt, "--jobs", "1", kSample}).exit_status == 0);
  CHECK(dump_of(updated) == dump_of(rebuilt));
}

TEST_CASE("what cannot be read is skipped with its path and reason, the rest is indexed") {
  const TemporaryFolder folder;
  const std::string good = submission("0000000000-19-990001", kBody);
  const std::string packed = gzip_of(good);
  folder.write("in/good.txt", good);
  folder.write("in/empty.txt", "");
  folder.write("in/cut.txt.gz", packed.substr(0, packed.size() / 2));
  folder.write("in/unfinished.txt", good.substr(0, good.size() - 60));
  folder.write("in/header.txt", good.substr(0, good.find("<DOCUMENT>")));
  folder.write("in/notes.md", "# Notes\n\nNothing of interest.\n");
  const std::string pdf = bytes_of(kSample + "/archive/9900303/000000000016990377/filename1.pdf");
  folder.write("in/000000000019990002/filename1.pdf", pdf.substr(0, pdf.size() / 2));
  const fs::path index = folder.path() / "index";
  const fs::path in = folder.path() / "in";

  const ProgramResult run = indexer({"update", "--index", index, in, folder.path() / "none"});
  CHECK(run.exit_status == 1);
  CHECK_THAT(run.out, Contains("letters:   1 with 1 comment"));
  CHECK_THAT(run.out, Contains((in / "empty.txt").string() + ": empty file"));
  CHECK_THAT(run.out, Contains((in / "cut.txt.gz").string() + ": truncated gzip"));
  CHECK_THAT(run.out, Contains((in / "unfinished.txt").string() + ": unfinished document"));
  CHECK_THAT(run.out, Contains((in / "header.txt").string() + ": header without documents"));
  CHECK_THAT(run.out, Contains("000000000019990002: damaged PDF"));
  CHECK_THAT(run.out, Contains((folder.path() / "none").string() + ": no such path"));
  CHECK_THAT(run.out, Contains("ignored:   1 "));

  SECTION("and known skips do not fail the next run") {
    CHECK(indexer({"update", "--index", index, in}).exit_status == 0);
    CHECK_THAT(indexer({"status", "--index", index}).out, Contains("truncated gzip"));
  }
}

TEST_CASE("a folder that cannot be read is reported") {
  if (geteuid() == 0) return;  // root reads everything
  const TemporaryFolder folder;
  folder.write("in/a.txt", submission("0000000000-19-990001", kBody));
  folder.write("in/locked/b.txt", submission("0000000000-19-990002", kBody));
  fs::permissions(folder.path() / "in/locked", fs::perms::none);
  const ProgramResult run =
      indexer({"update", "--index", folder.path() / "index", folder.path() / "in"});
  fs::permissions(folder.path() / "in/locked", fs::perms::owner_all);
  CHECK(run.exit_status == 1);
  CHECK_THAT(run.out, Contains("locked: ") && Contains("1 new"));
}

TEST_CASE("a letter goes when its source is gone, but never more of them than is likely") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  const fs::path in = folder.path() / "in";
  for (int i = 1; i <= 3; ++i) {
    const std::string accession = "0000000000-19-99000" + std::to_string(i);
    folder.write("in/" + accession + ".txt", submission(accession, kBody));
  }
  REQUIRE(indexer({"update", "--index", index, in}).exit_status == 0);
  fs::remove(in / "0000000000-19-990002.txt");
  const ProgramResult refused = indexer({"update", "--index", index, in});
  CHECK(refused.exit_status == 2);
  CHECK_THAT(refused.err, Contains("--allow-removals") && Contains("0000000000-19-990002"));
  CHECK_THAT(indexer({"status", "--index", index}).out, Contains("letters:   3 "));
  CHECK(indexer({"update", "--index", index, "--allow-removals", in}).exit_status == 0);
  CHECK_THAT(indexer({"status", "--index", index}).out, Contains("letters:   2 "));
}

TEST_CASE("a moved letter is not read again, and the status tells where it lies") {
  const TemporaryFolder folder;
  const std::string accession = "0000000000-19-990001";
  const fs::path index = folder.path() / "index";
  const fs::path in = folder.path() / "in";
  folder.write("in/2019/" + accession + ".txt", submission(accession, kBody));
  REQUIRE(indexer({"update", "--index", index, in}).exit_status == 0);
  const std::string dump = dump_of(index);
  // Long ago enough not to be doubted.
  const fs::path before = in / "2019" / (accession + ".txt");
  fs::last_write_time(before, fs::last_write_time(before) - std::chrono::hours(1));
  REQUIRE(indexer({"update", "--index", index, in}).exit_status == 0);
  fs::create_directories(in / "old");
  fs::rename(before, in / "old" / (accession + ".txt"));

  const ProgramResult run = indexer({"update", "--index", index, in});
  CHECK(run.exit_status == 0);
  CHECK_THAT(run.out, Contains("0 new, 0 changed, 1 moved, 0 gone"));
  CHECK_THAT(run.out, Contains("0 new, 0 changed, 0 removed, 1 unchanged"));
  CHECK(dump_of(index) == dump);
  CHECK(indexer({"check", "--index", index}).exit_status == 0);
  const ProgramResult places = indexer({"status", "--index", index, "--letter", accession});
  CHECK(places.out == "taken  " + (in / "old" / (accession + ".txt")).string() +
                          ": complete submission, released 2019-07-03\n");
  CHECK(indexer({"status", "--index", index, "--letter", "0000000000-19-1"}).exit_status == 2);
}

TEST_CASE("the report, the status and parsed letters are what their schemas say") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  const fs::path report = folder.path() / "report.json";
  folder.write("in/empty.txt", "");
  REQUIRE(indexer({"update", "--index", index, "--report", report, kSample, folder.path() / "in"})
              .exit_status == 1);
  CHECK(schema_errors("report.schema.json", nlohmann::json::parse(bytes_of(report))) == "");
  const ProgramResult status = indexer({"status", "--index", index, "--format", "json"});
  CHECK(schema_errors("status.schema.json", nlohmann::json::parse(status.out)) == "");
  const std::vector<std::string> letters = lines_of(indexer({"parse", kSample}).out);
  CHECK(letters.size() == 33);
  for (const std::string& letter : letters) {
    const auto json = nlohmann::json::parse(letter);
    INFO(json["id"]);
    CHECK(schema_errors("letter.schema.json", json) == "");
  }
}

TEST_CASE("explaining a letter names what each line was taken for") {
  const ProgramResult explained = indexer({"parse", "--explain", kSample + "/text"});
  CHECK(explained.exit_status == 0);
  CHECK_THAT(explained.out, Contains("Re block") && Contains("comment 1") && Contains("heading"));
}

TEST_CASE("an index of another format is refused by every command") {
  const TemporaryFolder folder;
  folder.write("index/CURRENT", "gen-000001\n");
  const ProgramResult run = indexer({"status", "--index", folder.path() / "index"});
  CHECK(run.exit_status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, StartsWith("precedent-indexer: "));
}

TEST_CASE("wrong command lines say what is wrong and change nothing") {
  const TemporaryFolder folder;
  const std::string index = folder.path() / "index";
  const auto [arguments, message] = GENERATE_COPY(table<std::vector<std::string>, std::string>({
      {{"frobnicate"}, "frobnicate"},
      {{"update"}, "--index"},
      {{"update", "--index", index}, "PATH"},
      {{"update", "--index", index, "--jobs", "0", kSample}, "--jobs"},
      {{"update", "--index", index, "--jobs", "-1", kSample}, "--jobs"},
      {{"update", "--ind", index, kSample}, "--ind"},
      {{"update", "--index", index, "--max-removed", "101", kSample}, "--max-removed"},
      {{"status", "--index", index}, "there is no index at"},
      {{"status", "--index", index, "--format", "yaml"}, "yaml"},
  }));
  const ProgramResult run = indexer(arguments);
  CHECK(run.exit_status == 2);
  CHECK_THAT(run.err, Contains(message));
  CHECK_FALSE(fs::exists(index));
}

TEST_CASE("help and version are printed") {
  CHECK_THAT(indexer({"--help"}).out, Contains("update") && Contains("rebuild"));
  CHECK_THAT(indexer({"--version"}).out, StartsWith("precedent-indexer "));
  for (const char* command : {"update", "rebuild", "parse", "status", "check"}) {
    const ProgramResult help = indexer({command, "--help"});
    CHECK(help.exit_status == 0);
    CHECK_THAT(help.out, StartsWith(std::string("usage: precedent-indexer ") + command));
  }
}
