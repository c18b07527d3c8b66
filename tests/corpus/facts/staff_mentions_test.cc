#include "corpus/facts/staff_mentions.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::company_letter;
using precedent::tests::people_of;
using precedent::tests::staff_letter;

namespace {

std::string staff_with_close(const std::string& close) {
  return people_of(staff_letter(R"(May 3, 2010

Mr. Orrin Vale
Tern Hollow, Inc.

Dear Mr. Vale:

We have reviewed your filing.

)" + close)
                       .facts()
                       .staff);
}

std::string company_with_head(const std::string& head) {
  return people_of(
      company_letter("May 3, 2010\n\n" + head + "\n\nLadies and Gentlemen:\n\nWe answer.\n")
          .facts()
          .staff);
}

std::string company_with_copies(const std::string& copies) {
  return people_of(company_letter(R"(May 3, 2010

Ann Roe
Securities and Exchange Commission

Dear Ms. Roe:

We answer.

Sincerely,

Orrin Vale

)" + copies)
                       .facts()
                       .staff);
}

}  // namespace

TEST_CASE("contact sentences name several people in one breath") {
  const auto [sentence, people] = GENERATE(table<std::string, std::string>({
      {"You may contact Sharon Verge, Staff Accountant, at (202) 551-3385 or Kyle Moffitt, "
       "Accountant "
       "Branch Chief, at (202) 551-3836 if you have questions regarding comments on the financial "
       "statements. Please contact Jay Knighton at (202) 551- 3370 with any other questions.",
       "Sharon Verge, Staff Accountant, contact, 202-551-3385; Kyle Moffitt, Accountant Branch "
       "Chief, "
       "contact, 202-551-3836; Jay Knighton, contact, 202-551-3370"},
      {"Please contact Ann Roe (Staff Attorney) at 202.551.3385 or, in her absence, John Doe at "
       "202-551-3836.",
       "Ann Roe, Staff Attorney, contact, 202-551-3385; John Doe, contact, 202-551-3836"},
      {"You may contact Senior Staff Accountants Ann Roe at (202) 551-3385 or John Doe at (202) "
       "551-3836.",
       "Ann Roe, Senior Staff Accountant, contact, 202-551-3385; John Doe, Senior Staff "
       "Accountant, "
       "contact, 202-551-3836"},
      {"Please contact Gwilym Farther, Attorney-Adviser, with questions.",
       "Gwilym Farther, Attorney-Adviser, contact"},
      {"Delphine Okra, Staff Accountant, is at (202) 555-0136.",
       "Delphine Okra, Staff Accountant, contact, 202-555-0136"},
      {"Questions on the accounting comments may be directed to Ann Roe at (202) 551-3385.",
       "Ann Roe, contact, 202-551-3385"},
      {"Please direct any questions to Ann Roe at 202-551-3385.", "Ann Roe, contact, 202-551-3385"},
      {"Please address all other comments to Jane Poe at (202) 551-3385, Lisa M. Cole, Legal "
       "Branch "
       "Chief, at (202) 551-3252, or me at (202) 551-3720.",
       "Jane Poe, contact, 202-551-3385; Lisa M. Cole, Legal Branch Chief, contact, 202-551-3252"},
  }));
  CAPTURE(sentence);
  CHECK(staff_with_close(sentence + "\n") == people);
}

TEST_CASE("signers have the title below their name and the phone of the contact sentence") {
  CHECK(staff_with_close(
            R"(You may contact me at (202) 551-3810.

Sincerely,

/s/ Larry Spiegel

Larry Spiegel
Assistant Director
Office of Technology
)") == "Larry Spiegel, Assistant Director, signer, 202-551-3810");
}

TEST_CASE("who signs for another is a signer too") {
  const auto [signature, people] = GENERATE(table<std::string, std::string>({
      {"/s/ Sixtus Abbot for\n\nWilhelmina Dace\nAssistant Director",
       "Sixtus Abbot, signer; Wilhelmina Dace, Assistant Director, signer"},
      {"/s/ Sixtus Abbot, for\nWilhelmina Dace\nAssistant Director",
       "Sixtus Abbot, signer; Wilhelmina Dace, Assistant Director, signer"},
      {"/s/ Sixtus Abbot (for)\nWilhelmina Dace\nAssistant Director",
       "Sixtus Abbot, signer; Wilhelmina Dace, Assistant Director, signer"},
      {"/s/ Sixtus Abbot for Wilhelmina Dace\nAssistant Director",
       "Sixtus Abbot, signer; Wilhelmina Dace, Assistant Director, signer"},
      {"/s/ Sixtus Abbot\nSixtus Abbot, Forensic Accountant",
       "Sixtus Abbot, Forensic Accountant, signer"},
  }));
  CAPTURE(signature);
  CHECK(staff_with_close("Sincerely,\n\n" + signature + "\n") == people);
}

TEST_CASE("initials in a signature are those of the name below it") {
  CHECK(staff_with_close(
            "Sincerely,\n\n/s/ A.N. Parkes\n\nAnne Nguyen Parkes\nAssistant Director\n") ==
        "Anne Nguyen Parkes, Assistant Director, signer");
}

TEST_CASE("a contact sentence that a short line cuts in two names all of its people") {
  const auto letter = staff_letter(
      R"(May 3, 2010

Dear Mr. Vale:

We have completed our review.

You may contact Delphine Okoro, Staff Accountant, at

(202) 555-0136 or Cyprian Holt, Senior Staff Attorney, at (202) 555-0137.

Sincerely,

Division of Corporation Finance
)");
  CHECK(people_of(letter.facts().staff) ==
        "Delphine Okoro, Staff Accountant, contact, 202-555-0136; "
        "Cyprian Holt, Senior Staff Attorney, contact, 202-555-0137");
}

TEST_CASE("a person may be called as EDGAR is") {
  const auto letter = staff_letter(
      R"(May 3, 2010

Via EDGAR

Dear Mr. Vale:

We have completed our review.

You may contact Orla Edgar, Staff Accountant, at (202) 555-0136.

Sincerely,

Division of Corporation Finance
)");
  CHECK(people_of(letter.facts().staff) == "Orla Edgar, Staff Accountant, contact, 202-555-0136");
}

TEST_CASE("a letter signed by the division names nobody") {
  CHECK(staff_with_close("Sincerely,\n\nDivision of Corporation Finance\nOffice of Technology\n")
            .empty());
}

TEST_CASE("copies of a staff letter go to the staff only where a title of the staff says so") {
  CHECK(staff_with_close(
            R"(Sincerely,

Ann Roe, Chief
Office of Global Security Risk

cc: Liz Wright
Tern Hollow, Inc.
John Doe
Assistant Director
Division of Corporation Finance
)") == "Ann Roe, Chief, signer; John Doe, Assistant Director, copied");
}

TEST_CASE("the company's people are none of the staff") {
  CHECK(staff_with_close(
            R"(Sincerely,

Orrin Vale
Ann Roe
Branch Chief

cc: Jane Poe, Esq.
Crane & Fell LLP
)") == "Ann Roe, Branch Chief, signer");
}

TEST_CASE("addressees stand about the name of the Commission") {
  const auto [head, people] = GENERATE(table<std::string, std::string>({
      {"Ms. Sybil Grant\nStaff Attorney\nDivision of Corporation Finance\nSecurities and Exchange "
       "Commission",
       "Sybil Grant, Staff Attorney, addressee"},
      {"Horatio Sills\nSenior Assistant Chief\nAccountant\nDivision of Corporate Finance",
       "Horatio Sills, Senior Assistant Chief Accountant, addressee"},
      {"Mark Brun and Sharon Bloom\nDivision of Corporation Finance\nSecurities and Exchange "
       "Commission",
       "Mark Brun, addressee; Sharon Bloom, addressee"},
      {"Securities and Exchange Commission\nWashington, D.C. 20549\nAttn: Juan Grano; Abby Adamson",
       "Juan Grano, addressee; Abby Adamson, addressee"},
      {R"(Securities and Exchange Commission
Washington, D.C. 20549

Attention: Mr. John Reed, Assistant Director
Mr. Ethan Horn, Accountant
Ms. Pam Howe)",
       "John Reed, Assistant Director, addressee; Ethan Horn, Accountant, addressee; Pam Howe, "
       "addressee"},
      {"Securities and Exchange Commission\nWashington, D.C. 20549\nAttention: Jeff Lamoraine, "
       "Branch Chief - Accounting",
       "Jeff Lamoraine, Branch Chief - Accounting, addressee"},
      {"Securities and Exchange Commission\nWashington, D.C. 20549\nAttention: Ms. April Sandforth",
       "April Sandforth, addressee"},
      {"Legal Branch Chief, Office of Financial Services\nSecurities and Exchange "
       "Commission\nAttention: Era "
       "Anagno",
       "Era Anagno, Legal Branch Chief, addressee"},
      {"Securities and Exchange Commission\nWashington, D.C. 20549\nMs. Karen J. Garner",
       "Karen J. Garner, addressee"},
      {"VIA EDGAR Cyprian Holt Staff Accountant Securities and Exchange Commission Washington, "
       "D.C. 20549",
       "Cyprian Holt, Staff Accountant, addressee"},
      {"Linda B. Starling, Esq., Senior Counsel\nSecurities and Exchange Commission",
       "Linda B. Starling, Senior Counsel, addressee"},
  }));
  CAPTURE(head);
  CHECK(company_with_head(head) == people);
}

TEST_CASE("who is copied on a company letter is of the staff where the list says so") {
  const auto [copies, people] = GENERATE(table<std::string, std::string>({
      {"cc: Ada D. Sarment, Securities and Exchange Commission\nJason Lib, Tern Hollow, Inc.",
       "Ann Roe, addressee; Ada D. Sarment, copied"},
      {"cc: Suzanne Hay\nPradip Baum\nDivision of Corporation Finance\nSecurities and Exchange "
       "Commission",
       "Ann Roe, addressee; Suzanne Hay, copied; Pradip Baum, copied"},
      {"cc: Mark Brun, SEC\nRichard Bay, Tern", "Ann Roe, addressee; Mark Brun, copied"},
      {"cc: Mark Brun (SEC)\nRichard Bay (Tern)", "Ann Roe, addressee; Mark Brun, copied"},
      {"cc: Mark Brun \xE2\x80\x93 Senior Staff Accountant\nDaniel Jak",
       "Ann Roe, addressee; Mark Brun, Senior Staff Accountant, copied"},
      {"cc: Claire Erlang\nFrank Rio, President and Chief Executive Officer\nWendy Beck, "
       "Controller",
       "Ann Roe, addressee; Claire Erlang, copied"},
      {"cc: Ann Roe\nJeanne Bakes", "Ann Roe, addressee; Jeanne Bakes, copied"},
      {"cc: Faiza Said\nGeorge Schon\nCrane Swaine & More, LLP", "Ann Roe, addressee"},
      {"cc: Peter Zwick", "Ann Roe, addressee"},
  }));
  CAPTURE(copies);
  CHECK(company_with_copies(copies + "\n") == people);
}

TEST_CASE("people whom a company spoke with are of the staff") {
  const auto [sentence, people] = GENERATE(table<std::string, std::string>({
      {"As agreed with Vita Orme by telephone, we shall answer by June 30, 2010.",
       "Vita Orme, contact"},
      {"I confirm my conversation with Claire Erlang regarding the letter.",
       "Claire Erlang, contact"},
      {"The comments were given by Regina Bald and Scott Rug of the Staff.",
       "Regina Bald, contact; Scott Rug, contact"},
      {"The comments were given by Regina Bald of the Staff, and by letter of the Office of Global "
       "Security Risk of the Division.",
       "Regina Bald, contact"},
      {"Please contact Jane Poe of Crane & Fell LLP at (212) 555-0100.", ""},
      {"The call with Jane Poe of Crane & Fell LLP was short.", ""},
  }));
  CAPTURE(sentence);
  const auto letter = company_letter("May 3, 2010\n\nLadies and Gentlemen:\n\n" + sentence +
                                     "\n\nSincerely,\n\nOrrin Vale\n");
  CHECK(people_of(letter.facts().staff) == people);
}
