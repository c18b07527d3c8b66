#include "corpus/wording/misread_words.hh"

#include <catch2/catch.hpp>

using namespace precedent::corpus;

TEST_CASE("a word that was cut behind its capital is known, a capital by itself is left") {
  CHECK(is_cut_word("Y", "our"));
  CHECK(is_cut_word("Y", "ork,"));
  CHECK(is_cut_word("W", "e"));
  CHECK(is_cut_word("T", "ell"));
  CHECK(is_cut_word("A", "pril"));
  CHECK_FALSE(is_cut_word("A", "company"));
  CHECK_FALSE(is_cut_word("Y", "shares"));
  CHECK_FALSE(is_cut_word("S", "promulgated"));
  CHECK_FALSE(is_cut_word("", "our"));
}

TEST_CASE("we and its verb are parted where they were run together") {
  CHECK(first_of_run_together("Weare") == 2);
  CHECK(first_of_run_together("Wenote") == 2);
  CHECK(first_of_run_together("We") == 0);
  CHECK(first_of_run_together("Were") == 0);
  CHECK(first_of_run_together("Westhaven") == 0);
  CHECK(first_of_run_together("West") == 0);
}

TEST_CASE("an r that was read with its neighbour is told where no other word is meant") {
  CHECK(as_printed("Attomey-Advisor,") == "Attorney-Advisor,");
  CHECK(as_printed("Intemational") == "International");
  CHECK(as_printed("govemance") == "governance");
  CHECK(as_printed("attorney") == "attorney");
  CHECK(as_printed("Apnil") == "April");
  CHECK(as_printed("modem") == "modem");
  CHECK(as_printed("Customer") == "Customer");
}
