#include "corpus/frame/letter_side.hh"

#include <catch2/catch.hpp>

using namespace precedent::corpus;
using precedent::schemas::Side;

namespace {

std::vector<Paragraph> paragraphs(const std::vector<std::string>& texts) {
  std::vector<Paragraph> made;
  for (const std::string& text : texts) {
    Paragraph paragraph;
    paragraph.text = text;
    made.push_back(paragraph);
  }
  return made;
}

const std::vector<std::string> kStaffHead = {"UNITED STATES SECURITIES AND EXCHANGE COMMISSION",
                                             "January 8, 2010", "Ms. Ada Farrow",
                                             "Harbor Light Corp", "Dear Ms. Farrow:"};
const std::vector<std::string> kCompanyHead = {"Harbor Light Corp", "January 20, 2010",
                                               "Securities and Exchange Commission",
                                               "100 F Street, N.E.", "Dear Mr. Orme:"};

}  // namespace

TEST_CASE("without a header the head of a letter tells who wrote it") {
  CHECK(side_of(paragraphs(kStaffHead), "") == Side::kStaff);
  CHECK(side_of(paragraphs(kCompanyHead), "") == Side::kCompany);
  CHECK(side_of(paragraphs({"U.S. Securities and Exchange Commission", "100 F Street, NE",
                            "May 1, 2012", "Dear Mr. Orme:"}),
                "") == Side::kCompany);
  CHECK(side_of({}, "") == Side::kStaff);
}

TEST_CASE("EDGAR's type decides who wrote it") {
  CHECK(side_of(paragraphs(kStaffHead), "UPLOAD") == Side::kStaff);
  CHECK(side_of(paragraphs(kStaffHead), "CORRESP") == Side::kCompany);
  CHECK(side_of(paragraphs({"anything"}), "UPLOAD") == Side::kStaff);
}

TEST_CASE("a company's letter released as UPLOAD is a company's letter") {
  CHECK(side_of(paragraphs(kCompanyHead), "UPLOAD") == Side::kCompany);
}

TEST_CASE("what a letter says below its salutation does not matter") {
  std::vector<std::string> texts = kStaffHead;
  texts.push_back("Write to the Securities and Exchange Commission, 100 F Street.");
  CHECK(side_of(paragraphs(texts), "") == Side::kStaff);
}
