#include "corpus/wording/voice.hh"

#include <catch2/catch.hpp>

using namespace precedent::corpus;

TEST_CASE("the staff asks, the company answers") {
  CHECK(voice_of("Please tell us how you account for returns.").staff_lead() > 3);
  CHECK(voice_of("Explain the increase.").asks);
  CHECK(voice_of("The Company respectfully advises the Staff that it has none.").staff_lead() < -3);
  CHECK(voice_of("We note your disclosure.").staff_lead() > 0);
  CHECK(voice_of("We have none, and our auditors agree.").staff_lead() < 0);
  CHECK(voice_of("We’ve revised page 4 in response to the Staff’s comment.").staff_lead() < 0);
}

TEST_CASE("what is quoted speaks for nobody") {
  CHECK(voice_of("You say “we believe our results respectfully show our strength.”").company == 0);
  CHECK(voice_of("“Please revise your filing.”").asks);
}

TEST_CASE("a note is not a request to note") {
  CHECK_FALSE(voice_of("Note 5 is on page 9.").asks);
}
