#include "indexer/sources/absent_sources.hh"

#include <catch2/catch.hpp>

using namespace precedent::indexer;

namespace {

SourceLedger ledger_of(const std::vector<std::string>& paths) {
  SourceLedger ledger;
  for (const std::string& path : paths) {
    LedgerEntry entry;
    entry.path = path;
    ledger.put(entry);
  }
  return ledger;
}

}  // namespace

TEST_CASE("sources are counted by the outermost folder that is gone") {
  const SourceLedger ledger =
      ledger_of({"/data/old/2019/a", "/data/old/2020/b", "/data/new/c", "/mnt/d", "/given/x/e"});
  const auto exists = [](const std::string& path) {
    return path == "/data" || path == "/data/new" || path == "/given";
  };
  const auto folders = absent_folders(ledger, {"/given"}, exists);
  CHECK(folders == std::map<std::string, std::uint64_t>{{"/data/old", 2}, {"/mnt", 1}});
  const auto lines = words_of_absent(folders);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("2 sources under /data/old, which is no longer there"));
  CHECK(lines[1].starts_with("1 source under /mnt, "));
}

TEST_CASE("no folder is asked for twice") {
  const SourceLedger ledger = ledger_of({"/a/1", "/a/2", "/a/3"});
  int asked = 0;
  absent_folders(ledger, {}, [&](const std::string&) { return ++asked > 0; });
  CHECK(asked == 1);
}
