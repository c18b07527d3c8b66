#include "query/language/number_range.hh"

#include <catch2/catch.hpp>

#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

TEST_CASE("numbers and ranges of them are read") {
  using Number = std::uint32_t;
  const auto [typed, first, last] = GENERATE(table<std::string, Number, Number>({
      {"2", 2, 2},
      {"0", 0, 0},
      {"31..60", 31, 60},
      {"3..", 3, schemas::kMaxNumber},
      {"..60", 0, 60},
      {"7..7", 7, 7},
  }));
  CAPTURE(typed);
  const NumberRange range = number_range(schemas::FieldId::kDays, typed, {});
  CHECK(range.first == first);
  CHECK(range.last == last);
}

TEST_CASE("what is no number is refused") {
  const auto typed = GENERATE("", "two", "-1", "2.5", "1,5", "100000", "99999999999999999999",
                              "1..2..3", "a..3", "3..b", "2*", " 2", "+2");
  CAPTURE(typed);
  CHECK_THROWS_AS(number_range(schemas::FieldId::kRound, typed, {}), QueryError);
}

TEST_CASE("a range of numbers that ends before it begins, or has no end, is refused") {
  CHECK_THROWS_WITH(number_range(schemas::FieldId::kDays, "60..31", {}),
                    "the range '60..31' ends before it begins");
  CHECK_THROWS_WITH(number_range(schemas::FieldId::kDays, "..", {}),
                    "'..' needs a number before it, behind it, or both");
  CHECK_THROWS_WITH(number_range(schemas::FieldId::kRounds, "many", {}),
                    Catch::Contains("'many' is no number of rounds"));
}

TEST_CASE("a range of numbers is said in words") {
  const auto [typed, words] = GENERATE(table<std::string, std::string>({
      {"2", "days 2"},
      {"31..60", "days from 31 to 60"},
      {"3..", "days at least 3"},
      {"..60", "days at most 60"},
  }));
  CHECK(in_words({{}, number_range(schemas::FieldId::kDays, typed, {})}) == words);
}

}  // namespace
}  // namespace precedent::query
