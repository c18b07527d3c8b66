#include "corpus/facts/misprinted_date.hh"

#include <catch2/catch.hpp>

using namespace precedent::corpus;

TEST_CASE("a printed date before the filing under review is overruled") {
  const std::string text = "June 29, 2031\nRe: Form 10-Q\nFiled July 27, 2031\nDear Ms. Hale:";
  CHECK(date_of_letter("2031-06-29", "2031-07-29", text) == "2031-07-29");
  CHECK(date_of_letter("2031-07-28", "2031-07-29", text) == "2031-07-28");
  CHECK(date_of_letter("2031-06-29", "2031-07-20", text) == "2031-06-29");
  CHECK(date_of_letter("", "2031-07-29", text).empty());
  CHECK(date_of_letter("2031-06-29", "", text) == "2031-06-29");
}
