#include "corpus/facts/re_block.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::company_letter;
using precedent::tests::joined;
using precedent::tests::staff_letter;

namespace {

FrameFacts facts_with(const std::string& re_block) {
  return company_letter(
             "May 3, 2010\n\nSecurities and Exchange Commission\nWashington, D.C. 20549\n\n" +
             re_block + "\n\nLadies and Gentlemen:\n\nWe answer.\n")
      .facts();
}

}  // namespace

TEST_CASE("the company is the one the Re block prints") {
  const auto [re_block, company] = GENERATE(table<std::string, std::string>({
      {"Re: Tern Hollow, Inc.\nForm 10-K for 2009", "Tern Hollow, Inc."},
      {"RE: Tern Hollow, Inc. (the \"Company\") Form 10-K for 2009", "Tern Hollow, Inc."},
      {"Re: Comment Letter Dated March 16, 2010\nRegarding Tern Hollow, Inc.\nForm 10-K",
       "Tern Hollow, Inc."},
      {"Re: Tern Hollow Trust (File Nos. 33-90935 and 811-90935) Post-Effective Amendment No. 12",
       "Tern Hollow Trust"},
      {"Re: Tern Hollow Corporation Definitive Proxy\nStatement on Schedule 14A",
       "Tern Hollow Corporation"},
      {"**Re: Tern Hollow, Inc.\nForm S-1**", "Tern Hollow, Inc."},
      {"Re: Registration\nStatement on Form SB-2", ""},
      {"Re: Request for Confidential Treatment under Rule 83\nTern Hollow, Inc.\nForm 10-Q",
       "Tern Hollow, Inc."},
      {"Re: tern athletica inc.\nForm 10-K", "tern athletica inc."},
  }));
  CAPTURE(re_block);
  CHECK(facts_with(re_block).company == company);
}

TEST_CASE("where several names are printed, the header's party is the company") {
  const auto letter = staff_letter(
      R"(May 3, 2010

Re: Vale Capital, LP
Tern Hollow, Inc.
DFAN14A filed April 2, 2010
File No. 1-90919

Dear Ms. Roe:

We have comments.
)");
  SubmissionHeader header;
  header.parties.emplace_back().name = "TERN HOLLOW INC";
  CHECK(read_re_block(letter.paragraphs, letter.frame, header, Side::kStaff).company ==
        "Tern Hollow, Inc.");
}

TEST_CASE("without a company in the Re block, it is the addressee's or the sender's") {
  CHECK(staff_letter(
            R"(May 3, 2010

Mr. Orrin Vale
President
Tern Hollow, Inc.
18 Spur

Re: Form 10-K

Dear Mr. Vale:

We have comments.
)")
            .facts()
            .company == "Tern Hollow, Inc.");
  CHECK(staff_letter(
            R"(May 3, 2010

Mr. Orrin Vale Wick & Wether Candle Co. 61 Tallow Lane Berea, KY 40403

Re: Form 10-K

Dear Mr. Vale:

We have comments.
)")
            .facts()
            .company == "Wick & Wether Candle Co.");
  CHECK(company_letter(
            R"(May 3, 2010

Dear Ms. Roe:

On behalf of our client, Tern Hollow, Inc. (the "Company"), we answer your comments of April 2, 2010.
)")
            .facts()
            .company == "Tern Hollow, Inc.");
  CHECK(company_letter(R"(May 3, 2010

Dear Ms. Roe:

We answer.

Sincerely,

TERN HOLLOW, INC.

Orrin Vale
)")
            .facts()
            .company == "TERN HOLLOW, INC.");
}

TEST_CASE("file numbers of the Re block are canonical, and no others are taken") {
  const auto [re_block, numbers] = GENERATE(table<std::string, std::string>({
      {"Re: Tern Hollow, Inc.\nFile No. 1-90919", "001-90919"},
      {"Re: Tern Hollow Trust; File No. 811-90935/ 333-90936", "811-90935 | 333-90936"},
      {"Re: Tern Hollow, Inc.\nForm 10-K (File No. 0-90919)\nForm S-3 (File No. 333-909111)",
       "000-90919 | 333-909111"},
      {"Re: Tern Hollow, Inc.\nDraft Registration Statement on Form S-1\nCIK No. 0009990039", ""},
  }));
  CAPTURE(re_block);
  CHECK(joined(facts_with(re_block).file_numbers) == numbers);
  CHECK(joined(company_letter(R"(May 3, 2010

Dear Ms. Roe:

We have filed Form S-4 (File No. 333-909111) with the Commission and answer your comments.
)")
                   .facts()
                   .file_numbers)
            .empty());
}

TEST_CASE(
    "where the Re block of a fund names no form, the opening's first sentence with one does") {
  const auto letter = [](const std::string& opening) {
    return staff_letter(
        "May 3, 2010\n\nMs. Ann Lind\nTern Hollow Fund\n\nRe: Tern Hollow Fund\n"
        "File No. 811-90935\n\nDear Ms. Lind:\n\n" +
        opening + "\n\n1. Please revise the fee table.\n");
  };
  CHECK(
      joined(letter("We reviewed the report on Form N-CSR and the report on Form N-SAR. A fund on "
                    "Form N-1A may do so.")
                 .facts()
                 .forms) == "N-CSR | N-SAR");
  CHECK(
      joined(letter("We reviewed the registration statement on Form S-1, of which we received the "
                    "annual report on Form 10-K later.")
                 .facts()
                 .forms) == "S-1");
}

TEST_CASE("forms are those of the Re block, not of the body") {
  CHECK(joined(facts_with("Re: Tern Hollow Fund\nFile No. 811-90935").forms).empty());
  CHECK(joined(facts_with("Re: Tern Hollow, Inc.\nAmendment No. 1 to Form 8-K").forms) == "8-K/A");
}
