#include "indexer/fetch/listing.hh"

#include <catch2/catch.hpp>

using namespace precedent::indexer;
using Names = std::vector<std::string>;

TEST_CASE("a listing gives its plain names, sorted, each once") {
  const auto names = names_of_listing(
      R"({"directory":{"item":[{"name":"QTR2/","type":"dir"},{"name":"QTR1"},{"name":"QTR2"},)"
      R"({"name":".."},{"name":"a/b"},{"name":7},{},"x",{"name":"master.20240614.idx"}]}})");
  REQUIRE(names);
  CHECK(*names == Names{"QTR1", "QTR2", "master.20240614.idx"});
}

TEST_CASE("what is no listing is not an empty one") {
  const std::string text =
      GENERATE(as<std::string>(), "", "<html></html>", "[]", "{}", "{\"directory\":[]}",
               "{\"directory\":{\"item\":{}}}", "{\"directory\":{\"item\":[", "\xff\xfe");
  CAPTURE(text);
  CHECK_FALSE(names_of_listing(text));
  CHECK(names_of_listing("{\"directory\":{\"item\":[]}}")->empty());
}
