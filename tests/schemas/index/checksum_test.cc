#include "schemas/index/checksum.hh"

#include <catch2/catch.hpp>

using namespace precedent::schemas;

TEST_CASE("a checksum has eight digits, and another text has another") {
  CHECK(checksum_of("").size() == 8);
  CHECK(checksum_of("cash flows") == checksum_of("cash flows"));
  CHECK(checksum_of("cash flows") != checksum_of("cash blows"));
  CHECK(checksum_of("cash flows") != checksum_of("cash flows "));
}
