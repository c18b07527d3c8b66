#include "corpus/wording/stock_phrases.hh"

#include <catch2/catch.hpp>
#include <string>

using namespace precedent::corpus;
using precedent::schemas::Side;

TEST_CASE("what the staff says after its comments is known") {
  const std::string text = GENERATE(
      as<std::string>{}, "We urge all persons who are responsible for the filing to be certain.",
      "As appropriate, please amend your registration statement.", "Closing Comments",
      "You may contact Ann Roe at (202) 555-0101 with any questions.",
      "In the event you request acceleration of the effective date, acknowledge the following.",
      "Refer to Rules 460 and 461 regarding requests for acceleration.",
      "• the company may not assert staff comments as a defense in any proceeding", "* * * *",
      "Please respond to these comments within 10 business days.");
  CAPTURE(text);
  CHECK(is_closing_phrase(text, Side::kStaff));
}

TEST_CASE("what companies say after their answers is known") {
  const std::string text = GENERATE(
      as<std::string>{},
      "The Company acknowledges that:", "If you have any questions, please call me.",
      "We hope that the foregoing answers your letter.", "Should you need more, write to us.",
      "Please do not hesitate to contact the undersigned.", "[Signature page follows]");
  CAPTURE(text);
  CHECK(is_closing_phrase(text, Side::kCompany));
}

TEST_CASE("answers and comments are no stock phrases") {
  CHECK_FALSE(
      is_closing_phrase("We acknowledge the Staff's comment and will revise.", Side::kCompany));
  CHECK_FALSE(
      is_closing_phrase("We appreciate the Staff’s comment and will revise.", Side::kCompany));
  CHECK_FALSE(is_closing_phrase("Please refer to Rule 3-05 of Regulation S-X.", Side::kStaff));
  CHECK_FALSE(is_closing_phrase("Describe your contacts with Syria.", Side::kStaff));
  CHECK_FALSE(is_lead_in("We note your disclosure on page 4."));
}

TEST_CASE("letters say at once that they raise no comment") {
  CHECK(raises_no_comment("We have completed our review of your filing."));
  CHECK(
      raises_no_comment("This is to advise you that we have not reviewed and will not review it."));
  CHECK_FALSE(raises_no_comment("We have reviewed your filing and have the following comment."));
}

TEST_CASE("a line of signs is a separator, a bullet is none") {
  CHECK(is_separator("* * *"));
  CHECK(is_separator("-------------"));
  CHECK_FALSE(is_separator("*"));
  CHECK_FALSE(is_separator("* Revise"));
  CHECK_FALSE(is_separator(""));
}
