#include "schemas/values/file_numbers.hh"

#include <catch2/catch.hpp>

using namespace precedent::schemas;
using Numbers = std::vector<std::string>;

namespace {

Numbers numbers_in(std::string_view text) {
  Numbers numbers;
  for (const FileNumberMention& mention : find_file_numbers(text))
    numbers.push_back(mention.canonical);
  return numbers;
}

}  // namespace

TEST_CASE("file numbers are found in every spelling and made canonical") {
  const auto [text, numbers] = GENERATE(table<std::string, Numbers>({
      {"File No. 1-95405", {"001-95405"}},
      {"File No. 001-95405", {"001-95405"}},
      {"File No. 0-92462", {"000-92462"}},
      {"File No. 333-963252", {"333-963252"}},
      {"File # 1-9540", {"001-09540"}},
      {"File No.: 333- 949277", {"333-949277"}},
      {"File No. 1 -95405", {"001-95405"}},
      {"File Number 001\u201095405", {"001-95405"}},
      {"File No. 001\u201395405", {"001-95405"}},
      {"Commission File Number: 000-0092462", {"000-92462"}},
      {"File Nos. 333-91234 and 333-91235", {"333-91234", "333-91235"}},
      {"File Nos. 811-99001, 333-99002; 333-99003", {"811-99001", "333-99002", "333-99003"}},
      {"Registration No. 333-963252-01", {"333-963252-01"}},
      {"File Nos. 333-963252 and -01", {"333-963252"}},
      {"File Nos. 333-963252-01 through -03", {"333-963252-01", "333-963252-02", "333-963252-03"}},
      {"File Nos. 333-963252 through 333-963252-02",
       {"333-963252", "333-963252-01", "333-963252-02"}},
      {"Registration Statement No. 333-963252", {"333-963252"}},
      {"Form S-1 (333-963252)", {"333-963252"}},
      {"FILE NO. 024-90123", {"024-90123"}},
  }));
  CAPTURE(text);
  CHECK(numbers_in(text) == numbers);
}

TEST_CASE("what only looks like a file number is none") {
  const std::string text = GENERATE(values<std::string>({
      "call (202) 551-3385",
      "call 202-551-3385",
      "accession 0000000000-16-092800",
      "Release No. 33-8350",
      "ASC 280-10-50-1",
      "pages 1-15",
      "ages 0-12345678",
      "$1-20000",
      "1.1-20000",
      "333-1234 is too short without a label",
      "January 1-20202-1",
      "File No. pending",
      "File No.",
      "profile 12-3456",
      "",
  }));
  CAPTURE(text);
  CHECK(numbers_in(text) == Numbers{});
}

TEST_CASE("a mention gives its place and whether a label vouches for it") {
  const std::string text = "Form S-1, File No. 333-963252; see 333-963299.";
  const auto found = find_file_numbers(text);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "333-963252");
  CHECK(found[0].labelled);
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "333-963299");
}

TEST_CASE("one file number alone is made canonical, anything else is refused") {
  const auto [text, number] = GENERATE(table<std::string, std::string>({
      {"1-95405", "001-95405"},
      {"  001-95405 ", "001-95405"},
      {"File No. 333-963252", "333-963252"},
      {"SEC File No. 333-963252", "333-963252"},
      {"9-123", "009-00123"},
      {"333-963252 and more", ""},
      {"Mr. File No. 1-95405", ""},
      {"liquidity", ""},
      {"12345", ""},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(canonical_file_number(text).value_or("") == number);
}
