// The real letters beside the project, where they are: nothing missing, nothing twice, and the
// letters that cite Item 402 exactly. Elsewhere these tests have nothing to do.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path kShared = fs::path(source_folder()) / ".." / "shared";

bool shared_is_here() {
  return fs::exists(kShared / "letters" / "manifest.tsv");
}

std::set<std::string> first_column(const fs::path& file) {
  std::set<std::string> values;
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);  // names of the columns
  while (std::getline(in, line)) values.insert(line.substr(0, line.find('\t')));
  return values;
}

std::set<std::string> accessions_of_lines(const std::string& lines) {
  std::set<std::string> values;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    const json object = json::parse(line);
    values.insert(object.value("accession", object.value("id", "")));
  }
  return values;
}

std::string contents(const fs::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Baseline {
  std::string gold;
  std::string options;
  std::map<std::string, double> f1;  // by field, as last measured
};

// The F1 of each field that the scoring tool prints.
std::map<std::string, double> scores(const fs::path& gold, const fs::path& parsed,
                                     const std::string& options, const fs::path& scratch) {
  const fs::path printed = scratch / "scores";
  const std::string command = "python3 '" + (kShared / "tools" / "score_letters.py").string() +
                              "' '" + gold.string() + "' '" + parsed.string() + "' " + options +
                              " > '" + printed.string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  std::map<std::string, double> f1;
  std::ifstream in(printed);
  for (std::string line; std::getline(in, line);) {
    const std::size_t at = line.find(" f1 ");
    if (at != std::string::npos)
      f1[line.substr(0, line.find(' '))] = std::stod(line.substr(at + 4));
  }
  return f1;
}

}  // namespace

TEST_CASE("no field of the gold letters is read worse than it was") {
  if (!shared_is_here()) return;
  const std::vector<Baseline> baselines = {
      {"gold/letters.jsonl",
       "",
       {{"kind", 1.0},
        {"letter_date", 1.0},
        {"company", 1.0},
        {"file_numbers", 1.0},
        {"forms", 1.0},
        {"prior_letter_dates", 1.0},
        {"staff", 1.0},
        {"staff_titles", 1.0},
        {"topics", 0.885},
        {"comments", 1.0},
        {"comment_ends", 1.0},
        {"headings", 1.0},
        {"responses", 1.0},
        {"prior_refs", 1.0}}},
      {"gold/citations.jsonl", "", {{"citations", 1.0}}},
      {"gold/citations_dense.jsonl", "", {{"citations", 1.0}}},
      {"gold/item402.jsonl", "--only 's-k 402'", {{"citations", 1.0}}},
      {"odd/gold.jsonl",
       "",
       {{"kind", 1.0},
        {"letter_date", 1.0},
        {"company", 0.97},
        {"file_numbers", 1.0},
        {"forms", 0.976},  // the gold has none where only a fund's opening names it
        {"staff", 1.0},
        {"staff_titles", 1.0},
        {"citations", 0.964}}},
  };
  const TemporaryFolder folder;
  const ProgramResult parsed =
      run_program("precedent-indexer", {"parse", kShared / "letters", kShared / "odd"});
  const fs::path letters = folder.write("parsed.jsonl", parsed.out);
  for (const Baseline& baseline : baselines) {
    const auto measured = scores(kShared / baseline.gold, letters, baseline.options, folder.path());
    for (const auto& [field, f1] : baseline.f1) {
      INFO(baseline.gold << " " << field);
      CHECK(measured.count(field) == 1);
      CHECK(measured.at(field) >= f1 - 0.01);
    }
  }
}

TEST_CASE("every real letter is taken in once, and nothing is skipped") {
  if (!shared_is_here()) return;
  const TemporaryFolder folder;
  const std::string index = folder.path() / "index";
  const ProgramResult update =
      run_program("precedent-indexer", {"update", "--index", index, kShared / "letters"});
  CHECK(update.exit_status == 0);
  const ProgramResult status =
      run_program("precedent-indexer", {"status", "--index", index, "--format", "json"});
  CHECK(json::parse(status.out)["skipped"]["total"] == 0);

  std::set<std::string> wanted = first_column(kShared / "letters" / "manifest.tsv");
  for (const auto& file : fs::directory_iterator(kShared / "letters" / "real"))
    wanted.insert(file.path().stem());
  const ProgramResult letters = run_program(
      "precedent-query",
      {"export", "--index", index, "--unit", "letter", "--format", "jsonl", "side:staff,company"});
  std::set<std::string> found = accessions_of_lines(letters.out);
  std::erase_if(found, [](const std::string& id) { return id.starts_with("file-"); });
  CHECK(found == wanted);

  // Letters whose only citation of 402 stands in Regulation S-B are none of Item 402's.
  std::set<std::string> citing = accessions_of_lines(contents(kShared / "gold" / "item402.jsonl"));
  const ProgramResult search =
      run_program("precedent-query", {"search", "--index", index, "--unit", "letter", "--format",
                                      "jsonl", "--limit", "100", "cites:402"});
  std::set<std::string> hits = accessions_of_lines(search.out);
  CHECK(std::count_if(hits.begin(), hits.end(),
                      [](const std::string& id) { return id.starts_with("file-"); }) == 1);
  std::erase_if(hits, [](const std::string& id) { return id.starts_with("file-"); });
  CHECK(hits == citing);
}
