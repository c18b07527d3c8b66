#include "corpus/text/broken_lines.hh"

#include <catch2/catch.hpp>

using namespace precedent::corpus;

TEST_CASE("lines that hold the first words of a paragraph are joined with the next") {
  const auto joined = with_broken_lines_joined(
      "July 19,\n2010\nMs. Kate\nTilling\nStaff\nAccountant\nDivision\nof Corporation "
      "Finance\nUnited\n"
      "States Securities and Exchange Commission\n100 F\nStreet, N.E.\nWashington,\nD.C. "
      "20549\n|\nRE:\n|\n"
      "Quillwort\nBiologics Ltd\nDear\nMs. Tilling:\n1. We\nnote the change.\nGeneral\nPlease "
      "explain.\n");
  REQUIRE(joined);
  CHECK(
      *joined ==
      "July 19, 2010\nMs. Kate Tilling\nStaff Accountant\nDivision of Corporation Finance\nUnited "
      "States "
      "Securities and Exchange Commission\n100 F Street, N.E.\nWashington, D.C. 20549\n|\nRE:\n|\n"
      "Quillwort Biologics Ltd\nDear Ms. Tilling:\n1. We note the change.\nGeneral\nPlease "
      "explain.\n");
}

TEST_CASE("dates and names in three lines are joined, too") {
  const auto joined = with_broken_lines_joined(
      "August\n1,\n2006\nPeggy\nA.\nFisher\nAssistant\nDirector\nSecurities\nand Exchange "
      "Commission\nJill S.\nDavis\nBranch\nChief\nUnited\nStates Securities and Exchange "
      "Commission\nDear Ms.\nDavis:\nGeneral\nPlease explain.\n");
  REQUIRE(joined);
  CHECK(*joined ==
        "August 1, 2006\nPeggy A. Fisher\nAssistant Director\nSecurities and Exchange Commission\n"
        "Jill S. Davis\nBranch Chief\nUnited States Securities and Exchange Commission\n"
        "Dear Ms. Davis:\nGeneral\nPlease explain.\n");
}

TEST_CASE("lines that their author broke stay apart") {
  CHECK_FALSE(
      with_broken_lines_joined("July 19, 2010\nConfidential\nMs. Kate Tilling\nSecurities and "
                               "Exchange Commission\nWashington,\nD.C. "
                               "20549\nDear Ms. Tilling:\nGeneral\nwe answer\n"));
}
