#include "corpus/facts/letter_date.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "tests/support/letter_text.hh"

using precedent::tests::company_letter;

TEST_CASE("the date is that of the head, however it is printed") {
  const auto [head, date] = GENERATE(table<std::string, std::string>({
      {"May 3, 2010", "2010-05-03"},
      {"Mail Stop 3561 May 3, 2010", "2010-05-03"},
      {"3rd May 2010", "2010-05-03"},
      {"Tern Hollow, Inc.\n\nRe: Tern Hollow, Inc.\nFiled April 2, 2010\n\nMay 3, 2010",
       "2010-05-03"},
      {"Re: Tern Hollow, Inc.\nForm 10-K for the fiscal year ended\nDecember 31, 2009", ""},
      {"Tern Hollow, Inc.", ""},
  }));
  CAPTURE(head);
  CHECK(company_letter(head +
                       "\n\nLadies and Gentlemen:\n\nWe answer your letter of April 2, 2010.\n")
            .facts()
            .letter_date == date);
}

TEST_CASE("a date below the signature is the letter's where its head has none") {
  CHECK(company_letter(
            R"(Ladies and Gentlemen:

We answer your letter.

Sincerely,

Orrin Vale

Dated: June 4, 2007
)")
            .facts()
            .letter_date == "2007-06-04");
}
