#include "schemas/values/offices.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

using namespace precedent::schemas;

TEST_CASE("an office has one label however it is spelt") {
  const auto [line, label] = GENERATE(table<std::string, std::string>({
      {"Office of Real Estate & - Commodities", "Office of Real Estate and Commodities"},
      {"Office of Real Estate and Commodities", "Office of Real Estate and Commodities"},
      {"Chief, Office of Global Security Risk", "Office of Global Security Risk"},
      {"CF Office of Technology", "Office of Technology"},
      {"Office of Health Care and Insurance dated May 9", "Office of Healthcare and Insurance"},
      {"OFFICE OF TRADE AND SERVICES", "Office of Trade & Services"},
      {"Disclosure Review Program", "Disclosure Review Program"},
      {"Office of FOIA Services", ""},
      {"Division of Corporation Finance", ""},
      {"Technology", ""},
  }));
  CAPTURE(line);
  CHECK(find_office(line) == label);
}

TEST_CASE("headers number the offices") {
  CHECK(office_label("06 Technology") == "Office of Technology");
  CHECK(office_label("05 Real Estate & Construction") == "Office of Real Estate & Construction");
  CHECK(office_label("Office of Finance") == "Office of Finance");
  CHECK(office_label("99 Astrology").empty());
  CHECK(office_label("").empty());
}
