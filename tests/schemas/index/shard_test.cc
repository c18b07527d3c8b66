#include "schemas/index/shard.hh"

#include <catch2/catch.hpp>

using namespace precedent::schemas;

TEST_CASE("a shard is named by its number and how many there are") {
  const auto shard = shard_named("2/4");
  REQUIRE(shard);
  CHECK(shard->number == 2);
  CHECK(shard->count == 4);
  CHECK_FALSE(shard->is_whole());
  CHECK(name_of(*shard) == "2/4");
}

TEST_CASE("what names no shard is none") {
  const auto name = GENERATE(as<std::string>{}, "", "2", "/4", "2/", "0/4", "5/4", "1/1", "-1/4",
                             "2/4/8", " 2/4", "2/257", "x/y", "99999999999/99999999999");
  CAPTURE(name);
  CHECK_FALSE(shard_named(name));
}

TEST_CASE("a shard comes back from the metadata as it was written, and so does a whole index") {
  const Shard shard{3, 4, "smallest-cik-sha256 assigned 0123"};
  const auto read = shard_of_text(text_of(shard));
  REQUIRE(read);
  CHECK(name_of(*read) == "3/4");
  CHECK(read->rule == shard.rule);
  CHECK(text_of(Shard{}).empty());
  CHECK(shard_of_text("").value().is_whole());
  CHECK_FALSE(shard_of_text("nonsense"));
}
