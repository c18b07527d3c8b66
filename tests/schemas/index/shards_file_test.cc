#include "schemas/index/shards_file.hh"

#include <catch2/catch.hpp>

#include "schemas/index/index_layout.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent;
using namespace precedent::schemas;
using Catch::Contains;

TEST_CASE("a file of shards says where each is served, and how long one waits") {
  const tests::TemporaryFolder folder;
  folder.write("shards",
               "# of the firm\ntimeout 0.5\nconnect 3\n\n"
               "10.0.0.11:7001 shard-1b.example:7001,7005   # and its replica\n"
               "[::1]:7001\n/srv/shard-3\n../shard-4\n");
  const ShardsFile file = read_shards_file(folder.path());
  CHECK(file.timeout.count() == 500);
  CHECK(file.connect_timeout.count() == 3'000);
  REQUIRE(file.shards.size() == 4);
  REQUIRE(file.shards[0].size() == 2);
  CHECK(file.shards[0][0].host == "10.0.0.11");
  CHECK(file.shards[0][0].letters_port == 7001);
  CHECK(file.shards[0][0].comments_port == 7002);
  CHECK(file.shards[0][1].host == "shard-1b.example");
  CHECK(file.shards[0][1].comments_port == 7005);
  CHECK(file.shards[1][0].host == "::1");
  CHECK(file.shards[2][0].folder == "/srv/shard-3");
  CHECK(file.shards[3][0].folder == folder.path().parent_path() / "shard-4");
}

TEST_CASE("a line that names no place is refused, with its number") {
  const tests::TemporaryFolder folder;
  const auto line = GENERATE(as<std::string>{}, "host", "host:", ":7001", "host:0", "host:65536",
                             "host:65535", "host:7001,", "host:7001,7001", "host:7001,x", "timeout",
                             "timeout 0", "timeout x", "connect 1 2", "host:7001 host");
  CAPTURE(line);
  folder.write("shards", "host:7001\n" + line + "\n");
  CHECK_THROWS_WITH(read_shards_file(folder.path()), Contains("shards, line 2: "));
}

TEST_CASE("a file that names no shard is refused") {
  const tests::TemporaryFolder folder;
  folder.write("shards", "# none yet\ntimeout 3\n");
  CHECK_THROWS_WITH(read_shards_file(folder.path()), Contains("names no shard"));
}

TEST_CASE("a folder with a file of shards is its own generation, unless it has others") {
  const tests::TemporaryFolder folder;
  folder.write("shards", "host:7001\n");
  CHECK(live_generation(folder.path()) == folder.path());
  folder.write("CURRENT", "gen-000001\n");
  CHECK_THROWS_WITH(live_generation(folder.path()), Contains("has generations of its own"));
}
