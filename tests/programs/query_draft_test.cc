// precedent-query check-draft, from outside, on the sample corpus.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/programs/sample_index.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/places.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {
namespace {

using Catch::Contains;
using nlohmann::json;

struct Passage {
  std::vector<std::string> topics;
  std::vector<std::string> comments;  // ids of those that are right
  std::string text;
};

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::vector<Passage> passages() {
  std::ifstream file(source_folder() + "/tests/programs/draft_passages.txt");
  std::vector<Passage> all;
  for (std::string line; std::getline(file, line);) {
    const std::size_t colon = line.find(':');
    if (line.starts_with("## ") && colon != line.npos) {
      all.push_back({words_of(line.substr(3, colon - 3)), words_of(line.substr(colon + 1)), ""});
    } else if (!line.starts_with('#') && !all.empty()) {
      all.back().text += line + "\n";
    }
  }
  return all;
}

json checked(const std::string& draft, std::vector<std::string> more = {}) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = {"check-draft", "--format", "json",
                                        folder.write("draft.txt", draft).string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const ProgramResult run = query(arguments);
  INFO(run.err);
  REQUIRE_FALSE(run.out.empty());
  return json::parse(run.out);
}

bool has_topic(const json& paragraph, const std::string& wanted) {
  return std::any_of(paragraph["topics"].begin(), paragraph["topics"].end(), [&](const json& one) {
    const std::string slug = one["value"];
    return slug == wanted || slug.starts_with(wanted + "/");
  });
}

TEST_CASE("what the staff asked where others wrote the like is among the first five") {
  const std::vector<Passage> all = passages();
  REQUIRE(all.size() == 10);
  std::size_t touching = 0;
  for (const Passage& passage : all) {
    CAPTURE(passage.text);
    const json draft = checked(passage.text);
    CHECK(schema_errors("draft.schema.json", draft) == "");
    REQUIRE(draft["paragraphs"].size() == 1);
    const json& paragraph = draft["paragraphs"][0];
    touching += std::any_of(passage.topics.begin(), passage.topics.end(),
                            [&](const std::string& topic) { return has_topic(paragraph, topic); })
                    ? 1
                    : 0;
    if (passage.comments.empty()) continue;
    CHECK(std::any_of(paragraph["hits"].begin(), paragraph["hits"].end(), [&](const json& hit) {
      return std::find(passage.comments.begin(), passage.comments.end(), hit["id"]) !=
             passage.comments.end();
    }));
  }
  CHECK(touching == all.size());
}

const std::string kDraft =
    "Liquidity and Capital Resources\n\n"
    "We believe that our existing cash and our undrawn revolver will meet our needs for the "
    "foreseeable future. Refer to Item 303 of Regulation S-K.\n\n"
    "We agree.\n\n"
    "The fair value of the reporting unit was close to the carrying amount of its goodwill.\n";

TEST_CASE("each paragraph has its topics, rules and comments, and what is left out is said") {
  const json draft = checked(kDraft);
  CHECK(schema_errors("draft.schema.json", draft) == "");
  CHECK(draft["total"] == 4);
  CHECK(draft["checked"] == 2);
  const json& paragraphs = draft["paragraphs"];
  REQUIRE(paragraphs.size() == 4);
  CHECK(paragraphs[0]["left_out"] == "heading");
  CHECK(paragraphs[2]["left_out"] == "short");
  CHECK(paragraphs[1]["heading"] == json({"Liquidity and Capital Resources"}));
  CHECK(paragraphs[1]["citations"][0]["value"] == "s-k 303");
  CHECK(paragraphs[1]["hits"].size() == 5);
  for (const json& topic : draft["topics"]) CHECK(topic["paragraphs"].get<int>() <= 2);

  const TemporaryFolder folder;
  const std::string text = query({"check-draft", folder.write("draft", kDraft).string()}).out;
  CHECK_THAT(text, Contains("4 paragraphs, 2 looked at; left out: 1 heading, 1 too short") &&
                       Contains("Paragraph 2\n  Liquidity and Capital Resources\n") &&
                       Contains("Cites: Item 303 of Regulation S-K") && Contains("Outcome: ") &&
                       Contains("Letter from Division of Corporation Finance") &&
                       !Contains("Paragraph 3"));
}

bool is_of(const json& hit, const std::string& topic) {
  const json topics = hit.value("topics", json::array());
  return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

TEST_CASE("the comments to a paragraph are those that similar finds, one to each topic") {
  const std::string text =
      "Our goodwill was tested for impairment and the fair value of the reporting unit was close "
      "to "
      "its carrying amount; we recognize revenue for our performance obligations under ASC 606 "
      "over "
      "time, and the reporting unit sells licences with hosting.";
  const TemporaryFolder folder;
  const json similar = json::parse(query({"similar", "--format", "json", "--limit", "8", "--text",
                                          folder.write("draft", text).string()})
                                       .out);
  const json paragraph = checked(text, {"--limit", "2"})["paragraphs"][0];
  CHECK(paragraph["understood"] == similar["understood"]);
  REQUIRE(paragraph["topics"].size() >= 2);
  REQUIRE(paragraph["hits"].size() == 2);
  CHECK(paragraph["hits"][0] == similar["hits"][0]);
  std::size_t place = 0;
  for (const json& hit : paragraph["hits"]) {
    while (place < similar["hits"].size() && similar["hits"][place] != hit) ++place;
    CHECK(place < similar["hits"].size());
  }
  CHECK(is_of(paragraph["hits"][0], "goodwill-impairment"));
  CHECK(is_of(paragraph["hits"][1], "revenue-recognition/obligations-timing"));
}

TEST_CASE("a query behind the file narrows where a draft is compared") {
  const json draft = checked(kDraft, {"year:2023"});
  CHECK(draft["understood"] == "year 2023");
  for (const json& paragraph : draft["paragraphs"])
    for (const json& hit : paragraph.value("hits", json::array()))
      CHECK(hit["letter_date"].get<std::string>().starts_with("2023"));
  const TemporaryFolder folder;
  const ProgramResult wrong =
      query({"check-draft", folder.write("draft", kDraft).string(), "topik:liquidity"});
  CHECK(wrong.exit_status == 2);
  CHECK_THAT(wrong.err, Contains("topic") && Contains("topik:liquidity\n"));
  const std::string none = "9 8 7 6 5\n";
  CHECK(query({"check-draft", folder.write("none", none).string()}).exit_status == 1);
}

TEST_CASE("a long draft is looked at as far as was asked, and goes on from there") {
  std::string draft;
  for (int i = 0; i < 120; ++i)
    draft += "In year " + std::to_string(i) +
             " our liquidity was enough to pay what our lenders asked of us.\n\n";
  const json first = checked(draft);
  CHECK(schema_errors("draft.schema.json", first) == "");
  CHECK(first["total"] == 120);
  CHECK(first["checked"] == 100);
  CHECK(first["next"] == 101);
  const json rest = checked(draft, {"--from", "101"});
  CHECK(rest["checked"] == 20);
  CHECK_FALSE(rest.contains("next"));
  CHECK(rest["paragraphs"][0]["paragraph"] == 101);
  const TemporaryFolder folder;
  const std::string text =
      query({"check-draft", "--paragraphs", "2", "-n", "1", folder.write("draft", draft).string()})
          .out;
  CHECK_THAT(text, Contains("Paragraphs 3 to 120 are not looked at; go on with --from 3\n") &&
                       Contains("see paragraph 1"));
}

TEST_CASE("what is no plain text is refused with what would make it some") {
  const TemporaryFolder folder;
  const auto [bytes, way] = GENERATE(table<std::string, std::string>({
      {"%PDF-1.7\n1 0 obj", "pdftotext"},
      {std::string("PK\x03\x04\x14"), "save it as plain text"},
      {std::string("\xff\xfeW\0e\0", 6), "UTF-8"},
  }));
  const std::string file = folder.write("draft", bytes).string();
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"check-draft", file}, {"similar", "--text", file}}) {
    const ProgramResult run = query(command);
    CHECK(run.exit_status == 2);
    CHECK_THAT(run.err, Contains(way));
  }
  CHECK(query({"check-draft"}).exit_status == 2);
  CHECK(query({"check-draft", folder.path() / "absent"}).exit_status == 2);
}

}  // namespace
}  // namespace precedent::tests
