#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/text/page_furniture.hh"

using precedent::corpus::Cell;
using precedent::corpus::furniture_label;
using precedent::corpus::FurnitureKind;
using precedent::corpus::Line;
using precedent::corpus::mark_furniture;
using precedent::corpus::MarkedText;
using precedent::corpus::StyledText;
using precedent::corpus::TextOrigin;

namespace {

using Texts = std::vector<std::string>;

// Pages of lines, after a first page with the head of a letter to Ms. Jane Roe.
StyledText letter(const std::vector<Texts>& pages, TextOrigin origin = TextOrigin::kPdf) {
  std::vector<Texts> all = {{"October 3, 2012", "Ms. Jane Roe", "Tarn Hill Corp.", "7 Mill Road",
                             "Re: Tarn Hill Corp.", "Form 10-K for 2011", "Dear Ms. Roe:",
                             "We have read your filing and have the following comments."}};
  all.front().insert(all.front().end(), pages.front().begin(), pages.front().end());
  all.insert(all.end(), pages.begin() + 1, pages.end());
  StyledText text;
  text.origin = origin;
  std::uint32_t number = 0;
  for (const Texts& page : all) {
    ++number;
    for (const std::string& line : page) {
      Line made;
      made.text = line;
      made.page = number;
      text.lines.push_back(made);
    }
  }
  return text;
}

Texts kept(const MarkedText& marked) {
  Texts result;
  for (std::size_t i = 0; i < marked.text.lines.size(); ++i) {
    if (marked.furniture[i] == FurnitureKind::kNone) result.push_back(marked.text.lines[i].text);
  }
  return result;
}

// What remains of the pages after the head.
Texts body(const std::vector<Texts>& pages, TextOrigin origin = TextOrigin::kPdf) {
  const Texts all = kept(mark_furniture(letter(pages, origin)));
  constexpr std::ptrdiff_t kHead = 8;
  REQUIRE(all.size() >= kHead);
  CHECK(all[0] == "October 3, 2012");
  return {all.begin() + kHead, all.end()};
}

}  // namespace

TEST_CASE("a running header over several lines is dropped") {
  CHECK(body({{"1. Tell us why."},
              {"Jane Roe", "Tarn Hill Corp.", "October 3, 2012", "Page 2", "2. Revise."}}) ==
        Texts{"1. Tell us why.", "2. Revise."});
}

TEST_CASE("a running header on one line is dropped") {
  const auto header =
      GENERATE(as<std::string>{}, "Ms. Jane Roe, October 3, 2012, Page 2", "October 3, 2012 Page 2",
               "Tarn Hill Corp. | October 3, 2012 | Page 2 of 3");
  CHECK(body({{"1. Tell us why."}, {header, "2. Revise."}}) ==
        Texts{"1. Tell us why.", "2. Revise."});
}

TEST_CASE("a header is known by what it repeats of the head, without a page number") {
  CHECK(body({{"1. Tell us why."}, {"Ms. Jane Roe", "October 3, 2012", "2. Revise."}}) ==
        Texts{"1. Tell us why.", "2. Revise."});
  CHECK(body({{"1. Tell us why."},
              {"Ms. Jane Roe", "Tarn Hill Corp.", "7 Mill Road", "2. Revise."}}) ==
        Texts{"1. Tell us why.", "2. Revise."});
}

TEST_CASE("headings at the top of a page stay") {
  const auto heading =
      GENERATE(as<std::string>{}, "Liquidity, page 2", "Form 10-K for 2011", "Tarn Hill Corp.",
               "Tarn Hill Corp., page 12", "Note 2", "Response:");
  CHECK(body({{"1. Tell us why."},
              {"Jane Roe", "October 3, 2012", "Page 2", heading, "2. Revise."}}) ==
        Texts{"1. Tell us why.", heading, "2. Revise."});
  CHECK(body({{"1. Tell us why."}, {heading, "2. Revise."}}) ==
        Texts{"1. Tell us why.", heading, "2. Revise."});
}

TEST_CASE("a label that opens two pages by chance stays") {
  CHECK(body({{"1. Tell us why."},
              {"Response", "We will."},
              {"Response", "We did."},
              {"Response", "No."}},
             TextOrigin::kHtml) != Texts{});
  CHECK(body({{"Response", "We shall.", "2. Tell us.", "Response", "Yes.", "3. Say.", "Because.",
               "4. Why?", "Response", "It is so.", "5. When?", "Soon.", "6. Where?", "Here.",
               "7. Who?", "Response", "All.", "8. How?", "So."},
              {"Response", "We will."},
              {"Response", "We did."}})
            .size() == 23);
}

TEST_CASE("a heading that the Re block has at the same height stays") {
  const Texts all =
      kept(mark_furniture(letter({{"1. Tell us why."},
                                  {"Jane Roe", "Tarn Hill Corp.", "October 3, 2012", "Page 2",
                                   "Confidential Treatment Requested by Tarn Hill Corp.",
                                   "Form 10-K for 2011", "Liquidity, page 30", "2. Revise."},
                                  {"The end."}})));
  CHECK(std::count(all.begin(), all.end(), "Form 10-K for 2011") == 2);
}

TEST_CASE("the head of a table at the top of a page stays") {
  StyledText text =
      letter({{"We have set out below the working capital of the mill and of the quarry at"},
              {"Jane Roe", "Tarn Hill Corp.", "Page 2", "Year Ended", "Year Ended", "June 30, 2012",
               "June 30, 2011", "Working capital", "12", "11"}},
             TextOrigin::kHtml);
  const std::size_t first = text.lines.size() - 7;
  for (std::uint32_t i = 0; i < 4; ++i) text.lines[first + i].cell = Cell{0, i / 2, i % 2};
  for (std::uint32_t i = 0; i < 3; ++i) text.lines[first + 4 + i].cell = Cell{0, 2, i};
  const Texts all = kept(mark_furniture(text));
  CHECK(std::count(all.begin(), all.end(), "Year Ended") == 2);
  CHECK(std::count(all.begin(), all.end(), "June 30, 2012") == 1);
}

TEST_CASE("the rest of a text above a page header stays") {
  const auto rest =
      GENERATE(as<std::string>{}, "Unaudited and incomplete.", "%", "We answer below.");
  CHECK(body({{"1. Tell us why."},
              {rest, "Jane Roe", "Tarn Hill Corp.", "October 3, 2012", "Page 2", "2. Revise."}}) ==
        Texts{"1. Tell us why.", rest, "2. Revise."});
}

TEST_CASE("page numbers are dropped at the edges of pages only") {
  const auto number =
      GENERATE(as<std::string>{}, "2", "- 2 -", "–2–", "Page 2", "Page 2 of 3", "2 | Page");
  CHECK(body({{"1. Tell us why."}, {"The total was", "2", "by then.", number}, {"3. End."}}) ==
        Texts{"1. Tell us why.", "The total was", "2", "by then.", "3. End."});
}

TEST_CASE("a figure in a row of a table is no page number") {
  StyledText text =
      letter({{"1. Tell us why."}, {"Total", "2"}, {"2. Revise."}}, TextOrigin::kHtml);
  Line& total = text.lines[text.lines.size() - 3];
  Line& figure = text.lines[text.lines.size() - 2];
  total.cell = Cell{0, 0, 0};
  figure.cell = Cell{0, 0, 1};
  CHECK(kept(mark_furniture(text)).size() == text.lines.size());
}

TEST_CASE("footers that repeat are dropped") {
  const std::string footer = "Tarn Hill Corp. | 7 Mill Road | Salem";
  CHECK(body({{"1. Tell us why.", footer}, {"2. Revise.", footer}, {"3. Explain.", footer}}) ==
        Texts{"1. Tell us why.", "2. Revise.", "3. Explain."});
}

TEST_CASE("the offices of a firm at the foot of its letterhead are dropped") {
  CHECK(body({{"1. Tell us why.", "BERLIN BOSTON LONDON MILAN SALEM TOKYO"},
              {"2. Our mills stand in Boston, London, Milan and Tokyo."}}) ==
        Texts{"1. Tell us why.", "2. Our mills stand in Boston, London, Milan and Tokyo."});
}

TEST_CASE("the address at the foot of the first page is dropped") {
  StyledText text = letter({{"We answer below."}, {"2. Revise."}});
  Line foot = text.lines.front();
  foot.indent_points = 378;
  foot.text = "www.tarn.example";
  text.lines.insert(text.lines.begin() + 9, foot);
  foot.text = "7 Mill Road";
  text.lines.insert(text.lines.begin() + 9, foot);
  CHECK(kept(mark_furniture(text)).size() == text.lines.size() - 2);
}

TEST_CASE("a footer that sets a name beside the page number is dropped") {
  StyledText text =
      letter({{"1. Tell us why."}, {"2. Revise."}, {"3. Explain."}}, TextOrigin::kHtml);
  std::vector<Line> lines;
  std::uint32_t table = 0;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    lines.push_back(text.lines[i]);
    if (i + 1 < text.lines.size() && text.lines[i + 1].page == text.lines[i].page) continue;
    Line cell = text.lines[i];
    cell.text = "tarn.example";
    cell.cell = Cell{table, 0, 0};
    lines.push_back(cell);
    cell.text = std::to_string(cell.page);
    cell.cell = Cell{table++, 0, 1};
    lines.push_back(cell);
  }
  text.lines = std::move(lines);
  const Texts all = kept(mark_furniture(text));
  CHECK(std::count(all.begin(), all.end(), "tarn.example") == 0);
}

TEST_CASE("legends of confidential treatment and page stamps are dropped") {
  CHECK(body({{"Confidential Treatment Requested by Tarn Hill Corp.", "TH-001", "1. Tell us why."},
              {"FOIA Confidential Treatment Requested Pursuant to Rule 83", "TH-002", "2. Revise.",
               "*** Information omitted under Rule 83"}}) ==
        Texts{"1. Tell us why.", "2. Revise."});
}

TEST_CASE("what the letter says of confidential treatment stays") {
  const auto sentence = GENERATE(
      as<std::string>{}, "We request confidential treatment under Rule 83 for the marked parts.",
      "Please mark each page with the legend Confidential Treatment Requested by Tarn Hill Corp.",
      "See Form 10-K405.");
  CHECK(body({{sentence}}) == Texts{sentence});
}

TEST_CASE("short lines between the halves of a sentence are furniture") {
  CHECK(
      body({{"The trustees mean to print the ratio on the cover of each report they send, and the"},
            {"Jane Roe", "Tarn Hill", "members will see it there."}}) ==
      Texts{"The trustees mean to print the ratio on the cover of each report they send, and the",
            "members will see it there."});
}

TEST_CASE("headers are found where pages are not known") {
  CHECK(body({{"1. Tell us why.", "Ms. Jane Roe", "Tarn Hill Corp.", "October 3, 2012", "Page 2",
               "2. Revise.", "October 3, 2012 Page 3", "3. Explain."}},
             TextOrigin::kPlain) == Texts{"1. Tell us why.", "2. Revise.", "3. Explain."});
}

TEST_CASE("a sentence about whom to call stays above a header, though it has a telephone number") {
  const std::string half =
      "You may contact Ann Poe, Staff Accountant, at (202) 555-0101 if you have";
  const Texts page = {half,     "Ms. Jane Roe", "Tarn Hill Corp.", "October 3, 2012",
                      "Page 2", "questions."};
  CHECK(body({page}, TextOrigin::kPlain) == Texts{half, "questions."});
}

TEST_CASE("page numbers between dashes are dropped from the first on") {
  CHECK(body({{"one", "- 1 -", "two", "- 2 -", "three"}}, TextOrigin::kPlain) ==
        Texts{"one", "two", "three"});
}

TEST_CASE("a sentence that names the company above a header stays") {
  const Texts pages = {"We have read the filing of Tarn Hill Corp. and now have these comments.",
                       "Ms. Jane Roe",
                       "Tarn Hill Corp.",
                       "October 3, 2012",
                       "Page 2",
                       "1. Tell us why."};
  CHECK(body({pages}, TextOrigin::kPlain) == Texts{pages.front(), pages.back()});
  CHECK(body({{"So far."}, pages}) == Texts{"So far.", pages.front(), pages.back()});
}

TEST_CASE("a page number in the middle of a text without pages counts only in order") {
  CHECK(body({{"1. See the table on", "Page 37", "and say why."}}, TextOrigin::kPlain) ==
        Texts{"1. See the table on", "Page 37", "and say why."});
}

TEST_CASE("mail-merge debris is dropped, and taken out of lines of the letter") {
  CHECK(body({{"1. Tell us why.", "Jane Roe", "FirstName LastNameJane Roe", "Tarn Hill",
               "Comapany NameTarn Hill Corp.Roe", "October 3, 2012 Page 2", "FirstName LastName",
               "Sincerely,"}},
             TextOrigin::kTextExtract) == Texts{"1. Tell us why.", "Sincerely,"});
  CHECK(body({{"Note 3. Ferries, FirstName LastNameJane Roe page F-8",
               "Comapany NameTarn Hill Corp. account of the tolls", "FirstName LastName"}},
             TextOrigin::kTextExtract) ==
        Texts{"Note 3. Ferries, page F-8", "account of the tolls"});
}

TEST_CASE("a name in a letter is no debris elsewhere") {
  CHECK(body({{"FirstName is a column of the table."}}) ==
        Texts{"FirstName is a column of the table."});
}

TEST_CASE("each kind has a label") {
  CHECK(furniture_label(FurnitureKind::kNone).empty());
  CHECK(furniture_label(FurnitureKind::kPageHeader) == "page header");
}

TEST_CASE("a document without lines has no furniture") {
  CHECK(mark_furniture(StyledText{}).furniture.empty());
}
