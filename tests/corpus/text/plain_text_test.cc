#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/text/styled_text.hh"

using precedent::corpus::kBold;
using precedent::corpus::kRoman;
using precedent::corpus::kUnderline;
using precedent::corpus::Line;
using precedent::corpus::styled_text_of_extract;
using precedent::corpus::styled_text_of_plain;
using precedent::corpus::TextOrigin;
using precedent::corpus::TextQuality;

namespace {

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> result;
  for (const Line& line : lines) result.push_back(line.text);
  return result;
}
std::vector<std::string> plain(const std::string& text) {
  return texts(styled_text_of_plain(text).lines);
}
std::vector<std::string> extract(const std::string& text) {
  return texts(styled_text_of_extract(text).lines);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("blanks and tabs at the start of a line are its indent") {
  const auto lines = styled_text_of_plain("Dear Ms. Roe:\n\n      We have\n\tread it.\n").lines;
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].text == "We have");
  CHECK(lines[1].indent_points == Approx(36));
  CHECK(lines[1].gap_above_lines == Approx(1));
  CHECK(lines[2].indent_points == Approx(48));
  CHECK(lines[2].gap_above_lines == Approx(0));
}

TEST_CASE("newlines of every system end lines") {
  CHECK(plain("one\r\ntwo\rthree\nfour") == Texts{"one", "two", "three", "four"});
}

TEST_CASE("pages begin at form feeds and at page tags") {
  const auto lines = styled_text_of_plain("one\n<PAGE>\ntwo\n\f\nthree\n<PAGE>   3\nfour").lines;
  REQUIRE(lines.size() == 4);
  CHECK(lines[1].page == 2);
  CHECK(lines[2].page == 3);
  CHECK(lines[3].page == 4);
}

TEST_CASE("tags of the text format are dropped, other angle brackets are text") {
  CHECK(plain("<TABLE>\n<CAPTION>\n<S>      <C>\nSales    5\n</TABLE>\nif x <5 and\n<b> too") ==
        Texts{"Sales 5", "if x <5 and", "<b> too"});
}

TEST_CASE("marks of converters become bold") {
  const auto lines =
      styled_text_of_plain(
          "**Re: Tarn Hill\nForm S-1\nFile No. 333-771234** \n\n# General\n\nplain\n")
          .lines;
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].text == "Re: Tarn Hill");
  CHECK(lines[1].text == "Form S-1");
  CHECK(lines[2].text == "File No. 333-771234");
  for (int i = 0; i < 4; ++i) CHECK(lines[static_cast<std::size_t>(i)].common_emphasis() == kBold);
  CHECK(lines[3].text == "General");
  CHECK(lines[4].common_emphasis() == kRoman);
}

TEST_CASE("asterisks that mark nothing stay") {
  const auto text = GENERATE(as<std::string>{}, "* * * *", "[***]", "** Pro forma, see note",
                             "****", "redacted *** here");
  CHECK(plain(text) == Texts{text});
}

TEST_CASE("bold within a line is a run") {
  const Line line = styled_text_of_plain("We say **Response:** yes.").lines.front();
  CHECK(line.text == "We say Response: yes.");
  REQUIRE(line.runs.size() == 1);
  CHECK(line.text.substr(line.runs[0].begin, line.runs[0].end - line.runs[0].begin) == "Response:");
}

TEST_CASE("a typed rule underlines the line above it") {
  const auto lines = styled_text_of_plain("VIA EDGAR\n---------\n\nDear Ms. Roe:\n").lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].common_emphasis() == kUnderline);
  CHECK(lines[1].common_emphasis() == kRoman);
}

TEST_CASE("quotation marks and table bars of converters are taken off") {
  CHECK(plain("> Re: Tarn Hill\n> File No. 333-771234\n") ==
        Texts{"Re: Tarn Hill", "File No. 333-771234"});
  const auto lines = styled_text_of_plain("|1.\n|Comment:\n|\nDone.\n").lines;
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "1.");
  REQUIRE(lines[1].cell);
  CHECK(lines[0].cell->row == lines[1].cell->row);
  CHECK(lines[1].cell->column == 1);
  CHECK_FALSE(lines[2].cell);
}

TEST_CASE("the bullet of a converter before a numbered item is taken off") {
  CHECK(
      plain(
          "- 1. Please explain.\n- 12) Tell us.\n- We note 1. and 2.\n- 3 -\n- 2010. A year.\n") ==
      Texts{"1. Please explain.", "12) Tell us.", "- We note 1. and 2.", "- 3 -",
            "- 2010. A year."});
}

TEST_CASE("lines that fill the width may wrap, short ones may not") {
  const auto lines =
      styled_text_of_plain(
          "1.  The chapter on fares speaks of a new tariff without saying from which\n"
          "    month it applies, who may claim the old one until then, and for how\n"
          "    many journeys.\n"
          "    Say so, and put the two tariffs beside one another on the first page\n"
          "    of it.\n")
          .lines;
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].may_wrap);
  CHECK(lines[1].may_wrap);
  CHECK_FALSE(lines[2].may_wrap);
}

TEST_CASE("a letter on one line gets lines at its parts") {
  const auto lines = plain(
      "UNITED STATES SECURITIES AND EXCHANGE COMMISSION WASHINGTON, D.C. 20549 October 3, 2012 Via "
      "facsimile Ms. Jane Roe Tarn Hill Corp. 7 Mill Road Salem, OR 97301 Re: Tarn Hill "
      "Corp. "
      "Form 10-K for the year ended June 30, 2012 File No. 0-77021 Dear Ms. Roe: We have read "
      "your "
      "filing and have the following comments. Liquidity 1. Say what 2. means here. Explain. 2. "
      "Add the "
      "table. Sincerely, John Poe");
  const auto has = [&lines](const std::string& text) {
    return std::find(lines.begin(), lines.end(), text) != lines.end();
  };
  CHECK(has("October 3, 2012"));
  CHECK(has("Re: Tarn Hill Corp."));
  CHECK(has("Form 10-K for the year ended June 30, 2012"));
  CHECK(has("File No. 0-77021"));
  CHECK(has("Dear Ms. Roe:"));
  CHECK(has("Liquidity"));
  CHECK(has("1. Say what 2. means here. Explain."));
  CHECK(has("2. Add the table."));
}

TEST_CASE("an extract gets back the lines that were cut at 80 columns") {
  CHECK(
      extract("              We shall look at the next filing when it comes in. Until then the \n"
              "trustees and the\n"
              "                                                                 under every head\n"
              " of it.\n") ==
      Texts{"We shall look at the next filing when it comes in. Until then the trustees and the",
            "under every head of it."});
}

TEST_CASE("debris to the left of the letter's words is a line of its own") {
  CHECK(extract("FirstName LastNameJane Roe                            Sincerely,\n") ==
        Texts{"FirstName LastNameJane Roe", "Sincerely,"});
}

TEST_CASE("the caption of the Commission's seal is no text") {
  const auto text = styled_text_of_extract(
      "United States securities and exchange commission logo\n\nOctober 3, 2012\n");
  CHECK(text.origin == TextOrigin::kTextExtract);
  CHECK(texts(text.lines) == Texts{"October 3, 2012"});
}

TEST_CASE("a document without text says so") {
  CHECK(styled_text_of_plain(" \n\f\n").quality == TextQuality::kNone);
  CHECK(styled_text_of_extract("").quality == TextQuality::kNone);
}
