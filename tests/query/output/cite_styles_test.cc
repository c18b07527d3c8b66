#include "query/output/cite_styles.hh"

#include <catch2/catch.hpp>

namespace precedent::query {
namespace {

schemas::LetterFacts staff_letter() {
  schemas::LetterFacts letter;
  letter.id = letter.accession = "0009900123-16-000044";
  letter.side = "staff";
  letter.company = "Acme & Sons, Inc.";
  letter.registrants = {{"0000099001", "ACME & SONS INC", {}, ""}};
  letter.file_numbers = {"001-99001"};
  letter.letter_date = "2016-09-14";
  letter.forms = {"10-K"};
  letter.staff = {{"Jane Roe", "Branch Chief", "signer", ""}};
  return letter;
}

schemas::LetterFacts company_letter() {
  schemas::LetterFacts letter = staff_letter();
  letter.id = letter.accession = "0009900123-16-000050";
  letter.side = "company";
  letter.letter_date = "2016-10-03";
  letter.staff.clear();
  return letter;
}

constexpr const char* kUrl =
    "https://www.sec.gov/Archives/edgar/data/99001/000990012316000044/0009900123-16-000044.txt";

TEST_CASE("a law review's cite names who wrote to whom, when, and where it is, in one line") {
  CHECK(cite_in(CiteStyle::kBluebook, staff_letter(), "2") ==
        "Letter from Jane Roe, Branch Chief, Div. of Corp. Fin., U.S. Sec. & Exch. Comm'n, to "
        "Acme & Sons, Inc. (Sept. 14, 2016), cmt. 2, File No. 001-99001, " +
            std::string(kUrl) + "\n");
  CHECK_THAT(cite_in(CiteStyle::kBluebook, company_letter(), "2"),
             Catch::StartsWith("Letter from Acme & Sons, Inc. to Div. of Corp. Fin., U.S. Sec. & "
                               "Exch. Comm'n (Oct. 3, 2016), resp. 2, File No. 001-99001, "));
  CHECK(cite_in(CiteStyle::kBluebook, schemas::LetterFacts{}, "") ==
        "Letter from U.S. Sec. & Exch. Comm'n, to a registrant\n");
}

TEST_CASE("BibTeX gets an entry in which nothing is taken for TeX") {
  CHECK(cite_in(CiteStyle::kBibtex, staff_letter(), "2") ==
        "@misc{sec-0009900123-16-000044-2,\n"
        "  author = {{U.S. Securities and Exchange Commission, Division of Corporation "
        "Finance}},\n"
        "  title = {{Comment letter to Acme \\& Sons, Inc., comment 2}},\n"
        "  year = 2016,\n"
        "  month = sep,\n"
        "  day = 14,\n"
        "  note = {File No. 001-99001, EDGAR accession number 0009900123-16-000044},\n"
        "  url = {" +
            std::string(kUrl) + "}\n}\n");
}

TEST_CASE("RIS gets a tag a line, from TY to ER") {
  const std::string cite = cite_in(CiteStyle::kRis, company_letter(), "");
  CHECK_THAT(cite, Catch::StartsWith("TY  - PCOMM\nAU  - Acme & Sons, Inc.\n"));
  CHECK_THAT(cite, Catch::Contains("DA  - 2016/10/03\n"));
  CHECK_THAT(cite, Catch::EndsWith("ER  - \n"));
}

}  // namespace
}  // namespace precedent::query
