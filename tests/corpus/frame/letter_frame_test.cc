#include "corpus/frame/letter_frame.hh"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::company_letter;
using precedent::tests::staff_letter;

namespace {

constexpr auto kStaffHead =
    "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549\n\nMay 3, 2010\n\n"
    "Via E-mail\nMr. Orrin Vale\nTern Hollow, Inc.\n18 Shoreline Spur\nDuluth, MN 55802\n\n"
    "Re: Tern Hollow, Inc.\nForm 10-K for the year ended June 30, 2009\nFile No. 1-90919\n\n"
    "Dear Mr. Vale:\n\n";

}  // namespace

TEST_CASE("a staff letter has its parts in order") {
  const auto letter = staff_letter(
      std::string(kStaffHead) +
      "We have reviewed your filing and have the following comment.\n\n1. Explain the change.\n\n"
      "You may contact Ann Roe at (202) 555-0101 with any questions.\n\nSincerely,\n\nJohn Doe\n"
      "Branch Chief\n\ncc: Jane Poe, Esq.\nCrane & Fell LLP\n");
  CHECK(letter.with(ParagraphRole::kLetterhead) ==
        "UNITED STATES / SECURITIES AND EXCHANGE COMMISSION / WASHINGTON, D.C. 20549");
  CHECK(letter.with(ParagraphRole::kDate) == "May 3, 2010");
  CHECK(letter.with(ParagraphRole::kDelivery) == "Via E-mail");
  CHECK(letter.with(ParagraphRole::kAddress) ==
        "Mr. Orrin Vale / Tern Hollow, Inc. / 18 Shoreline Spur / Duluth, MN 55802");
  CHECK(letter.with(ParagraphRole::kReBlock) ==
        "Re: Tern Hollow, Inc. / Form 10-K for the year ended June 30, 2009 / File No. 1-90919");
  CHECK(letter.with(ParagraphRole::kSalutation) == "Dear Mr. Vale:");
  CHECK(letter.with(ParagraphRole::kBody) ==
        "We have reviewed your filing and have the following comment. / 1. Explain the change.");
  CHECK(letter.with(ParagraphRole::kContact) ==
        "You may contact Ann Roe at (202) 555-0101 with any questions.");
  CHECK(letter.with(ParagraphRole::kValediction) == "Sincerely,");
  CHECK(letter.with(ParagraphRole::kSignature) == "John Doe / Branch Chief");
  CHECK(letter.with(ParagraphRole::kCopied) == "cc: Jane Poe, Esq. / Crane & Fell LLP");
  CHECK(letter.frame.annex_begin == letter.paragraphs.size());
}

TEST_CASE("a Re block may stand below the salutation") {
  const auto letter = company_letter(
      "May 3, 2010\n\nSecurities and Exchange Commission\nWashington, D.C. 20549\n\nLadies and "
      "Gentlemen:\n\nRe: Tern Hollow, Inc.\nForm 10-K for 2009\nFile No. 1-90919\n\nThis letter "
      "answers "
      "the comments that you gave us on the annual report named above.\n");
  CHECK(letter.with(ParagraphRole::kReBlock) ==
        "Re: Tern Hollow, Inc. / Form 10-K for 2009 / File No. 1-90919");
  CHECK(letter.paragraphs[letter.frame.body.begin].text.starts_with("This letter answers"));
}

TEST_CASE("the addressee may stand below the Re block") {
  const auto letter = company_letter(
      "October 4, 2010\n\nRe: Tern Hollow, Inc.\nForm 10-K for 2009\nFile No. 1-90919\n\nMs. Ann "
      "Roe, "
      "Staff Attorney\nMr. John Doe, Legal Branch Chief\nSecurities and Exchange "
      "Commission\nWashington, "
      "D.C. 20549\n\nDear Ms. Roe and Mr. Doe:\n\nWe answer.\n");
  CHECK(letter.with(ParagraphRole::kReBlock) ==
        "Re: Tern Hollow, Inc. / Form 10-K for 2009 / File No. 1-90919");
  CHECK(letter.with(ParagraphRole::kAddress) ==
        "Ms. Ann Roe, Staff Attorney / Mr. John Doe, Legal Branch Chief / Securities and Exchange "
        "Commission / Washington, D.C. 20549");
}

TEST_CASE("forms and file numbers above the salutation are a Re block without its mark") {
  const auto letter = company_letter(
      "May 3, 2010\n\nSecurities and Exchange Commission\nWashington, D.C. 20549\n\nTern Hollow, "
      "Inc.\nForm "
      "10-K for 2009\nFile No. 1-90919\n\nDear Ms. Roe:\n\nWe answer.\n");
  CHECK(letter.with(ParagraphRole::kReBlock) ==
        "Tern Hollow, Inc. / Form 10-K for 2009 / File No. 1-90919");
}

TEST_CASE("a letter without salutation begins with its prose") {
  const auto letter = company_letter(
      "Tern Hollow, Inc.\n\nMay 3, 2010\n\nTO: Securities and Exchange Commission\nAttn: Ann Roe, "
      "Staff "
      "Accountant\nRE: Tern Hollow, Inc.\nForm 10-K for 2009\nFile No. 1-90919\n\nThe following is "
      "in "
      "response to the comments in your letter of April 2, 2010.\n\n1. Explain the change.\n");
  CHECK_FALSE(letter.frame.salutation);
  CHECK(letter.paragraphs[letter.frame.body.begin].text.starts_with("The following is"));
}

TEST_CASE("names of partners in a letterhead are no address") {
  const auto letter = company_letter(
      "PARTNERS\nANTHEA BIRD\nCOLIN D. FAIR\n\nTEL: (852) 5555-0100\n\nMay 3, 2010\n\nAnn Roe, "
      "Staff "
      "Attorney\nDivision of Corporation Finance\nSecurities and Exchange Commission\n\nDear Ms. "
      "Roe:\n\nWe answer.\n");
  CHECK(letter.with(ParagraphRole::kAddress) ==
        "Ann Roe, Staff Attorney / Division of Corporation Finance / Securities and Exchange "
        "Commission");
}

TEST_CASE("some firms print the addressee below the signature") {
  const auto letter = company_letter(
      "May 3, 2010\n\nDear Ms. Roe:\n\nThis letter answers the comment that you gave us by "
      "telephone "
      "yesterday.\n\nVery truly yours,\n\n/s/ Orrin Vale\n\nAnn Roe\nAssistant "
      "Director\nSecurities and "
      "Exchange Commission\n\nCopies to:\nJohn Doe\nSpecial Counsel\nSecurities and Exchange "
      "Commission\n");
  CHECK(letter.with(ParagraphRole::kAddress) ==
        "Ann Roe / Assistant Director / Securities and Exchange Commission");
  CHECK(letter.with(ParagraphRole::kSignature) == "/s/ Orrin Vale");
}

TEST_CASE("what follows the signature is an annex where it is no list of copies") {
  const auto letter = company_letter(
      "May 3, 2010\n\nLadies and Gentlemen:\n\nOur answers are in Annex A.\n\nSincerely,\n\nOrrin "
      "Vale\n\ncc: Jane Poe\n\nAnnex A\n\n1. Explain the change in the margin of the year.\n\nWe "
      "have "
      "explained it.\n");
  CHECK(letter.with(ParagraphRole::kCopied) == "cc: Jane Poe");
  CHECK(letter.paragraphs[letter.frame.annex_begin].text == "Annex A");
}

TEST_CASE("where Sincerely is missing, the division's name closes a staff letter") {
  const auto letter = staff_letter(std::string(kStaffHead) +
                                   "We have completed our review of your filing.\n\nDivision of "
                                   "Corporation Finance\nOffice of Technology\n");
  CHECK_FALSE(letter.frame.valediction);
  CHECK(letter.with(ParagraphRole::kBody) == "We have completed our review of your filing.");
  CHECK(letter.with(ParagraphRole::kSignature) ==
        "Division of Corporation Finance / Office of Technology");
}

TEST_CASE("a text that is no letter is all body") {
  const auto letter = staff_letter("one\n\ntwo\n");
  CHECK(letter.frame.body.size() == letter.paragraphs.size());
  CHECK(letter.frame.re_block.empty());
}

TEST_CASE("no paragraphs give an empty frame") {
  const LetterFrame frame = frame_of({}, precedent::schemas::Side::kStaff);
  CHECK(frame.roles.empty());
  CHECK(frame.body.empty());
}
