#include "corpus/facts/foot_names.hh"

#include <catch2/catch.hpp>

using namespace precedent::corpus;
using Names = std::vector<std::string>;

TEST_CASE("who signs a company's letter is each name behind a signature mark, once") {
  CHECK(
      signers_of("We will.\nVery truly yours,\n/s/ Jane Roe\nJane Roe\n/s/ Hugh Vale\nHugh Vale") ==
      Names{"Jane Roe", "Hugh Vale"});
}

TEST_CASE("without a mark of signature the first name below the closing signs") {
  CHECK(signers_of("We will.\nSincerely,\nJane Roe\nHugh Vale") == Names{"Jane Roe"});
  CHECK(signers_of("Jane Roe\nWe will.").empty());
}

TEST_CASE("auditors are the firms that are named from the closing on") {
  CHECK(auditors_of("KPMG LLP audited us.\nSincerely,\nJane Roe\ncc: Hugh Vale, Deloitte & Touche "
                    "LLP") == Names{"Deloitte & Touche LLP"});
}
