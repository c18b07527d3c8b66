#include "schemas/values/nearest.hh"

#include <catch2/catch.hpp>

namespace precedent::schemas {
namespace {

TEST_CASE("edit distance counts letters inserted, deleted, changed and swapped") {
  const auto [a, b, distance] = GENERATE(table<std::string, std::string, std::size_t>({
      {"", "", 0},
      {"form", "form", 0},
      {"forrm", "form", 1},
      {"from", "form", 1},
      {"form", "farm", 1},
      {"fom", "form", 1},
      {"kitten", "sitting", 3},
      {"ab", "cdefg", 4},
  }));
  CHECK(edit_distance(a, b, 3) == distance);
  CHECK(edit_distance(b, a, 3) == distance);
}

TEST_CASE("the nearest word is named only where one is near") {
  const std::vector<std::string> words = {"topic", "type", "text"};
  CHECK(nearest_word("topics", words) == "topic");
  CHECK(nearest_word("tpye", words) == "type");
  CHECK(nearest_word("company", words).empty());
  CHECK(nearest_word("x", words).empty());
  CHECK(nearest_word("topic", {}).empty());
}

}  // namespace
}  // namespace precedent::schemas
