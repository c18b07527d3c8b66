#include "schemas/topics/asking.hh"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace precedent::schemas;

namespace {

struct Said {
  Purpose purpose;
  std::string said;
  std::string quoted;
};

std::vector<Said> sentences_of(std::string_view text) {
  std::vector<Said> all;
  for_each_sentence(text, [&](const Sentence& one) {
    all.push_back({one.purpose, std::string(one.said), std::string(one.quoted)});
  });
  return all;
}

}  // namespace

TEST_CASE("a comment tells, asks, refers and gives examples") {
  const auto all = sentences_of(
      "We note that sales fell. Please explain why. For example, ore fell by 5%. Refer to Item 303 "
      "of Regulation S-K.");
  REQUIRE(all.size() == 4);
  CHECK(all[0].purpose == Purpose::kTells);
  CHECK(all[1].purpose == Purpose::kAsks);
  CHECK(all[2].purpose == Purpose::kExample);
  CHECK(all[3].purpose == Purpose::kRefers);
}

TEST_CASE("a request needs no please") {
  const std::string text = GENERATE(
      "Tell us how.", "In addition, disclose the terms.", "If material, quantify the costs.",
      "Where you name several factors, quantify each.", "(ii) Explain the basis.",
      "Did the board consider it?", "To the extent known, also describe the plan.");
  INFO(text);
  const auto all = sentences_of(text);
  REQUIRE(all.size() == 1);
  CHECK(all[0].purpose == Purpose::kAsks);
}

TEST_CASE("the points of a list that is asked for are asked") {
  const auto all = sentences_of(
      "Please address the following: \u2022 the nature of the costs; \u2022 their amounts.");
  REQUIRE(all.size() == 3);
  for (const Said& one : all) CHECK(one.purpose == Purpose::kAsks);
  const auto told = sentences_of("We note these costs: \u2022 the rent; \u2022 the wages.");
  for (const Said& one : told) CHECK(one.purpose == Purpose::kTells);
}

TEST_CASE("a long quotation is somebody else's, a name in quotes is not") {
  const auto all = sentences_of(
      "You say \u201cwe are the largest maker of paper kites in the world\u201d and use \u201cKite "
      "Flow\u201d.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].quoted == "we are the largest maker of paper kites in the world ");
  CHECK(all[0].said.find("largest") == std::string::npos);
  CHECK(all[0].said.find("Kite Flow") != std::string::npos);
}

TEST_CASE("odd texts have sentences too") {
  CHECK(sentences_of("").empty());
  CHECK(sentences_of(" \n \u2022 ").empty());
  CHECK(sentences_of("\"").size() == 1);
  CHECK(sentences_of("\u201c\u201c\u201c no end").size() == 1);
  CHECK(sentences_of("...?!;:").size() == 1);
}
