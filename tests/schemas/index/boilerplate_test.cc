#include "schemas/index/boilerplate.hh"

#include <catch2/catch.hpp>
#include <string>

namespace precedent::schemas {
namespace {

std::string found_in(const std::string& text) {
  std::string found;
  for (const TextRange& range : boilerplate_in(text)) {
    if (!found.empty()) found += "|";
    found += text.substr(range.begin, range.end - range.begin);
  }
  return found;
}

TEST_CASE("sentences that every letter has are boilerplate, whole") {
  const std::string sentence = GENERATE(
      as<std::string>(),
      "We remind you that you are RESPONSIBLE for the accuracy\n and adequacy of what you say. ",
      "You may not assert staff comments as a defense in any proceeding. ",
      "It does not foreclose the Commission from taking any action. ",
      "Those requesting acceleration are aware of their respective responsibilities. ",
      "Please allow adequate time for us to review any amendment. ",
      "We may have further comments. ", "We may have additional comments after that. ",
      "Please respond within 10 business days. ");
  CHECK(found_in(sentence) == sentence);
  CHECK(found_in("Tell us more. " + sentence + "Revise the table.") == sentence);
}

TEST_CASE("a comment is no boilerplate because it has its words") {
  const std::string text = GENERATE(
      as<std::string>(), "", "adequacy", "Discuss the adequacy of your reserves.",
      "Tell us whether additional days of supply would help.",
      "The company requests acceleration of its registration statement under Rule 461.",
      "Explain how you will foreclose on the wharf.", "We have further comments on page 12.");
  INFO(text);
  CHECK(found_in(text) == "");
}

TEST_CASE("an empty line ends a sentence") {
  CHECK(found_in("Liquidity, page 3\n\nWe may have further comments\n\n2. Revise.") ==
        "We may have further comments\n\n");
}

TEST_CASE("any bytes may come") {
  CHECK(found_in(std::string(3, '\0') + "\xff adequacy \xc3") == "");
  std::string long_text;
  for (int i = 0; i < 200'000; ++i) long_text += "adequacy ";
  CHECK(found_in(long_text) == "");
}

}  // namespace
}  // namespace precedent::schemas
