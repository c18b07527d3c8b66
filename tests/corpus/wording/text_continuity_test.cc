#include <catch2/catch.hpp>

#include <string>

#include "corpus/wording/text_continuity.hh"

using precedent::corpus::ends_open;
using precedent::corpus::ends_sentence;
using precedent::corpus::is_whole_heading;
using precedent::corpus::starts_item;
using precedent::corpus::starts_small;

TEST_CASE("markers of items are told from numbers and names") {
  const auto [text, item] = GENERATE(table<std::string, bool>({{"1. Tell us", true},
                                                               {"12) Tell us", true},
                                                               {"101. Tell us", true},
                                                               {"1.", true},
                                                               {"1.Tell us", true},
                                                               {"2a. Tell us", true},
                                                               {"(a) Tell us", true},
                                                               {"(iv) Tell us", true},
                                                               {"B. Properties", true},
                                                               {"• Tell us", true},
                                                               {"- tell us", true},
                                                               {"Comment 3: Tell us", true},
                                                               {"Comment No. 3", true},
                                                               {"Comment 3 asks", false},
                                                               {"2010. We note", false},
                                                               {"3.05 of Regulation S-X", false},
                                                               {"(202) 551-3385", false},
                                                               {"U.S. companies", false},
                                                               {"J. Roe", false},
                                                               {"* * *", false},
                                                               {"I agree", false},
                                                               {"a company", false},
                                                               {"", false}}));
  CAPTURE(text);
  CHECK(starts_item(text) == item);
}

TEST_CASE("the end of a text tells whether more must come") {
  CHECK(ends_sentence("as it says.”"));
  CHECK(ends_sentence("the following:"));
  CHECK(ends_sentence("(see page 3.)"));
  CHECK_FALSE(ends_sentence("Tarn Hill"));
  CHECK_FALSE(ends_sentence(""));
  CHECK(ends_open("the disclosure on page"));
  CHECK(ends_open("sales, costs,"));
  CHECK_FALSE(ends_open("Office of Finance"));
}

TEST_CASE("small letters are found behind quotes and brackets") {
  CHECK(starts_small("“we note"));
  CHECK(starts_small("(and others)"));
  CHECK_FALSE(starts_small("We note"));
  CHECK_FALSE(starts_small("“"));
}

TEST_CASE("a heading with its page is whole") {
  CHECK(is_whole_heading("Liquidity, page 55"));
  CHECK(is_whole_heading("Revenue, pages F-9"));
  CHECK_FALSE(is_whole_heading("Holdings Carried at the Lower of"));
  CHECK_FALSE(is_whole_heading("page"));
  CHECK_FALSE(is_whole_heading("2010"));
}
