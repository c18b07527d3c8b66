// Whole letters of companies: no comment shows another's answer, and none swallows its own.

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/letter_file.hh"

using precedent::corpus::Side;
using precedent::tests::answer_letter;
using precedent::tests::comment_letter;
using precedent::tests::outline_of;
using precedent::tests::read_letter;

TEST_CASE("an answer that begins with please is the company's") {
  const std::string answer = GENERATE(
      as<std::string>{}, "Please see page 57 of the prospectus.",
      "Please be advised that the table now has it.", "Please refer to page 12.",
      "Please note that we have moved the paragraph.",
      "The words have been added. Please see page 9.", "Complied with. Please see page 57.");
  CAPTURE(answer);
  const auto letter = read_letter(answer_letter(
      "General\n\n1. Please explain the change in the reserve. Also, quantify the "
      "effect.\n\n" +
      answer + "\n\n2. Please provide the rates in a table.\n\nThe table stands on page F-18."));
  CHECK(outline_of(letter) ==
        "1 [General] Please explain the change in the reserve. Also, quantify the effect. => " +
            answer +
            "\n2 [General] Please provide the rates in a table. => The table stands on page F-18.");
}

TEST_CASE("a comment without an answer of its own shows none") {
  const std::string nothing = GENERATE(as<std::string>{}, "", "Response:\n\n");
  const auto letter = read_letter(
      answer_letter("1. Please quantify the sales to your largest customer.\n\n" + nothing +
                    "2. Please quantify what you buy of your largest supplier.\n\nResponse: Nine "
                    "percent."));
  REQUIRE(letter.comments.size() == 2);
  CHECK(letter.comments[0].response.empty());
  CHECK(letter.comments[1].response == "Nine percent.");
}

TEST_CASE("an answer that says so is that of several comments") {
  const std::string label =
      GENERATE(as<std::string>{}, "Response to Comments 1 and 2: The kiln was sold.",
               "Response: With regard to both of these comments, the kiln was sold.");
  const auto letter =
      read_letter(answer_letter("1. Please tell us who owns the kiln.\n\n2. Please tell us what it "
                                "cost.\n\n" +
                                label));
  REQUIRE(letter.comments.size() == 2);
  CHECK(letter.comments[0].response.ends_with("the kiln was sold.") ==
        letter.comments[1].response.ends_with("the kiln was sold."));
  CHECK(letter.comments[0].response == letter.comments[1].response);
  CHECK_FALSE(letter.comments[0].response.empty());
}

TEST_CASE("comments that state and answers in the passive are told apart") {
  const auto letter = read_letter(
      answer_letter("General\n\n1.\tThe risk factor on page 20 leaves out the vendors.\n\nThe risk "
                    "factor has been revised.\n\n2.\tYour auditor has not signed its "
                    "consent.\n\nA signed consent is filed with Amendment No. 2.\n\n3.\tThe two "
                    "pages differ about the trust account.\n\nThe cover page has been revised."));
  CHECK(outline_of(letter) ==
        "1 [General] The risk factor on page 20 leaves out the vendors. => The risk factor has "
        "been revised.\n2 [General] Your auditor has not signed its consent. => A signed consent "
        "is filed with Amendment No. 2.\n3 [General] The two pages differ about the trust account. "
        "=> The cover page has been revised.");
}

TEST_CASE("a single comment that has the staff advised is read") {
  const auto letter = read_letter(answer_letter(
      "Selling Stockholders, page 53\n\n1. Given the size of the offering, advise the staff of "
      "your basis for registering it under Rule 415(a)(1)(i).\n\nAs set forth below, it is a "
      "secondary offering.\n\nBackground\n\nIn May the shares were sold to four investors."));
  CHECK(outline_of(letter) ==
        "1 [Selling Stockholders, page 53] Given the size of the offering, advise the staff of "
        "your basis for registering it under Rule 415(a)(1)(i). => As set forth below, it is a "
        "secondary offering.\nBackground\nIn May the shares were sold to four investors.");
}

TEST_CASE("prose about confidential treatment is no legend") {
  const std::string answer = GENERATE(
      as<std::string>{},
      "Confidential treatment requested for Exhibit 10.3 ended in May and was not renewed.",
      "The share was [Confidential Treatment Requested by Brackwater] in 2007 and 11% in 2008.",
      "Certain confidential information in Exhibit 10.5 was redacted under Item 601(b)(10)(iv).",
      "Certain portions of this letter of intent were filed as Exhibit 2.1.",
      "[***] of sales went to one customer, and its name is confidential.",
      "***In 2008 the separately reported segment earned $4 million.",
      "It was [*** Confidential treatment requested by Brackwater ***] percent.");
  CAPTURE(answer);
  const auto letter = read_letter(answer_letter(
      "1. Please quantify the share of your largest customer.\n\nResponse: " + answer +
      "\n\n2. Please name it.\n\nResponse: We may not."));
  REQUIRE(letter.comments.size() == 2);
  CHECK(letter.comments[0].response == answer);
}

TEST_CASE("a letter to the Securities & Exchange Commission is the company's") {
  std::string text = answer_letter(
      "1. Please tell us when title passes.\n\nIt passes on delivery.\n\n2. Please tell us who "
      "carries the goods.\n\nA carrier does.");
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"Securities and", "Securities &"},
        {"100 F Street", "100 F. St."}})
    text.replace(text.find(from), from.size(), to);
  const auto letter = read_letter(text);
  CHECK(letter.side == Side::kCompany);
  REQUIRE(letter.staff.size() == 1);
  CHECK(letter.staff[0].name == "Philippa Roscoe");
  CHECK(letter.comments.size() == 2);
}

TEST_CASE("headings that stand at the top of page after page stay headings") {
  std::string body;
  for (int page = 2; page < 6; ++page) {
    body += "<PAGE>\nMr. Amos Teal\nBrackwater Kilns, Inc.\nFebruary 2, 2009\nPage " +
            std::to_string(page) + "\n\nNotes to Consolidated Financial Statements\n\n" +
            std::to_string(page - 1) + ". Tell us how you measured the item in Note " +
            std::to_string(page + 3) + ".\n\n";
  }
  const auto letter = read_letter(comment_letter(body));
  REQUIRE(letter.comments.size() == 4);
  for (const auto& comment : letter.comments)
    CHECK(comment.heading ==
          std::vector<std::string>{"Notes to Consolidated Financial Statements"});
}

TEST_CASE("a table that the last comment announces is part of it") {
  const auto letter = read_letter(
      comment_letter("Goodwill, page 8\n\n1. Please give us the goodwill of the unit you sold, in "
                     "this form:\n\nItem\tASC Reference\tAmount\n\nPrice paid\tASC "
                     "805-30-30-1(a)(1)\n\nEquals: goodwill\tASC 805-30-30-1\n\nYou may contact "
                     "Philippa Roscoe at (202) 555-0142 if you have questions.\n"));
  REQUIRE(letter.comments.size() == 1);
  CHECK(letter.comments[0].text.ends_with("Equals: goodwill ASC 805-30-30-1"));
}

TEST_CASE("a heading above the closing is no part of the last comment") {
  const auto letter =
      read_letter(comment_letter("Goodwill, page 8\n\n1. Please give us the goodwill of the unit "
                                 "you sold.\n\nClosing Comments\n\nYou may contact Philippa Roscoe "
                                 "at (202) 555-0142 if you have questions.\n"));
  REQUIRE(letter.comments.size() == 1);
  CHECK(letter.comments[0].text == "Please give us the goodwill of the unit you sold.");
}

TEST_CASE("the foot of a letterhead between comment and answer is of neither") {
  const auto letter = read_letter(
      "<html><body><p>BRACKWATER KILNS, INC.</p><p>March 9, 2009</p><p>Securities and Exchange "
      "Commission<br>Division of Corporation Finance<br>100 F Street, N.E.<br>Washington, D.C. "
      "20549</p><p>Re: Brackwater Kilns, Inc.<br>Form 10-K for the Fiscal Year Ended June 30, "
      "2008<br>File No. 0-99411</p><p>Dear Ms. Roscoe:</p><p>We respond below to the comments in "
      "your letter dated February 2, 2009.</p><p>1. Please revise future filings to drop the "
      "term \"special items\" and to describe such charges otherwise.</p><p align=center><font "
      "size=1>7 ASHPIT LANE DOVER, DE 19901 TELEPHONE 302 555-0100</font></p><hr><p>Securities "
      "and Exchange Commission<br>March 9, 2009<br>Page 2</p><p><b>Response:</b></p><p>We confirm "
      "that in future filings we will drop the term.</p><p>Sincerely,</p><p>/s/ Amos "
      "Teal</p><p>Amos Teal</p></body></html>",
      "letter.htm");
  REQUIRE(letter.comments.size() == 1);
  CHECK(letter.comments[0].text.ends_with("such charges otherwise."));
  CHECK(letter.comments[0].response == "We confirm that in future filings we will drop the term.");
}
