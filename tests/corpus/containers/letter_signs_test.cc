#include "corpus/containers/letter_signs.hh"

#include <catch2/catch.hpp>
#include <string>

namespace precedent::corpus {
namespace {

TEST_CASE("letters are told by the signs they have") {
  const std::string text = GENERATE(
      as<std::string>(),
      // Converted text with marks, as of 2010.
      R"(UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549

January 8, 2031

Mr. Dwight Pell
Harrow Lake Tackle Corp.

**Re: Harrow Lake Tackle Corp.
File No. 333-909101**

Dear Mr. Pell:

1. Shorten the cover.

Sincerely,
)",
      // No Re block, a British date and salutation.
      R"(Horatio Sill
Division of Corporate Finance
Washington, D.C. 20549
7th May 2031
Form 10-K
Dear Mr Sill
We shall answer.
Yours sincerely
)",
      // A memorandum.
      R"(MEMORANDUM

TO: Horatio Sill
Division of Corporation Finance
FROM: Ada Quill
DATE: May 7, 2031

The registrant will file an amendment.
)",
      // Every line broken behind its first words.
      R"(Securities
and Exchange Commission
July 19,
2031

Dear
Mr. Pell:

We have read your filing.
)",
      // Quoted table cells.
      R"(February 27, 2031
Securities and Exchange Commission
|Re:
|Corvid Peak Acquisition Corp.
Ladies and Gentlemen:
We join the company.
|By:
|
/s/ Ada Quill
)",
      // All on one line.
      "UNITED STATES SECURITIES AND EXCHANGE COMMISSION DIVISION OF CORPORATION FINANCE October 2, "
      "2031 "
      "Mr. Barnaby Stokes Wick & Wether Candle Co. 61 Tallow Lane Berea, KY 40403 RE: Form 10-K "
      "File No. 0-90921 Dear Mr. Stokes: We have reviewed your filing. 1. Revisit the dilution. "
      "Sincerely,");
  INFO(text);
  CHECK(reads_as_letter(text));
}

TEST_CASE("other texts are no letters, also when they are about letters") {
  const std::string text = GENERATE(
      as<std::string>(), "", "\n\n\n", "Dear Mr. Pell:\n",
      "Re: lunch\n\nDear Ann,\n\nat noon?\n\nBest regards\n",
      "# Letters\n\nEach has a line `Re:`, a salutation `Dear ...` and closes with Sincerely. They "
      "are written by the "
      "Securities and Exchange Commission on January 8, 2031.\n",
      "| sign | what |\n| --- | --- |\n| Re: | the subject |\n| File No. | the number |\n",
      "accession\tform\tfiled\n0000000000-31-000001\tUPLOAD\t2031-01-08\n",
      R"(SECURITIES AND EXCHANGE COMMISSION
January 8, 2031
File No. 001-90938
IT IS ORDERED that it be effective.
)",
      "To: list\nFrom: Ann\nForm 10-K is a form.\n",
      "To: list\nFrom: Ann\nDate: January 8, 2031\n\nDear all,\nthe build is broken.\nSincerely\n");
  INFO(text);
  CHECK_FALSE(reads_as_letter(text));
}

TEST_CASE("a web page is read without its tags") {
  CHECK(without_tags("<p>Re&#58;&nbsp;Tern\nHollow</p><br/>Dear<b> Ms.</b> Voss &amp; all") ==
        "\nRe: Tern Hollow\n\nDear Ms. Voss &amp; all");
  CHECK(without_tags("a < b").substr(0, 2) == "a ");
  CHECK(without_tags("&#99999999999999999999; &#xx; & &;") == "&#99999999999999999999; &#xx; & &;");
  CHECK(without_tags("").empty());
}

}  // namespace
}  // namespace precedent::corpus
