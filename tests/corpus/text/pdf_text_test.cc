#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "corpus/document_error.hh"
#include "corpus/text/styled_text.hh"
#include "tests/support/pdf_document.hh"

using precedent::corpus::DocumentError;
using precedent::corpus::kBold;
using precedent::corpus::kItalic;
using precedent::corpus::kRoman;
using precedent::corpus::kUnderline;
using precedent::corpus::Line;
using precedent::corpus::styled_text_of_pdf;
using precedent::corpus::TextOrigin;
using precedent::corpus::TextQuality;
using precedent::tests::pdf_of;
using precedent::tests::show;

namespace {

std::vector<Line> lines_of(const std::string& content) {
  return styled_text_of_pdf(pdf_of({content})).lines;
}

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> result;
  for (const Line& line : lines) result.push_back(line.text);
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("lines are read from top to bottom, whatever the order in the file") {
  const auto text = styled_text_of_pdf(
      pdf_of({show(72, 686, "third") + show(72, 714, "first") + show(72, 700, "second")}));
  CHECK(text.origin == TextOrigin::kPdf);
  CHECK(text.quality == TextQuality::kOk);
  CHECK(texts(text.lines) == Texts{"first", "second", "third"});
  CHECK(text.lines[0].indent_points == Approx(72).margin(1));
}

TEST_CASE("a number far left of its text is on the same line") {
  CHECK(texts(lines_of(show(72, 700, "1.") + show(108, 701, "Tell us why."))) ==
        Texts{"1. Tell us why."});
}

TEST_CASE("fonts make bold and italics") {
  const auto lines = lines_of(show(72, 714, "Re: Tarn Hill", "F2") +
                              show(72, 700, "Liquidity", "F3") + show(72, 686, "We note"));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].common_emphasis() == kBold);
  CHECK(lines[1].common_emphasis() == kItalic);
  CHECK(lines[2].common_emphasis() == kRoman);
}

TEST_CASE("a line drawn below words underlines them") {
  const auto lines = lines_of(show(72, 714, "Liquidity, page 55") +
                              "0.75 w 72 712 m 165 712 l S\n" + show(72, 690, "We note"));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].common_emphasis() == kUnderline);
  CHECK(lines[1].common_emphasis() == kRoman);
}

TEST_CASE("a thin filled box below words underlines them") {
  const auto lines = lines_of(show(72, 714, "Liquidity") + "72 711.5 50 0.7 re f\n");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].common_emphasis() == kUnderline);
}

TEST_CASE("what is printed in white is not there, and underlines nothing") {
  CHECK(texts(lines_of(show(72, 714, "Please revise.") + "q 1 1 1 rg 1 1 1 RG " +
                       show(72, 712, "FirstName LastNameJane Roe") + "72 711 m 160 711 l S Q\n" +
                       show(72, 700, "Further"))) == Texts{"Please revise.", "Further"});
  const auto lines = lines_of("1 1 1 RG 72 712 m 150 712 l S\n" + show(72, 714, "Please revise."));
  CHECK(lines[0].common_emphasis() == kRoman);
}

TEST_CASE("gaps are counted in lines of the document's own leading") {
  std::string content;
  for (int y = 700; y > 600; y -= 14) content += show(72, y, "a line set solid");
  content += show(72, 574, "a line after a blank one");
  const auto lines = lines_of(content);
  CHECK(lines[1].gap_above_lines == Approx(0).margin(0.05));
  CHECK(lines.back().gap_above_lines == Approx(1).margin(0.1));
}

TEST_CASE("the leading is that of lines which the margin broke, however many stand by themselves") {
  std::string content;
  int y = 730;
  const auto put = [&](int step, const std::string& text) {
    y -= step;
    content += show(72, y, text);
  };
  for (int i = 0; i < 4; ++i) {
    put(25, "a long line that reaches the margin of the page, as only sentences do here");
    put(14, "and ends below");
    for (int k = 0; k < 2; ++k) put(25, "a short one");
  }
  const auto lines = lines_of(content);
  CHECK(lines[1].gap_above_lines == Approx(0).margin(0.05));
  CHECK(lines[2].gap_above_lines == Approx(0.8).margin(0.1));
}

TEST_CASE("a line may wrap when the next word would not have fitted") {
  const std::string full = "the quick brown fox jumps over the lazy dog and then the dog sleeps in";
  const auto lines = lines_of(show(72, 700, full) + show(72, 686, "reasonable " + full) +
                              show(72, 672, "comfort.") + show(72, 658, "Next"));
  REQUIRE(lines.size() == 4);
  CHECK(lines[1].may_wrap);
  CHECK_FALSE(lines[2].may_wrap);
}

TEST_CASE("two columns of text are read one after the other") {
  std::string content;
  const Texts left = {"Tarn Hill Trust", "seven Mill Road", "Salem crossing"};
  const Texts right = {"Brack Fell Limited", "eighteen Wharf", "Oulton heights"};
  for (int i = 0; i < 3; ++i) {
    content += show(72, 700 - 14 * i, left[static_cast<std::size_t>(i)]) +
               show(320, 700 - 14 * i, right[static_cast<std::size_t>(i)]);
  }
  const auto lines = texts(lines_of(content));
  REQUIRE(lines.size() == 6);
  CHECK(lines[0] == left[0]);
  CHECK(lines[2] == left[2]);
  CHECK(lines[3] == right[0]);
}

TEST_CASE("tables are read row by row") {
  std::string content;
  for (int i = 0; i < 4; ++i) {
    content += show(72, 700 - 14 * i, "Net revenue") + show(320, 700 - 14 * i, "1,234");
  }
  CHECK(texts(lines_of(content))[1] == "Net revenue 1,234");
}

TEST_CASE("a raised ordinal stays on its line") {
  CHECK(texts(lines_of(show(72, 700, "the 5") + "BT /F1 7 Tf 96 705 Td (th) Tj ET\n" +
                       show(104, 700, "of May"))) == Texts{"the 5th of May"});
}

TEST_CASE("pages are counted") {
  const auto lines =
      styled_text_of_pdf(pdf_of({show(72, 700, "one"), "", show(72, 700, "three")})).lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].page == 1);
  CHECK(lines[1].page == 3);
}

TEST_CASE("a PDF without text says so, one with invisible text says that it is a scan") {
  CHECK(styled_text_of_pdf(pdf_of({"72 72 100 100 re f"})).quality == TextQuality::kNone);
  CHECK(styled_text_of_pdf(pdf_of({"3 Tr " + show(72, 700, "Received by mail")})).quality ==
        TextQuality::kOcr);
}

TEST_CASE("damaged PDFs are errors with a reason to count") {
  const std::string whole = pdf_of({show(72, 700, "one")});
  const auto bytes = GENERATE_COPY(
      as<std::string>{}, std::string(), std::string("%PDF-1.4\n"), std::string("not a PDF at all"),
      whole.substr(0, whole.size() / 2), whole.substr(0, whole.size() - 8));
  try {
    styled_text_of_pdf(bytes);
    FAIL("no error");
  } catch (const DocumentError& error) {
    CHECK(error.reason() == "damaged PDF");
  }
}

TEST_CASE("a PDF that cannot be opened without a password is an error") {
  std::string pdf = pdf_of({show(72, 700, "one")});
  const std::string encrypt =
      "trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /Length 40 /O <" +
      std::string(64, 'A') + "> /U <" + std::string(64, 'B') + "> >> /ID [<00><00>]";
  pdf.replace(pdf.find("trailer <<"), 10, encrypt);
  try {
    styled_text_of_pdf(pdf);
    FAIL("no error");
  } catch (const DocumentError& error) {
    CHECK(error.reason() == "encrypted PDF");
  }
}
