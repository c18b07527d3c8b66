#include "query/commands/watch_file.hh"

#include <catch2/catch.hpp>

#include "query/commands/watch_state.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::query {
namespace {

using Catch::Contains;

TEST_CASE("a file of watches has names, units and queries") {
  const std::vector<Watch> watches = watches_of(
      "# partners\n\n  item 402 : cites:402 side:staff \r\nclosings [letter]: company:\"a: b\"",
      "w");
  REQUIRE(watches.size() == 2);
  CHECK(watches[0].name == "item 402");
  CHECK(watches[0].unit == Unit::kComment);
  CHECK(watches[0].query == "cites:402 side:staff");
  CHECK(watches[0].line == 3);
  CHECK(watches[1].name == "closings");
  CHECK(watches[1].unit == Unit::kLetter);
  CHECK(watches[1].query == "company:\"a: b\"");
}

TEST_CASE("a byte order mark before the first watch is no part of its name") {
  const std::vector<Watch> watches = watches_of("\xEF\xBB\xBFpay: cites:402\n", "w");
  REQUIRE(watches.size() == 1);
  CHECK(watches[0].name == "pay");
  CHECK_THROWS_WITH(watches_of("\xEF\xBB\xBF", "w"), Contains("holds no watch"));
}

TEST_CASE("what is wrong in a file of watches is said with its line") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"", "holds no watch"},
      {"# nothing\n", "holds no watch"},
      {"liquidity", "w:1: a watch is written NAME: QUERY"},
      {"\n: liquidity", "w:2: a watch needs a name"},
      {"a:   ", "'a' has no query"},
      {"a: b\na: c", "w:2: there is already a watch 'a'"},
      {"a [page]: b", "[comment] or [letter]"},
      {"a\x1b[31m: b", "[comment] or [letter]"},
      {"a\x07: b", "cannot be printed"},
      {"a: caf\xe9", "is not UTF-8"},
      {std::string(200, 'n') + ": b", "longer than 100 bytes"},
      {"a: " + std::string(100'000, 'q'), "longer than 65536 bytes"},
      {std::string(2'000'000, '#'), "too long"},
  }));
  INFO(text.substr(0, 40));
  CHECK_THROWS_WITH(watches_of(text, "w"), Contains(message));
}

TEST_CASE("there are not more watches than a run can hold") {
  std::string text;
  for (int i = 0; i < 1001; ++i) text += "w" + std::to_string(i) + ": liquidity\n";
  CHECK_THROWS_WITH(watches_of(text, "w"), Contains("w:1001: a file holds 1000 watches at most"));
}

TEST_CASE("what a watch has shown is read as it was written") {
  const WatchMemory memory{"item 402", Unit::kLetter, "cites:402", "20261119", {"b", "a"}};
  const std::vector<WatchMemory> read = memories_of(text_of({memory}), "state");
  REQUIRE(read.size() == 1);
  CHECK(read[0].name == memory.name);
  CHECK(read[0].unit == memory.unit);
  CHECK(read[0].query == memory.query);
  CHECK(read[0].day == memory.day);
  CHECK(read[0].shown == memory.shown);
  CHECK(memories_of("", "state").empty());
}

TEST_CASE("a file that is no state of watches is refused, never taken for an empty one") {
  const std::string text = GENERATE(
      as<std::string>(), "liquidity", "[]", "{}", "{\"format\":2,\"watches\":[]}",
      "{\"format\":1,\"watches\":[{\"name\":\"a\"}]}",
      "{\"format\":1,\"watches\":[{\"name\":1,\"unit\":\"comment\",\"query\":\"q\",\"day\":\"\","
      "\"shown\":[]}]}",
      "{\"format\":1,\"watches\":[{\"name\":\"a\",\"unit\":\"page\",\"query\":\"q\",\"day\":\"\","
      "\"shown\":[]}]}",
      "{\"format\":1,\"watches\":[{\"name\":\"a\",\"unit\":\"comment\",\"query\":\"q\","
      "\"day\":\"../etc\",\"shown\":[]}]}");
  INFO(text);
  CHECK_THROWS_AS(memories_of(text, "state"), WatchError);
}

TEST_CASE("deeply nested brackets in a state do not end the program") {
  CHECK_THROWS_AS(memories_of(std::string(1'000'000, '['), "state"), WatchError);
}

TEST_CASE("a state is replaced whole") {
  const tests::TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "state";
  {
    WatchStateFile file(path);
    CHECK(file.text().empty());
    file.replace("one");
  }
  {
    WatchStateFile file(path);
    CHECK(file.text() == "one");
    file.replace("two");
  }
  CHECK(tests::bytes_of(path) == "two");
  CHECK_FALSE(std::filesystem::exists(path.string() + ".new"));
  CHECK_THROWS_AS(WatchStateFile(folder.path()), WatchError);
  CHECK_THROWS_AS(WatchStateFile(folder.path() / "none" / "state"), WatchError);
}

}  // namespace
}  // namespace precedent::query
