#include "corpus/facts/office.hh"

#include <catch2/catch.hpp>

#include "tests/support/letter_text.hh"

using namespace precedent::corpus;

TEST_CASE("the letter's own office goes before the header's") {
  SubmissionHeader header;
  header.parties.emplace_back().office = "06 Technology";
  const auto named = precedent::tests::staff_letter(
      R"(May 3, 2010

Dear Mr. Vale:

We have completed our review.

Sincerely,

Ann Roe
Branch Chief
Office of Beverages, Apparel and
Mining
)");
  CHECK(office_of(named.paragraphs, named.frame, header) ==
        "Office of Beverages, Apparel and Mining");
  const auto unnamed = precedent::tests::staff_letter(
      "May 3, 2010\n\nDear Mr. Vale:\n\nWe have completed our review.\n");
  CHECK(office_of(unnamed.paragraphs, unnamed.frame, header) == "Office of Technology");
  CHECK(office_of(unnamed.paragraphs, unnamed.frame, {}).empty());
}
