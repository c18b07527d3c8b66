#include <catch2/catch.hpp>

#include <string>

#include "corpus/text/furniture_shapes.hh"

using precedent::corpus::ends_with_date;
using precedent::corpus::is_confidentiality_legend;
using precedent::corpus::is_date_line;
using precedent::corpus::is_page_stamp;
using precedent::corpus::running_form;
using precedent::corpus::trailing_page_number;
using precedent::corpus::whole_page_number;

TEST_CASE("page numbers come in many dresses") {
  const auto [text, number, named] =
      GENERATE(table<std::string, int, bool>({{"3", 3, false},
                                              {"- 3 -", 3, false},
                                              {"–3–", 3, false},
                                              {"[3]", 3, false},
                                              {"Page 3", 3, true},
                                              {"PAGE 3 OF 12", 3, true},
                                              {"Page | 3", 3, true},
                                              {"3 | Page", 3, true},
                                              {"3 of 7", 3, false}}));
  CAPTURE(text);
  const auto page = whole_page_number(text);
  REQUIRE(page);
  CHECK(page->number == number);
  CHECK(page->named == named);
}

TEST_CASE("other numbers are no page numbers") {
  const auto text = GENERATE(as<std::string>{}, "", "Page", "2010", "3.", "3%", "$3", "03",
                             "page F-3", "3 of", "-", "99999999999999999999", "Page three");
  CAPTURE(text);
  CHECK_FALSE(whole_page_number(text));
}

TEST_CASE("a page number may end a longer line") {
  const auto page = trailing_page_number("Tarn Hill Corp. | April 2, 2014 | Page 12 of 34");
  REQUIRE(page);
  CHECK(page->number == 12);
  CHECK(page->rest == "Tarn Hill Corp. | April 2, 2014");
  CHECK_FALSE(trailing_page_number("the homepage 2"));
}

TEST_CASE("dates are told from telephone numbers and headings") {
  const auto [text, date] = GENERATE(table<std::string, bool>({{"April 2, 2014", true},
                                                               {"2 April 2014", true},
                                                               {"7th May 2014", true},
                                                               {"Sept. 3, 2014", true},
                                                               {"<May 9, 2017>", true},
                                                               {"4/2/2014", true},
                                                               {"202-551-3385", false},
                                                               {"April 2014", false},
                                                               {"Note 2, 2014", false},
                                                               {"May", false}}));
  CAPTURE(text);
  CHECK(is_date_line(text) == date);
}

TEST_CASE("a text may end with its date") {
  CHECK(ends_with_date("Tarn Hill Corp., April 2, 2014"));
  CHECK(ends_with_date("April 2, 2014"));
  CHECK_FALSE(ends_with_date("April 2, 2014 Tarn Hill Corp."));
  CHECK_FALSE(ends_with_date(""));
}

TEST_CASE("legends are told from sentences on confidential treatment") {
  CHECK(is_confidentiality_legend("CONFIDENTIAL TREATMENT REQUESTED BY TARN HILL CORP."));
  CHECK(is_confidentiality_legend("[***] Confidential portions omitted and filed separately"));
  CHECK(is_confidentiality_legend("Rule 83 Confidential Treatment Request by Tarn Hill Corp."));
  CHECK_FALSE(is_confidentiality_legend("We have requested confidential treatment."));
  CHECK_FALSE(is_confidentiality_legend("[***]"));
  CHECK_FALSE(is_confidentiality_legend("* * *"));
}

TEST_CASE("page stamps are letters, a mark, and digits") {
  CHECK(is_page_stamp("TH-004"));
  CHECK(is_page_stamp("TARN_00012"));
  CHECK_FALSE(is_page_stamp("10-K"));
  CHECK_FALSE(is_page_stamp("Form S-1"));
  CHECK_FALSE(is_page_stamp("ASC 606"));
}

TEST_CASE("running lines differ in their figures only") {
  CHECK(running_form("Page 12 of 34") == running_form("page 3 of 34"));
  CHECK(running_form("Page 12") != running_form("Sheet 12"));
}
