#include "corpus/frame/letter_frame.hh"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::company_letter;
using precedent::tests::staff_letter;

namespace {

constexpr auto kStaffHead =
    R"(UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549

May 3, 2010

Via E-mail
Mr. Orrin Vale
Tern Hollow, Inc.
18 Shoreline Spur
Duluth, MN 55802

Re: Tern Hollow, Inc.
Form 10-K for the year ended June 30, 2009
File No. 1-90919

Dear Mr. Vale:

)";

}  // namespace

TEST_CASE("a staff letter has its parts in order") {
  const auto letter = staff_letter(std::string(kStaffHead) +
                                   R"(We have reviewed your filing and have the following comment.

1. Explain the change.

You may contact Ann Roe at (202) 555-0101 with any questions.

Sincerely,

John Doe
Branch Chief

cc: Jane Poe, Esq.
Crane & Fell LLP
)");
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
      R"(May 3, 2010

Securities and Exchange Commission
Washington, D.C. 20549

Ladies and Gentlemen:

Re: Tern Hollow, Inc.
Form 10-K for 2009
File No. 1-90919

This letter answers the comments that you gave us on the annual report named above.
)");
  CHECK(letter.with(ParagraphRole::kReBlock) ==
        "Re: Tern Hollow, Inc. / Form 10-K for 2009 / File No. 1-90919");
  CHECK(letter.paragraphs[letter.frame.body.begin].text.starts_with("This letter answers"));
}

TEST_CASE("the addressee may stand below the Re block") {
  const auto letter = company_letter(
      R"(October 4, 2010

Re: Tern Hollow, Inc.
Form 10-K for 2009
File No. 1-90919

Ms. Ann Roe, Staff Attorney
Mr. John Doe, Legal Branch Chief
Securities and Exchange Commission
Washington, D.C. 20549

Dear Ms. Roe and Mr. Doe:

We answer.
)");
  CHECK(letter.with(ParagraphRole::kReBlock) ==
        "Re: Tern Hollow, Inc. / Form 10-K for 2009 / File No. 1-90919");
  CHECK(letter.with(ParagraphRole::kAddress) ==
        "Ms. Ann Roe, Staff Attorney / Mr. John Doe, Legal Branch Chief / Securities and Exchange "
        "Commission / Washington, D.C. 20549");
}

TEST_CASE("forms and file numbers above the salutation are a Re block without its mark") {
  const auto letter = company_letter(
      R"(May 3, 2010

Securities and Exchange Commission
Washington, D.C. 20549

Tern Hollow, Inc.
Form 10-K for 2009
File No. 1-90919

Dear Ms. Roe:

We answer.
)");
  CHECK(letter.with(ParagraphRole::kReBlock) ==
        "Tern Hollow, Inc. / Form 10-K for 2009 / File No. 1-90919");
}

TEST_CASE("a letter without salutation begins with its prose") {
  const auto letter = company_letter(
      R"(Tern Hollow, Inc.

May 3, 2010

TO: Securities and Exchange Commission
Attn: Ann Roe, Staff Accountant
RE: Tern Hollow, Inc.
Form 10-K for 2009
File No. 1-90919

The following is in response to the comments in your letter of April 2, 2010.

1. Explain the change.
)");
  CHECK_FALSE(letter.frame.salutation);
  CHECK(letter.paragraphs[letter.frame.body.begin].text.starts_with("The following is"));
}

TEST_CASE("names of partners in a letterhead are no address") {
  const auto letter = company_letter(
      R"(PARTNERS
ANTHEA BIRD
COLIN D. FAIR

TEL: (852) 5555-0100

May 3, 2010

Ann Roe, Staff Attorney
Division of Corporation Finance
Securities and Exchange Commission

Dear Ms. Roe:

We answer.
)");
  CHECK(letter.with(ParagraphRole::kAddress) ==
        "Ann Roe, Staff Attorney / Division of Corporation Finance / Securities and Exchange "
        "Commission");
}

TEST_CASE("some firms print the addressee below the signature") {
  const auto letter = company_letter(
      R"(May 3, 2010

Dear Ms. Roe:

This letter answers the comment that you gave us by telephone yesterday.

Very truly yours,

/s/ Orrin Vale

Ann Roe
Assistant Director
Securities and Exchange Commission

Copies to:
John Doe
Special Counsel
Securities and Exchange Commission
)");
  CHECK(letter.with(ParagraphRole::kAddress) ==
        "Ann Roe / Assistant Director / Securities and Exchange Commission");
  CHECK(letter.with(ParagraphRole::kSignature) == "/s/ Orrin Vale");
}

TEST_CASE("what follows the signature is an annex where it is no list of copies") {
  const auto letter = company_letter(
      R"(May 3, 2010

Ladies and Gentlemen:

Our answers are in Annex A.

Sincerely,

Orrin Vale

cc: Jane Poe

Annex A

1. Explain the change in the margin of the year.

We have explained it.
)");
  CHECK(letter.with(ParagraphRole::kCopied) == "cc: Jane Poe");
  CHECK(letter.paragraphs[letter.frame.annex_begin].text == "Annex A");
}

TEST_CASE("where Sincerely is missing, the division's name closes a staff letter") {
  const auto letter = staff_letter(std::string(kStaffHead) +
                                   R"(We have completed our review of your filing.

Division of Corporation Finance
Office of Technology
)");
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
