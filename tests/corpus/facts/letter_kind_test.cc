#include "corpus/facts/letter_kind.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;
using precedent::tests::company_letter;
using precedent::tests::staff_letter;

TEST_CASE("a staff letter is what it says it does") {
  const auto [body, comments, kind] = GENERATE(table<std::string, std::size_t, Kind>({
      {"We have reviewed your filing and have the following comments.", 3, Kind::kComment},
      {"We have reviewed the filing. Our comments follow.", 0, Kind::kComment},
      {"We note the statement you issued. Please advise us why.", 1, Kind::kComment},
      {"We have completed our review of your filing. Our comments do not bind anyone.", 0,
       Kind::kReviewComplete},
      {"We have reviewed your response and have no further comments.", 0, Kind::kReviewComplete},
      {"This is to advise you that we have not reviewed and will not review your registration "
       "statement.",
       0, Kind::kNoReview},
      {"We will notify you that we have concluded our assessment.", 0, Kind::kOther},
      {"We issued comments to you on May 3, 2010. These comments remain outstanding.", 0,
       Kind::kOther},
  }));
  CAPTURE(body);
  CHECK(staff_letter("May 3, 2010\n\nDear Mr. Vale:\n\n" + body + "\n").facts(comments).kind ==
        kind);
}

TEST_CASE("a company letter is what it says it does") {
  const auto [body, comments, kind] = GENERATE(table<std::string, std::size_t, Kind>({
      {"We answer your letter of May 3, 2010.", 2, Kind::kResponse},
      {"This letter responds to the comment that you gave us by telephone.", 0, Kind::kResponse},
      {"We received your comment letter and will enhance our disclosure.", 0, Kind::kResponse},
      {"Under Rule 461 we request that the effective date be accelerated to 4:00 p.m. today.", 0,
       Kind::kAccelerationRequest},
      {"As representative of the underwriters and under Rule 461, we join the company in asking "
       "that the "
       "registration statement become effective at 2:00 p.m.",
       0, Kind::kAccelerationRequest},
      {"Under Rule 461 we ask that the registration statement be declared effective on June 12, "
       "2010.",
       0, Kind::kAccelerationRequest},
      {"We withdraw our request for acceleration of the effective date.", 0, Kind::kOther},
      {"This letter is in response to your comments. We respectfully request an extension.", 0,
       Kind::kOther},
      {"The Company received your comment letter and confirms that it will file a response by June "
       "30, "
       "2010.",
       0, Kind::kOther},
      {"We respectfully request until June 30, 2010 to respond to the comments in your letter.", 0,
       Kind::kOther},
      {"We shall respond to your comment letter no later than June 30, 2010.", 0, Kind::kOther},
      {"In connection with responding to your comments, the company acknowledges that it is "
       "responsible "
       "for the adequacy and accuracy of the disclosure in the filing.",
       0, Kind::kOther},
      {"The Company is registering the exchange offer in reliance on no-action letters.", 0,
       Kind::kOther},
  }));
  CAPTURE(body);
  CHECK(company_letter("May 3, 2010\n\nLadies and Gentlemen:\n\n" + body + "\n")
            .facts(comments)
            .kind == kind);
}
