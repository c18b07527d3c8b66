// Questions as people ask them, to the sample corpus: what answers them comes first.

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/programs/sample_index.hh"
#include "tests/support/places.hh"

namespace precedent::tests {
namespace {

struct Asked {
  std::string question;
  std::string answers;  // ids, parted by blanks
};

std::vector<Asked> asked_questions() {
  std::ifstream file(source_folder() + "/tests/programs/finding_questions.tsv");
  std::vector<Asked> all;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != line.npos)
      all.push_back({line.substr(0, tab), line.substr(tab + 1) + " "});
  }
  return all;
}

nlohmann::json hits_of(const std::string& question) {
  const ProgramResult run = query({"search", "--format", "json", question});
  REQUIRE(run.exit_status == 0);
  return nlohmann::json::parse(run.out)["hits"];
}

// The place of the first answer, 1 for the first; 0: not on the page.
std::size_t place_of_answer(const Asked& asked) {
  const nlohmann::json hits = hits_of(asked.question);
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (asked.answers.find(hits[i]["id"].get<std::string>() + " ") != std::string::npos)
      return i + 1;
  return 0;
}

TEST_CASE("questions in people's own words find their answers among the first") {
  const std::vector<Asked> all = asked_questions();
  REQUIRE(all.size() == 30);
  std::size_t first = 0;
  for (const Asked& asked : all) {
    CAPTURE(asked.question);
    const std::size_t place = place_of_answer(asked);
    CHECK(place > 0);
    CHECK(place <= 3);
    if (place == 1) ++first;
  }
  CHECK(first >= 25);
}

TEST_CASE("what has all the words comes before what has most, and strict leaves that away") {
  const nlohmann::json hits = hits_of("liquidity covenant waiver");
  bool has_most = false;
  for (const nlohmann::json& hit : hits) {
    const bool is_most = hit["match"] == "most";
    CHECK((is_most || !has_most));
    has_most = has_most || is_most;
  }
  CHECK(has_most);
  const ProgramResult strict =
      query({"search", "--strict", "--format", "json", "liquidity covenant waiver"});
  const nlohmann::json page = nlohmann::json::parse(strict.out);
  CHECK(page["hits"].size() == page["total"]);
}

}  // namespace
}  // namespace precedent::tests
