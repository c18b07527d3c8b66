#include "corpus/facts/prior_letters.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::joined;

namespace {

std::string dates_in(const std::string& sentence) {
  const auto letter = precedent::tests::company_letter("June 30, 2010\n\nDear Ms. Grant:\n\n" +
                                                       sentence + "\n\nSincerely,\n\nOrrin Vale\n");
  return joined(prior_letter_dates(letter.paragraphs, letter.frame, "2010-06-30"));
}

}  // namespace

TEST_CASE("letters that a letter follows or answers are dated in many ways") {
  const auto [sentence, dates] = GENERATE(table<std::string, std::string>({
      {"We answer your letter dated May 3, 2010.", "2010-05-03"},
      {"We note your response to comment nine from our letter dated May 3, 2010.", "2010-05-03"},
      {"We have reviewed your May 3, 2010 response to our comment letter.", "2010-05-03"},
      {"We answer the comment letter of the Commission (the \"Staff\") dated as of May 3, 2010.",
       "2010-05-03"},
      {"References to prior comments are to comments in our May 3, 2010, letter.", "2010-05-03"},
      {"We thank you for the comments of the staff (the \"Staff\") of the Securities and Exchange "
       "Commission, dated May 3, 2010, relating to the Form 10-K.",
       "2010-05-03"},
      {"The letter of May 3, 2010 relates to the Form 10-K for the year ended March 31, 2010, "
       "filed with "
       "the Commission on April 30, 2010.",
       "2010-05-03"},
      {"Responses dated May 3, 2010 and May 24, 2010 are supplemented.", "2010-05-03 | 2010-05-24"},
      {"This supplements the response letters submitted by the Company on May 3, 2010.",
       "2010-05-03"},
      {"We acknowledge receipt of the comment letter issued on May 3, 2010.", "2010-05-03"},
      {"We reviewed the amendment filed on May 3, 2010, and your letter of the same date.",
       "2010-05-03"},
  }));
  CAPTURE(sentence);
  CHECK(dates_in(sentence) == dates);
}

TEST_CASE("dates of anything else are no dates of earlier letters") {
  const std::string sentence =
      GENERATE(as<std::string>(), "We shall respond to your comments no later than July 15, 2010.",
               "In response to your comment, note that the balance as of March 31, 2010 was nil.",
               "You gave comments by telephone on May 3, 2010.",
               "Thank you for your comments of May 3, 2010, which you gave by telephone.",
               "See the staff's letter of May 3, 2010 to the Investment Company Institute.",
               "See the engagement letter dated May 3, 2010.",
               "The no-action letter to Tern Capital dated May 13, 2009 bears on this.",
               "In your letter to us dated June 8, 2006 you spoke of Sudan.",
               "See the chairman's May 3, 2010 letter to shareholders.",
               "Comments on the Form 10-K for the year ended March 31, 2010 follow.");
  CAPTURE(sentence);
  CHECK(dates_in(sentence).empty());
}

TEST_CASE("a response that the Re block names is an earlier letter") {
  const auto letter = precedent::tests::staff_letter(
      R"(July 8, 2014

Re: Tern Hollow, Inc.
Form 10-K for the year ended June 30, 2013
Filed September 2, 2013
Response dated June 19, 2014
File No. 1-90919

Dear Ms. Lind:

We have no further comments.
)");
  CHECK(joined(prior_letter_dates(letter.paragraphs, letter.frame, "2014-07-08")) == "2014-06-19");
}
