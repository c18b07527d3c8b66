#include "schemas/trimmed_lines.hh"

#include <catch2/catch.hpp>

namespace precedent::schemas {

using Lines = std::vector<std::string_view>;

TEST_CASE("a text is cut at its line ends, whatever system wrote it") {
  CHECK(trimmed_lines(" a b \r\n\n\tc") == Lines{"a b", "", "c"});
}

TEST_CASE("a line end at the end begins no line") {
  CHECK(trimmed_lines("a\n") == Lines{"a"});
  CHECK(trimmed_lines("\n") == Lines{""});
  CHECK(trimmed_lines("").empty());
}

}  // namespace precedent::schemas
