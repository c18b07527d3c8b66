#include "schemas/values/number_words.hh"

#include <catch2/catch.hpp>
#include <string>

using namespace precedent::schemas;

TEST_CASE("spelled numbers end with their word") {
  const auto [text, value, length] = GENERATE(table<std::string, std::uint32_t, std::size_t>({
      {"nine from", 9, 4},
      {"Twenty-Two in", 22, 10},
      {"forty", 40, 5},
      {"13,", 13, 2},
      {"999", 999, 3},
  }));
  CAPTURE(text);
  const auto number = spelled_number(text);
  REQUIRE(number.has_value());
  CHECK(number->value == value);
  CHECK(number->length == length);
}

TEST_CASE("what only begins like a number is none") {
  const std::string text = GENERATE(as<std::string>{}, "onerous", "1234", "0", "", "tenant");
  CAPTURE(text);
  CHECK_FALSE(spelled_number(text).has_value());
}
