#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "corpus/document_error.hh"
#include "corpus/text/styled_text.hh"

using precedent::corpus::DocumentError;
using precedent::corpus::kBold;
using precedent::corpus::kItalic;
using precedent::corpus::kRoman;
using precedent::corpus::kUnderline;
using precedent::corpus::Line;
using precedent::corpus::styled_text_of_html;
using precedent::corpus::TextQuality;

namespace {

std::vector<std::string> texts(const std::string& html) {
  std::vector<std::string> result;
  for (const Line& line : styled_text_of_html(html).lines) result.push_back(line.text);
  return result;
}

Line only_line(const std::string& html) {
  const auto lines = styled_text_of_html(html).lines;
  REQUIRE(lines.size() == 1);
  return lines.front();
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("references to C1 controls are read as windows-1252") {
  CHECK(texts("<p>the Staff&#146;s &#147;letter&#148; &#150; &#133;&#128;5</p>") ==
        Texts{"the Staff’s “letter” – …€5"});
}

TEST_CASE("bytes that are no UTF-8 are windows-1252") {
  CHECK(texts("<p>the Staff\x92s caf\xE9</p>") == Texts{"the Staff’s café"});
  CHECK(texts("<p>the Staff\xE2\x80\x99s</p>") == Texts{"the Staff’s"});
}

TEST_CASE("a charset that the page claims does not change how its bytes are read") {
  CHECK(texts("<head><meta http-equiv=Content-Type content='text/html; charset=utf-16'></head>"
              "<p>Staff\x92s</p>") == Texts{"Staff’s"});
}

TEST_CASE("the wrapper of a loose document is no text") {
  CHECK(texts("<DOCUMENT>\n<TYPE>CORRESP\n<SEQUENCE>1\n<FILENAME>filename1.htm\n<TEXT>\n"
              "<html><body><p>Ladies and Gentlemen:</p></body></html>\n</TEXT>\n</DOCUMENT>\n") ==
        Texts{"Ladies and Gentlemen:"});
}

TEST_CASE("emphasis comes from elements and from inline styles") {
  const auto [html, emphasis] = GENERATE(table<std::string, int>(
      {{"<p><b>General</b></p>", kBold},
       {"<p><strong>General</strong></p>", kBold},
       {"<p><em>General</em></p>", kItalic},
       {"<p><u><i>General</i></u></p>", kItalic | kUnderline},
       {"<h2>General</h2>", kBold},
       {"<p style=\"font-weight:700\">General</p>", kBold},
       {"<p style=\"font-weight:400\">General</p>", kRoman},
       {"<p STYLE='Font: italic bold 10pt/12pt Times'>General</p>", kBold | kItalic},
       {"<p><font style=\"font-style:italic;text-decoration:underline\">General</font></p>",
        kItalic | kUnderline},
       {"<div style='font-weight:bold'><p>General</p></div>", kBold},
       {"<b><font style='font-weight:normal'>General</font></b>", kRoman},
       {"<div style='text-decoration:underline'><font style='text-decoration:none'>General</font>"
        "</div>",
        kUnderline}}));
  CHECK(int{only_line(html).common_emphasis()} == emphasis);
}

TEST_CASE("a run covers the emphasised words of a line and the blanks between them") {
  const Line line = only_line("<p><b>Response:</b> We <i>will</i><i> </i><i>revise</i>.</p>");
  CHECK(line.text == "Response: We will revise.");
  REQUIRE(line.runs.size() == 2);
  CHECK(line.text.substr(line.runs[0].begin, line.runs[0].end - line.runs[0].begin) == "Response:");
  CHECK(line.text.substr(line.runs[1].begin, line.runs[1].end - line.runs[1].begin) ==
        "will revise");
  CHECK(line.common_emphasis() == kRoman);
}

TEST_CASE("what is not displayed is dropped") {
  CHECK(texts("<title>CORRESP</title><style>p{color:red}</style><p>One</p>"
              "<div style='display: none'>hidden <b>too</b></div><script>var x='no';</script>"
              "<p>Two</p>") == Texts{"One", "Two"});
}

TEST_CASE("what is struck through does not stand") {
  CHECK(texts("<p>Costs of <u>fuel</u> <s>coal</s> <strike>gas</strike> <del>oil</del> and freight "
              "<font style='text-decoration: line-through'>and tolls</font> fell.</p>"
              "<ul><li style='text-decoration:line-through'>Old item</li><li>New item</li></ul>") ==
        Texts{"Costs of fuel and freight fell.", "• New item"});
}

TEST_CASE("a letter that a tag left open strikes out is shown whole") {
  CHECK(
      texts("<p>Dear Ms. Roe:</p><div><s><p>We note your answer.</p><p>Please revise.</p></div>") ==
      Texts{"Dear Ms. Roe:", "We note your answer.", "Please revise."});
}

TEST_CASE("a number and its comment stand in cells of one row") {
  const auto lines =
      styled_text_of_html(
          "<table><tr><td>&nbsp;</td><td></td></tr>"
          "<tr><td>1.</td><td>&nbsp;</td><td><p>Tell us why.</p><p>Revise.</p></td></tr>"
          "</table><p>We will.</p>")
          .lines;
  REQUIRE(lines.size() == 4);
  REQUIRE(lines[0].cell);
  CHECK(lines[0].cell->table == 0);
  CHECK(lines[0].cell->row == 1);
  CHECK(lines[0].cell->column == 0);
  CHECK(lines[1].cell->column == 2);
  CHECK(lines[1].cell->row == 1);
  CHECK(lines[2].text == "Revise.");
  CHECK(lines[2].cell->column == 2);
  CHECK_FALSE(lines[3].cell);
}

TEST_CASE("column spans count as columns, and hostile ones are bounded") {
  const auto lines = styled_text_of_html(
                         "<table><tr><td colspan=3>a</td><td>b</td></tr>"
                         "<tr><td colspan=99999999>c</td><td>d</td></tr></table>")
                         .lines;
  REQUIRE(lines.size() == 4);
  CHECK(lines[1].cell->column == 3);
  CHECK(lines[3].cell->column == 1000);
}

TEST_CASE("a table that only places the letter on the page makes no cells") {
  const auto lines =
      styled_text_of_html(
          "<table><tr><td>Dear Ms. Roe:</td></tr><tr><td>We agree.</td></tr></table>")
          .lines;
  REQUIRE(lines.size() == 2);
  CHECK_FALSE(lines[0].cell);
  CHECK_FALSE(lines[1].cell);
}

TEST_CASE("br ends a line but no block, two of them do both") {
  const auto lines = styled_text_of_html("<p>Jane Roe<br>Counsel<br><br>Re: Tarn Hill</p>").lines;
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].starts_block);
  CHECK_FALSE(lines[1].starts_block);
  CHECK(lines[2].starts_block);
  CHECK(lines[2].gap_above_lines >= 1);
}

TEST_CASE("lists show the markers that a browser shows") {
  CHECK(texts("<ol start=3><li>Third</li><li>Fourth</li></ol>") == Texts{"3. Third", "4. Fourth"});
  CHECK(texts("<ol type=a><li>x</li><li value=4>y</li></ol>") == Texts{"a. x", "d. y"});
  CHECK(texts("<ol style='list-style-type:lower-roman'><li>x</li><li>y</li></ol>") ==
        Texts{"i. x", "ii. y"});
  CHECK(texts("<ul><li>x</li></ul><ul style='list-style:none'><li>y</li></ul>") ==
        Texts{"• x", "y"});
}

TEST_CASE("page breaks are counted once, however they are said") {
  const auto breaks =
      GENERATE(as<std::string>{}, "<hr style='page-break-after:always'>",
               "<p style='page-break-before:always'><hr size=3 width='100%'></p>",
               "<div style='break-before: page'>&nbsp;</div>",
               "<!-- Field: Page; Sequence: 1 --><p>&nbsp;</p><!-- Field: /Page -->",
               "<!-- Field: Page; Sequence: 1 -->"
               "<div style='page-break-before:always'></div><!-- Field: /Page -->");
  const auto lines = styled_text_of_html("<p>One</p>" + breaks + "<p>Two</p>").lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].page == 1);
  CHECK(lines[1].page == 2);
}

TEST_CASE("a short rule parts footnotes, not pages") {
  const auto lines = styled_text_of_html("<p>One</p><hr width='25%'><p>Two</p>").lines;
  CHECK(lines.back().page == 1);
}

TEST_CASE("indents add up, and text-indent moves the first line only") {
  const auto lines = styled_text_of_html(
                         "<div style='margin-left:0.5in'><p style='padding-left:12pt;"
                         "text-indent:-12pt'>1. Tell us<br>why</p></div>")
                         .lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].indent_points == Approx(36));
  CHECK(lines[1].indent_points == Approx(48));
}

TEST_CASE("padding between stretches of text is a blank") {
  CHECK(texts("<div><font>1.</font><font style='padding-left:18pt'>We note</font></div>") ==
        Texts{"1. We note"});
  CHECK(texts("<div><font style='padding-right:18pt'>2.</font><font>We note</font></div>") ==
        Texts{"2. We note"});
  CHECK(texts("<div><b>Liqui</b><b>dity</b></div>") == Texts{"Liquidity"});
}

TEST_CASE("a letter of a symbol font is a bullet") {
  CHECK(texts("<p><font face='Symbol'>&#183;</font>&nbsp;&nbsp;one</p>") == Texts{"• one"});
  CHECK(texts("<p><font style='font-family:Wingdings'>&sect;</font> two</p>") == Texts{"• two"});
}

TEST_CASE("preformatted text keeps its lines") {
  CHECK(texts("<pre>Dear Ms. Roe:\n\n  We have read your letter,\n  and agree.\n</pre>") ==
        Texts{"Dear Ms. Roe:", "We have read your letter,", "and agree."});
}

TEST_CASE("the text behind a picture of a page gets its lines back") {
  const std::string page =
      "Tarn Hill plc 7 Mill    October 3, 2012      Division of Corporation Finance  "
      "Washington, D.C. 20549    Ladies and Gentlemen:    We answer your letter of September 3, "
      "2012, which we have read  with care.  The answers follow.";
  const auto lines =
      texts("<div><font style='font-size:1pt;color:white'>" + page + "</font></div>");
  REQUIRE(lines.size() >= 6);
  CHECK(lines[1] == "October 3, 2012");
  CHECK(lines[2] == "Division of Corporation Finance");
  CHECK(lines.back() == "with care. The answers follow.");
}

TEST_CASE("deep nesting is an error, not an overflow") {
  std::string html;
  for (int i = 0; i < 100'000; ++i) html += "<div>";
  CHECK_THROWS_AS(styled_text_of_html(html + "text"), DocumentError);
}

TEST_CASE("no entity is fetched or expanded beyond HTML's own") {
  CHECK(texts("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>a &x; b</p>")
            .back()
            .find("root:") == std::string::npos);
}

TEST_CASE("any bytes give lines without control characters") {
  const auto html =
      GENERATE(as<std::string>{}, std::string("<p>a\0b\x01\x7F c</p>", 15), std::string("<p"),
               std::string("<p>&#x110000;&#xD800;x</p>"), std::string("\xFF\xFE<\0p\0>\0", 8),
               std::string("</td></tr></table></li>x"), std::string("<td>x</td><tr><li>y"));
  for (const Line& line : styled_text_of_html(html).lines) {
    CHECK_FALSE(line.text.empty());
    for (const char c : line.text) CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F));
  }
}

TEST_CASE("a page without text says so") {
  CHECK(styled_text_of_html("<html><body><img src='scan001.jpg'></body></html>").quality ==
        TextQuality::kNone);
}
