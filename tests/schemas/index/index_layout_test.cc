#include "schemas/index/index_layout.hh"

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/temporary_folder.hh"

using namespace precedent::schemas;
using Catch::Contains;

TEST_CASE("an index that is not there, or is none, is an error that says what to do") {
  const precedent::tests::TemporaryFolder folder;
  CHECK_THROWS_WITH(live_generation(folder.path() / "none"),
                    Contains("there is no index at") && Contains("precedent-indexer update"));
  CHECK_THROWS_WITH(live_generation(folder.path()), Contains("is not an index"));
}

TEST_CASE("CURRENT names the live generation, and nothing outside the index") {
  const precedent::tests::TemporaryFolder folder;
  std::ofstream(current_file(folder.path())) << "gen-000007\n";
  CHECK(live_generation(folder.path()) == folder.path() / "gen-000007");
  std::ofstream(current_file(folder.path())) << "gen-/../../etc\n";
  CHECK_THROWS_WITH(live_generation(folder.path()), Contains("names no generation"));
}

TEST_CASE("a folder of two stubs is its own generation") {
  const precedent::tests::TemporaryFolder folder;
  std::ofstream(folder.path() / "letters") << "auto a\n";
  std::ofstream(folder.path() / "comments") << "auto b\n";
  CHECK(live_generation(folder.path()) == folder.path());
}

TEST_CASE("an index of another format is refused with both versions") {
  CHECK_NOTHROW(require_known_format(std::to_string(kFormatVersion), "x"));
  CHECK_THROWS_WITH(require_known_format("99", "x"), Contains("format version 99"));
  CHECK_THROWS_WITH(require_known_format("", "x"), Contains("unknown"));
}
