#include <catch2/catch.hpp>

#include <initializer_list>
#include <string>
#include <vector>

#include "corpus/text/paragraphs.hh"

using precedent::corpus::Cell;
using precedent::corpus::FurnitureKind;
using precedent::corpus::kBold;
using precedent::corpus::kItalic;
using precedent::corpus::kRoman;
using precedent::corpus::kUnderline;
using precedent::corpus::Line;
using precedent::corpus::MarkedText;
using precedent::corpus::Paragraph;
using precedent::corpus::paragraphs_of;
using precedent::corpus::TextOrigin;

namespace {

using Texts = std::vector<std::string>;

Line made(std::string text, std::uint8_t emphasis = kRoman) {
  Line line;
  line.text = std::move(text);
  if (emphasis != kRoman) line.runs = {{0, static_cast<std::uint32_t>(line.text.size()), emphasis}};
  return line;
}

Line full(std::string text, std::uint8_t emphasis = kRoman) {
  Line line = made(std::move(text), emphasis);
  line.may_wrap = true;
  return line;
}

Line spaced(Line line, float gap = 1) {
  line.gap_above_lines = gap;
  return line;
}

Line indented(Line line, float points) {
  line.indent_points = points;
  return line;
}

Line on_page(Line line, std::uint32_t page) {
  line.page = page;
  return line;
}

Line in_cell(Line line, std::uint32_t row, std::uint32_t column) {
  line.cell = Cell{0, row, column};
  line.starts_block = true;
  return line;
}

Line block(std::string text, std::uint8_t emphasis = kRoman) {
  Line line = made(std::move(text), emphasis);
  line.starts_block = true;
  line.gap_above_lines = 1;
  return line;
}

std::vector<Paragraph> paragraphs(std::vector<Line> lines, TextOrigin origin = TextOrigin::kPdf) {
  MarkedText marked;
  marked.furniture.assign(lines.size(), FurnitureKind::kNone);
  marked.text.lines = std::move(lines);
  marked.text.origin = origin;
  return paragraphs_of(marked);
}

Texts texts(std::vector<Line> lines, TextOrigin origin = TextOrigin::kPdf) {
  Texts result;
  for (const Paragraph& paragraph : paragraphs(std::move(lines), origin)) {
    result.push_back(paragraph.text);
  }
  return result;
}

const std::string kFirst = "We note that you have not described the reasons for the change, as the";
const std::string kSecond =
    "item asks of every registrant in your position, nor said when the change";

}  // namespace

TEST_CASE("lines broken by the margin are rejoined") {
  const auto result =
      paragraphs({full(kFirst), full(kSecond), made("was made."), spaced(made("Next."))});
  REQUIRE(result.size() == 2);
  CHECK(result[0].text == kFirst + " " + kSecond + " was made.");
  CHECK(result[0].first_line == 0);
  CHECK(result[0].last_line == 2);
  CHECK(result[1].first_line == 3);
  CHECK(result[1].starts_block);
}

TEST_CASE("lines broken by the author stay apart") {
  const auto result = paragraphs({made("Ms. Jane Roe"), made("Chief Executive Officer"),
                                  made("Tarn Hill Corp."), made("7 Mill Road")});
  REQUIRE(result.size() == 4);
  CHECK_FALSE(result[1].starts_block);
}

TEST_CASE("hyphens at line ends are kept where the word wants them") {
  const auto [head, tail, joined] = GENERATE(table<std::string, std::string, std::string>(
      {{"stand-", "alone statements", "stand-alone statements"},
       {"infor-", "mation about it", "information about it"},
       {"33-", "8350 says so", "33-8350 says so"},
       {"Regulation S-", "K, and tell us", "Regulation S-K, and tell us"},
       {"non-", "GAAP measures", "non-GAAP measures"},
       {"short-", "and long-term debt", "short- and long-term debt"},
       {"ASC 280-10-", "50-41.", "ASC 280-10-50-41."},
       {"price –", "and other things", "price – and other things"}}));
  const std::string start =
      "Please revise your disclosure throughout the filing so that it covers ";
  CHECK(texts({full(start + head), made(tail)}) == Texts{start + joined});
}

TEST_CASE("a run that a dropped hyphen ended goes on over the join") {
  const auto result =
      paragraphs({full("please give us the whole of the requested bold infor-", kBold),
                  made("mation here", kBold)});
  REQUIRE(result.size() == 1);
  CHECK(result[0].common_emphasis() == kBold);
  REQUIRE(result[0].runs.size() == 1);
  CHECK(result[0].runs[0].end == result[0].text.size());
}

TEST_CASE("numbers, letters and bullets start paragraphs") {
  const auto item =
      GENERATE(as<std::string>{}, "1. Tell us", "2) Tell us", "(a) Tell us", "iv. Tell us",
               "Comment 3: Tell us", "Comment No. 12", "• Tell us", "◦ Tell us", "12.Tell us");
  CHECK(texts({made("We have the following comments:"), made(item)}).size() == 2);
  CHECK(texts({full(kFirst + "."), made(item)}).size() == 2);
}

TEST_CASE("a number of the sentence that opens a line starts nothing") {
  const auto [end, start] = GENERATE(
      table<std::string, std::string>({{" table on page", "35. Refer to Item 10(e)."},
                                       {" office at", "(202) 551-3752 with any questions."},
                                       {" year", "2010. We may have more."},
                                       {" rule", "3.05 of it."}}));
  CHECK(texts({full(kFirst + end), made(start)}) == Texts{kFirst + end + " " + start});
}

TEST_CASE("headings are paragraphs though set solid") {
  CHECK(texts({made("Financial Statements", kUnderline), made("Note 2, page F-7", kUnderline),
               full(kFirst), made("item asks.")}) ==
        Texts{"Financial Statements", "Note 2, page F-7", kFirst + " item asks."});
  CHECK(texts({full("Item 7. Management's Discussion and Analysis of the whole year", kBold),
               full(kFirst)})
            .size() == 2);
}

TEST_CASE("a heading over two lines is one paragraph") {
  CHECK(
      texts({full("Note 4. Holdings Carried at the Lower of Cost or Market and Long-Lived Wooden",
                  kUnderline),
             made("Vessels, page 90", kUnderline)}) ==
      Texts{
          "Note 4. Holdings Carried at the Lower of Cost or Market and Long-Lived Wooden Vessels, "
          "page 90"});
}

TEST_CASE("two full headings are two paragraphs") {
  CHECK(texts({full("Management's Discussion and Analysis of Financial Condition and Results of "
                    "Operations",
                    kUnderline),
               made("Liquidity, page 55", kUnderline)})
            .size() == 2);
  CHECK(texts({full("Note 3. Outline of the Principal Methods by Which the Accounts Are Drawn Up",
                    kUnderline),
               spaced(made("Rolling Stock, page F-14", kUnderline), 0.1F)})
            .size() == 2);
}

TEST_CASE("a first-line indent starts a paragraph") {
  CHECK(
      texts({full(kFirst + " day ends."), indented(full(kFirst), 36), made("item asks.")}).size() ==
      2);
  CHECK(texts({indented(full("1. " + kFirst + " day ends."), 72),
               indented(made("Say more."), 108)}) ==
        Texts{"1. " + kFirst + " day ends. Say more."});
}

TEST_CASE("a sentence goes on after furniture and a new page") {
  MarkedText marked;
  marked.text.lines = {full(kFirst), on_page(made("Jane Roe"), 2), on_page(made("Page 2"), 2),
                       on_page(made("item asks."), 2)};
  marked.furniture = {FurnitureKind::kNone, FurnitureKind::kPageHeader, FurnitureKind::kPageNumber,
                      FurnitureKind::kNone};
  const auto result = paragraphs_of(marked);
  REQUIRE(result.size() == 1);
  CHECK(result[0].text == kFirst + " item asks.");
  CHECK(result[0].page == 1);
  CHECK(result[0].last_line == 3);
}

TEST_CASE("a paragraph that ended on its page is not continued on the next") {
  const auto result = paragraphs({made("Tell us why."), on_page(indented(full(kFirst), 36), 2)});
  REQUIRE(result.size() == 2);
  CHECK(result[1].starts_block);
}

TEST_CASE("blocks of HTML are paragraphs, and a page break may cut one") {
  CHECK(texts({block("Liquidity"), block(kFirst)}, TextOrigin::kHtml).size() == 2);
  CHECK(texts({block(kFirst), on_page(block("item asks."), 2)}, TextOrigin::kHtml) ==
        Texts{kFirst + " item asks."});
  CHECK(
      texts({block(kFirst + " item asks."), on_page(block("however, more."), 2)}, TextOrigin::kHtml)
          .size() == 2);
}

TEST_CASE("a converter's line breaks in the midst of sentences are undone") {
  CHECK(texts({block(kFirst), made("item asks.")}, TextOrigin::kHtml) ==
        Texts{kFirst + " item asks."});
  Line second = block(kSecond);
  second.gap_above_lines = 0;
  Line third = block("Director was elected.");
  third.gap_above_lines = 0;
  CHECK(texts({block(kFirst), second, third}, TextOrigin::kHtml) ==
        Texts{kFirst + " " + kSecond + " Director was elected."});
}

TEST_CASE("each cell is a paragraph with its place") {
  const auto result = paragraphs({in_cell(made("1."), 0, 0), in_cell(made("Tell us why."), 0, 1),
                                  in_cell(made("Revise."), 0, 1), block("We will.")},
                                 TextOrigin::kHtml);
  REQUIRE(result.size() == 4);
  CHECK(result[0].cell->column == 0);
  CHECK(result[2].cell->column == 1);
  CHECK_FALSE(result[3].cell);
}

TEST_CASE("a comment that leaves its cell on the next page is one paragraph") {
  const auto result = paragraphs(
      {in_cell(made("1."), 0, 0), in_cell(made(kFirst), 0, 1), on_page(block("item asks."), 2)},
      TextOrigin::kHtml);
  REQUIRE(result.size() == 2);
  CHECK(result[1].text == kFirst + " item asks.");
}

TEST_CASE("notes at the foot of a page stand behind the sentence that they interrupt") {
  const auto result =
      paragraphs({full(kFirst), full(kSecond), spaced(made("____________")),
                  made("(1) Not audited."), made("(2) See the table."),
                  on_page(made("took place."), 2), on_page(spaced(made("Another paragraph.")), 2)});
  REQUIRE(result.size() == 4);
  CHECK(result[0].text == kFirst + " " + kSecond + " took place.");
  CHECK(result[1].text == "(1) Not audited.");
  CHECK(result[2].text == "(2) See the table.");
  CHECK(result[3].text == "Another paragraph.");
}

TEST_CASE("what a sentence goes on with at the foot of a page is no note") {
  const auto result = paragraphs(
      {full("Please refer to the guidance of the codification in ASC 250-10-S99-"),
       made("6 and Topic 11.M. Also apply this comment"), on_page(made("to the partnership."), 2)});
  REQUIRE(!result.empty());
  CHECK(result[0].text.find("S99-6 and Topic 11.M.") != std::string::npos);
}

TEST_CASE("copied persons and salutations go on with nothing") {
  const auto part =
      GENERATE(as<std::string>{}, "cc: John Poe", "Enclosures", "Attn: John Poe", "/s/ J. Poe");
  CHECK(texts({full("Office of Mergers and Acquisitions of the Division of Corporation and"),
               made(part)})
            .size() == 2);
}

TEST_CASE("emphasis is known for the whole and for the first word after a marker") {
  Line line = made("1. Response: We will.");
  line.runs = {{3, 12, kBold | kItalic}};
  const Paragraph paragraph = paragraphs({line}).front();
  CHECK(paragraph.common_emphasis() == kRoman);
  CHECK(int{paragraph.leading_emphasis()} == (kBold | kItalic));
}

TEST_CASE("every line that is no furniture lies in exactly one paragraph") {
  std::vector<Line> lines;
  for (int i = 0; i < 50; ++i) {
    lines.push_back(i % 3 == 0 ? full(kFirst) : made(i % 5 == 0 ? "• item" : "item asks."));
    lines.back().page = 1 + static_cast<std::uint32_t>(i) / 10;
  }
  std::uint32_t next = 0;
  for (const Paragraph& paragraph : paragraphs(lines)) {
    CHECK(paragraph.first_line == next);
    CHECK(paragraph.last_line >= paragraph.first_line);
    next = paragraph.last_line + 1;
  }
  CHECK(next == lines.size());
}

TEST_CASE("no lines make no paragraphs") {
  CHECK(paragraphs({}).empty());
}
