#include "schemas/values/dates.hh"

#include <catch2/catch.hpp>

using namespace precedent::schemas;

TEST_CASE("dates are found as letters print them") {
  const auto [text, iso] = GENERATE(table<std::string, std::string>({
      {"January 8, 2010", "2010-01-08"},
      {"Via EDGAR on Sept. 14, 2016.", "2016-09-14"},
      {"8 January 2010", "2010-01-08"},
      {"dated March 1st, 2004", "2004-03-01"},
      {"01/08/2010", "2010-01-08"},
      {"DECEMBER 31 , 2009", "2009-12-31"},
      {"May 5,2015", "2015-05-05"},
      {"February 30, 2020 and March 2, 2020", "2020-03-02"},
      {"page 4 of 2010", ""},
      {"Marching 3, 2010", ""},
      {"January 8, 20101", ""},
      {"", ""},
  }));
  CAPTURE(text);
  const auto found = find_date(text);
  CHECK((found ? found->iso : "") == iso);
}

TEST_CASE("a found date gives its place, and the search can go on behind it") {
  const std::string text = "from June 1, 2009 to June 2, 2009";
  const auto first = find_date(text);
  REQUIRE(first);
  CHECK(text.substr(first->begin, first->end - first->begin) == "June 1, 2009");
  const auto second = find_date(text, first->end);
  REQUIRE(second);
  CHECK(second->iso == "2009-06-02");
}

TEST_CASE("only days that exist are dates") {
  CHECK(iso_date("20240614") == "2024-06-14");
  CHECK(iso_date("20240402123607") == "2024-04-02");
  CHECK(iso_date("2024-06-14") == "2024-06-14");
  CHECK_FALSE(iso_date("20230229"));
  CHECK_FALSE(iso_date("2023"));
  CHECK_FALSE(iso_date("2023ab01"));
  CHECK(last_day_of_month(2024, 2) == 29);
  CHECK(last_day_of_month(2023, 2) == 28);
}

TEST_CASE("a citation abbreviates months as lawyers do") {
  CHECK(cite_date("2016-09-14") == "Sept. 14, 2016");
  CHECK(cite_date("2016-05-04") == "May 4, 2016");
  CHECK(cite_date("").empty());
}

TEST_CASE("days between two dates are counted across months and leap years") {
  CHECK(days_between("2016-09-14", "2016-09-28") == 14);
  CHECK(days_between("2016-02-28", "2016-03-01") == 2);
  CHECK(days_between("2015-12-31", "2016-01-01") == 1);
  CHECK(days_between("2016-09-28", "2016-09-14") == -14);
  CHECK(days_between("2016-09-14", "2016-09-14") == 0);
  CHECK_FALSE(days_between("", "2016-09-14"));
  CHECK_FALSE(days_between("2016-09-14", "2016-02-30"));
}
