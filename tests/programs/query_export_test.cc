// What precedent-query writes for other programs, from outside, on the sample corpus.

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/programs/sample_index.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using nlohmann::json;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string output_of_shell(const std::string& command) {
  FILE* const pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 4096> piece{};
  for (std::size_t read = 0; (read = fread(piece.data(), 1, piece.size(), pipe)) > 0;)
    text.append(piece.data(), read);
  pclose(pipe);
  return text;
}

}  // namespace

TEST_CASE("an export has every answer with every field, the same each time") {
  const std::string unit = GENERATE("comment", "letter");
  const TemporaryFolder folder;
  const std::string about = folder.path() / "about.json";
  const ProgramResult run = query({"export", "--unit", unit, "--about", about});
  REQUIRE(run.exit_status == 0);
  CHECK(query({"export", "--unit", unit}).out == run.out);

  std::set<std::string> ids;
  for (const std::string& line : lines_of(run.out)) {
    const json record = json::parse(line);
    INFO(record["id"]);
    CHECK(schema_errors("show.schema.json", record) == "");
    CHECK(schema_errors("export_rows.schema.json", record) == "");
    CHECK(ids.insert(record["id"].get<std::string>()).second);
  }
  const json described = json::parse(bytes_of(about));
  CHECK(schema_errors("export.schema.json", described) == "");
  CHECK(described["total"] == ids.size());
  CHECK(described["unit"] == unit);
  const auto written = folder.write("written", run.out);
  CHECK_THAT(output_of_shell("sha256sum " + written.string()),
             Catch::StartsWith(described["sha256"].get<std::string>()));
}

TEST_CASE("an export of a query has its answers alone") {
  const ProgramResult run = query({"export", "--unit", "letter", "cites:402"});
  const json searched = json::parse(
      query({"--unit", "letter", "--format", "json", "--limit", "100", "cites:402"}).out);
  CHECK(lines_of(run.out).size() == searched["total"].get<std::size_t>());
  CHECK(query({"export", "xylophone"}).exit_status == 1);
}

TEST_CASE("an export as CSV has one row an answer and as many cells as names") {
  const ProgramResult run = query({"export", "--unit", "letter", "--format", "csv", "cites:402"});
  std::size_t rows = 0;
  std::size_t cells = 0;
  std::size_t names = 0;
  bool quoted = false;
  for (const char c : run.out) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',') ++cells;
    if (c != '\n') continue;
    if (rows++ == 0) names = cells;
    CHECK(cells == names);
    cells = 0;
  }
  CHECK_FALSE(quoted);
  CHECK(rows == lines_of(query({"export", "--unit", "letter", "cites:402"}).out).size() + 1);
}

TEST_CASE("a reader that leaves early is no error, a full disk is one") {
  const std::string command =
      "PRECEDENT_INDEX=" + sample_index() + " " + path_of_program("precedent-query") + " export";
  CHECK(output_of_shell("bash -c '" + command + " | true; echo ${PIPESTATUS[0]}' 2>&1") == "0\n");
  CHECK(output_of_shell("bash -c '" + command + " >/dev/full; echo $?' 2>&1") ==
        "precedent-query: cannot write to standard output: No space left on device\n2\n");
}

TEST_CASE("the shell is offered the values that the index has") {
  CHECK(query({"complete", "--", "facets", "--fa"}).out == "--facet\n");
  const std::vector<std::string> topics = lines_of(query({"complete", "--", "topic:liq"}).out);
  REQUIRE_FALSE(topics.empty());
  CHECK(topics.front() == "topic:liquidity");
}

TEST_CASE("no colour and no pager where there is no terminal") {
  const ProgramResult run = run_program(
      "precedent-query",
      {{"liquidity"}, {"PRECEDENT_INDEX=" + sample_index(), "TERM=xterm", "PAGER=false"}, {}});
  CHECK(run.exit_status == 0);
  CHECK_THAT(run.out, Contains("understood as: liquidity") && !Contains("\x1b"));
}

TEST_CASE("the codebook has every column of the export, in its order") {
  const std::vector<std::string> shape =
      GENERATE(std::vector<std::string>{}, std::vector<std::string>{"--unit", "letter"},
               std::vector<std::string>{"--long"});
  std::vector<std::string> book = {"export", "--codebook"};
  std::vector<std::string> rows = {"export", "--format", "csv"};
  book.insert(book.end(), shape.begin(), shape.end());
  rows.insert(rows.end(), shape.begin(), shape.end());
  std::string named;
  std::string before;
  for (const std::string& line : lines_of(query(book).out)) {
    if (line.starts_with("    ") && line[4] != ' ' && !before.starts_with(" ")) {
      named += (named.empty() ? "\"" : ",\"") + before + '"';
      CHECK_THAT(line, Contains("; ") && !Catch::EndsWith("; "));
    }
    before = line;
  }
  CHECK(named == lines_of(query(rows).out).front());
}

TEST_CASE("in the long form each answer is a row, and a comment without one is a row") {
  std::vector<json> expected;
  for (const std::string& line : lines_of(query({"export"}).out)) {
    const json record = json::parse(line);
    if (!record.contains("answers")) expected.push_back({record["id"], nullptr, nullptr});
    for (const json& answer : record.value("answers", json::array()))
      expected.push_back({record["id"], answer["date"], answer["text"]});
  }
  std::vector<json> found;
  for (const std::string& line : lines_of(query({"export", "--long"}).out)) {
    const json record = json::parse(line);
    CHECK_FALSE(record.contains("answers"));
    CHECK(schema_errors("export_rows.schema.json", record) == "");
    found.push_back({record["id"], record.value("answer_date", json()),
                     record.contains("answer_date") ? record["response"] : json()});
  }
  CHECK(found == expected);
  CHECK(query({"export", "--long", "--unit", "letter"}).exit_status == 2);
}

TEST_CASE("an export remarks on letters that were released before their own date") {
  std::string letter = bytes_of(sample_corpus() + "/submissions/9900101/0000000000-24-990157.txt");
  for (const std::string released = ": 20240716"; letter.find(released) != letter.npos;)
    letter.replace(letter.find(released), released.size(), ": 20240514");
  const std::string filed = "FILED AS OF DATE:";
  letter.insert(letter.find(filed), "PUBLIC REL DATE:\t\t20240102\n");
  const TemporaryFolder folder;
  folder.write("letters/early.txt", letter);
  const std::string index = folder.path() / "index";
  REQUIRE(run_program("precedent-indexer", {"update", "--index", index, folder.path() / "letters"})
              .exit_status == 0);
  const ProgramResult run = run_program("precedent-query", {"export", "--index", index});
  CHECK(run.exit_status == 0);
  CHECK_THAT(run.err, Contains("1 letter released before the date of the letter itself, the first "
                               "0000000000-24-990157"));
  for (const std::string& line : lines_of(run.out))
    CHECK(json::parse(line)["measures"]["release_days"] < 0);
  CHECK(query({"export"}).err.empty());
}

TEST_CASE("each cell of a table of two fields is what a query for both values finds") {
  const json table =
      json::parse(query({"stats", "--cross", "topic,year", "--top", "4", "-f", "json"}).out);
  CHECK(schema_errors("cross_table.schema.json", table) == "");
  const json& rows = table["rows"]["values"];
  const json& columns = table["columns"]["values"];
  REQUIRE(rows.size() == 4);
  REQUIRE(columns.size() > 2);
  std::size_t pairs = 0;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const std::string both = "topic:" + rows[row]["value"].get<std::string>() +
                               " year:" + columns[column]["value"].get<std::string>();
      INFO(both);
      const json found = json::parse(query({"--strict", "-f", "json", "-n", "1", both}).out);
      CHECK(found["total"] == table["cells"][row][column]);
      pairs += table["cells"][row][column] > 0 ? 1 : 0;
    }
  const std::string csv = query({"stats", "--cross", "topic,year", "--top", "4", "-f", "csv"}).out;
  CHECK(lines_of(csv).size() == pairs + 1);
  CHECK(query({"stats", "--cross", "topic"}).exit_status == 2);
}
