#include "corpus/comments/prior_reference.hh"

#include <catch2/catch.hpp>
#include <string>

using namespace precedent::corpus;

TEST_CASE("a comment's reference to an earlier one is found in figures and words") {
  const auto [text, number] = GENERATE(table<std::string, std::string>({
      {"We note your response to comment nine from our letter dated May 4, 2009.", "9"},
      {"We note your response to prior comment 13.", "13"},
      {"We reissue comment twenty-two in part.", "22"},
      {"Refer to comments 3 and 4 in our letter.", "3"},
      {"Please see prior comment number 5.", "5"},
      {"In response to comment no. 8 you say little.", "8"},
      {"We refer to comment #2 of our last letter.", "2"},
      {"See our prior comment 6a.", "6a"},
      {"We considered your response to our comment. Please expand.", ""},
      {"As comment 2 above asks, revise.", ""},
      {"See comment 5 below and prior comment 7.", "7"},
      {"Conform the summary; see also comment 4.", ""},
      {"Commentators disagree with 3 of you.", ""},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(prior_reference(text) == number);
}

TEST_CASE("a comment of the same letter is told from one of an earlier letter") {
  CHECK(reference_within_letter("Please revise here too. See comment 2 above.") == "2");
  CHECK(reference_within_letter("This applies to comment four below as well.") == "4");
  CHECK(reference_within_letter("We note your response to comment 9 of our letter.") == "");
  CHECK(reference_within_letter("We have no further comment.") == "");
}
