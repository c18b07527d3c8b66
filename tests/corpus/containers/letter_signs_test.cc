#include "corpus/containers/letter_signs.hh"

#include <catch2/catch.hpp>
#include <string>

namespace precedent::corpus {
namespace {

TEST_CASE("letters are told by the signs they have") {
  const std::string text = GENERATE(
      as<std::string>(),
      // Converted text with marks, as of 2010.
      "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549\n\nJanuary 8, "
      "2031\n\n"
      "Mr. Dwight Pell\nHarrow Lake Tackle Corp.\n\n**Re: Harrow Lake Tackle Corp.\nFile No. "
      "333-909101**\n\n"
      "Dear Mr. Pell:\n\n1. Shorten the cover.\n\nSincerely,\n",
      // No Re block, a British date and salutation.
      "Horatio Sill\nDivision of Corporate Finance\nWashington, D.C. 20549\n7th May 2031\nForm "
      "10-K\n"
      "Dear Mr Sill\nWe shall answer.\nYours sincerely\n",
      // A memorandum.
      "MEMORANDUM\n\nTO: Horatio Sill\nDivision of Corporation Finance\nFROM: Ada Quill\nDATE: "
      "May 7, 2031\n\nThe registrant will file an amendment.\n",
      // Every line broken behind its first words.
      "Securities\nand Exchange Commission\nJuly 19,\n2031\n\nDear\nMr. Pell:\n\nWe have read "
      "your filing.\n",
      // Quoted table cells.
      "February 27, 2031\nSecurities and Exchange Commission\n|Re:\n|Corvid Peak Acquisition "
      "Corp.\n"
      "Ladies and Gentlemen:\nWe join the company.\n|By:\n|\n/s/ Ada Quill\n",
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
      "SECURITIES AND EXCHANGE COMMISSION\nJanuary 8, 2031\nFile No. 001-90938\nIT IS ORDERED that "
      "it be effective.\n",
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
