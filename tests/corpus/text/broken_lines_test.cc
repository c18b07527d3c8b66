#include "corpus/text/broken_lines.hh"

#include <catch2/catch.hpp>

using namespace precedent::corpus;

TEST_CASE("lines that hold the first words of a paragraph are joined with the next") {
  const auto joined = with_broken_lines_joined(
      R"(July 19,
2010
Ms. Kate
Tilling
Staff
Accountant
Division
of Corporation Finance
United
States Securities and Exchange Commission
100 F
Street, N.E.
Washington,
D.C. 20549
|
RE:
|
Quillwort
Biologics Ltd
Dear
Ms. Tilling:
1. We
note the change.
General
Please explain.
)");
  REQUIRE(joined);
  CHECK(*joined ==
        R"(July 19, 2010
Ms. Kate Tilling
Staff Accountant
Division of Corporation Finance
United States Securities and Exchange Commission
100 F Street, N.E.
Washington, D.C. 20549
|
RE:
|
Quillwort Biologics Ltd
Dear Ms. Tilling:
1. We note the change.
General
Please explain.
)");
}

TEST_CASE("dates and names in three lines are joined, too") {
  const auto joined = with_broken_lines_joined(
      R"(August
1,
2006
Peggy
A.
Fisher
Assistant
Director
Securities
and Exchange Commission
Jill S.
Davis
Branch
Chief
United
States Securities and Exchange Commission
Dear Ms.
Davis:
General
Please explain.
)");
  REQUIRE(joined);
  CHECK(*joined ==
        R"(August 1, 2006
Peggy A. Fisher
Assistant Director
Securities and Exchange Commission
Jill S. Davis
Branch Chief
United States Securities and Exchange Commission
Dear Ms. Davis:
General
Please explain.
)");
}

TEST_CASE("lines that their author broke stay apart") {
  CHECK_FALSE(with_broken_lines_joined(R"(July 19, 2010
Confidential
Ms. Kate Tilling
Securities and Exchange Commission
Washington,
D.C. 20549
Dear Ms. Tilling:
General
we answer
)"));
}
