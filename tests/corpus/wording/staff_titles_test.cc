#include "corpus/wording/staff_titles.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

using namespace precedent::corpus;

TEST_CASE("titles of the staff are known by their grammar") {
  const std::string title =
      GENERATE(as<std::string>(), "Staff Accountant", "Senior Assistant Chief Accountant",
               "Attorney-Adviser", "Attorney \xE2\x80\x93 Advisor", "Accountant Branch Chief",
               "Sr. Asst. Chief Accountant", "Acting Legal Branch Chief", "Mining Engineer",
               "Special Counsel", "Chief");
  CAPTURE(title);
  const auto read = read_staff_title(title + ", at (202) 555-0101", 0);
  REQUIRE(read);
  CHECK(read->title == title);
}

TEST_CASE("titles of companies are no titles of the staff") {
  const std::string title =
      GENERATE(as<std::string>(), "Chief Financial Officer", "Senior Vice President",
               "General Counsel", "Director of Reporting", "Chief Legal Officer", "President");
  CAPTURE(title);
  CHECK_FALSE(read_staff_title(title, 0));
}

TEST_CASE("a line may give a title and an office, and nothing else") {
  CHECK(title_line("Chief, Office of Global Security Risk") == "Chief");
  CHECK(title_line("Branch Chief - Legal") == "Branch Chief - Legal");
  CHECK(title_line("Assistant Director") == "Assistant Director");
  CHECK_FALSE(title_line("Special Counsel Jane Roe"));
  CHECK_FALSE(title_line("Associate Director, Corporate Accounting"));
}

TEST_CASE("some titles only the staff has") {
  CHECK(only_staff_have("Legal Branch Chief"));
  CHECK_FALSE(only_staff_have("Director"));
  CHECK_FALSE(only_staff_have("Counsel"));
}
