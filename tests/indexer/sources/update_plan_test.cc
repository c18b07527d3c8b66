#include "indexer/sources/update_plan.hh"

#include <catch2/catch.hpp>

using namespace precedent;
using namespace precedent::indexer;

namespace {

corpus::SourceItem item(const std::string& path, std::uint64_t bytes = 10, std::int64_t mtime = 1) {
  corpus::SourceItem item;
  item.path = path;
  item.size_bytes = bytes;
  item.mtime_ns = mtime;
  return item;
}

SourceLedger ledger_of(const std::vector<std::string>& paths) {
  SourceLedger ledger;
  for (const std::string& path : paths) {
    LedgerEntry entry;
    entry.path = path;
    entry.size_bytes = 10;
    entry.mtime_ns = 1;
    entry.content_hash = "0123456789abcdef";
    ledger.put(entry);
  }
  return ledger;
}

std::vector<std::string> to_read(const UpdatePlan& plan) {
  std::vector<std::string> paths;
  for (const ReadTask& task : plan.to_read) paths.push_back(task.item.path);
  return paths;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("what is new, larger or of another time is read") {
  const corpus::Walk walk{
      {item("/in/larger", 11), item("/in/later", 10, 2), item("/in/new"), item("/in/same")},
      {},
      {}};
  const UpdatePlan plan = plan_update(walk, ledger_of({"/in/larger", "/in/later", "/in/same"}),
                                      {"/in"}, Reprocess::kChanged);
  CHECK(to_read(plan) == Paths{"/in/larger", "/in/later", "/in/new"});
  CHECK_FALSE(plan.to_read[0].is_new);
  CHECK(plan.to_read[2].is_new);
  CHECK(plan.unchanged == 1);
  CHECK(plan.gone.empty());
}

TEST_CASE("what could not be read is tried again") {
  SourceLedger ledger = ledger_of({"/in/a"});
  LedgerEntry unread = *ledger.find("/in/a");
  unread.content_hash.clear();
  ledger.put(unread);
  const UpdatePlan plan =
      plan_update({{item("/in/a")}, {}, {}}, ledger, {"/in"}, Reprocess::kChanged);
  CHECK(to_read(plan) == Paths{"/in/a"});
}

TEST_CASE("a source that lies elsewhere with the same size and time is thought moved") {
  const auto [from, to, is_moved] = GENERATE(table<std::string, std::string, bool>({
      {"/in/2019/a.txt", "/in/2020/a.txt", true},
      {"/in/a.txt", "/in/b.txt", false},  // a letter may be told by its name
      {"/in/data/7/000000000019000001/x.txt", "/in/old/7/000000000019000001/x.txt", true},
      {"/in/data/7/000000000019000001/x.txt", "/in/data/7/000000000019000002/x.txt", false},
      {"/in/data/7/000000000019000001/x.txt", "/in/data/8/000000000019000001/x.txt", false},
  }));
  const UpdatePlan plan =
      plan_update({{item(to)}, {}, {}}, ledger_of({from}), {"/in"}, Reprocess::kChanged);
  REQUIRE(to_read(plan) == Paths{to});
  CHECK(plan.to_read[0].moved_from == (is_moved ? from : ""));
  CHECK(plan.gone == Paths{from});
}

TEST_CASE("of two sources alike, one is thought moved from one that is gone") {
  const corpus::Walk walk{{item("/in/1/a"), item("/in/2/a"), item("/in/3/a", 11)}, {}, {}};
  const UpdatePlan plan = plan_update(walk, ledger_of({"/in/0/a"}), {"/in"}, Reprocess::kChanged);
  CHECK(plan.to_read[0].moved_from == "/in/0/a");
  CHECK(plan.to_read[1].moved_from == "");
  CHECK(plan.to_read[2].moved_from == "");
}

TEST_CASE("sources elsewhere are thought moved only where they are no longer there") {
  const bool is_there = GENERATE(true, false);
  const auto exists = [&](const std::string&) { return is_there; };
  const UpdatePlan plan = plan_update({{item("/new/2019/a.txt"), item("/new/b.txt")}, {}, {}},
                                      ledger_of({"/old/2019/a.txt", "/old/c.txt"}), {"/new"},
                                      Reprocess::kChanged, false, exists);
  CHECK(plan.to_read[0].moved_from == (is_there ? "" : "/old/2019/a.txt"));
  CHECK(plan.to_read[1].moved_from == "");
  CHECK(plan.gone == (is_there ? Paths{} : Paths{"/old/2019/a.txt"}));
}

TEST_CASE("sources under a path that is gone are let go of where they are to be") {
  const bool lets_go = GENERATE(true, false);
  const corpus::Walk walk{{}, {{{"/old", ""}, "no such path", "", ""}}, {}};
  const UpdatePlan plan =
      plan_update(walk, ledger_of({"/old/a", "/other/b"}), {"/old"}, Reprocess::kChanged, lets_go,
                  [](const std::string&) { return false; });
  CHECK(plan.gone == (lets_go ? Paths{"/old/a"} : Paths{}));
  CHECK(plan.failed_paths.size() == (lets_go ? 0 : 1));
}

TEST_CASE("what was written during the walk or just before is planned with another time") {
  constexpr std::int64_t kSecond = 1'000'000'000;
  corpus::Walk walk{{item("/in/a", 10, 90 * kSecond), item("/in/b", 10, 99 * kSecond)}, {}, {}};
  walk.began_ns = 100 * kSecond;
  const UpdatePlan plan = plan_update(walk, SourceLedger(), {"/in"}, Reprocess::kChanged);
  CHECK(plan.to_read[0].item.mtime_ns == 90 * kSecond);
  CHECK(plan.to_read[1].item.mtime_ns == 99 * kSecond - 1);
}

TEST_CASE("everything is read where everything is to be read") {
  const UpdatePlan plan =
      plan_update({{item("/in/same")}, {}, {}}, ledger_of({"/in/same"}), {"/in"}, Reprocess::kAll);
  CHECK(to_read(plan) == Paths{"/in/same"});
  CHECK(plan.to_read[0].must_read);
}

TEST_CASE("files are read before loose documents") {
  corpus::SourceItem folder = item("/in/000000000016900001");
  folder.is_archive_folder = true;
  const UpdatePlan plan = plan_update({{folder, item("/in/a.txt")}, {}, {}}, SourceLedger(),
                                      {"/in"}, Reprocess::kChanged);
  CHECK(to_read(plan) == Paths{"/in/a.txt", "/in/000000000016900001"});
}

TEST_CASE("a source is gone only where its surroundings can be read and hold something") {
  const SourceLedger ledger = ledger_of({"/in/a/x", "/in/b", "/inside", "/other/y", "/one"});
  const auto [walk, paths, gone] = GENERATE(table<corpus::Walk, Paths, Paths>({
      {{{item("/in/c")}, {}, {}}, Paths{"/in"}, Paths{"/in/a/x", "/in/b"}},
      {{{item("/in/c")}, {}, {}}, Paths{"/in", "/other"}, Paths{"/in/a/x", "/in/b"}},
      {{{item("/in/c")}, {}, {}},
       Paths{"/"},
       Paths{"/in/a/x", "/in/b", "/inside", "/one", "/other/y"}},
      {{{}, {}, {}}, Paths{"/in"}, Paths{}},
      {{{item("/in/c")}, {{{"/in/a", ""}, "unreadable folder", "", ""}}, {}},
       Paths{"/in"},
       Paths{"/in/b"}},
      {{{item("/in/c")}, {{{"/in", ""}, "unreadable folder", "", ""}}, {}}, Paths{"/in"}, Paths{}},
      {{{item("/one")}, {}, {}}, Paths{"/one"}, Paths{}},
      {{{}, {{{"/one", ""}, "no such path", "", ""}}, {}}, Paths{"/one"}, Paths{}},
  }));
  CHECK(plan_update(walk, ledger, paths, Reprocess::kChanged).gone == gone);
}

TEST_CASE("paths that fail and paths that are empty are told apart") {
  const corpus::Walk walk{
      {item("/in/c")}, {{{"/none", ""}, "no such path", "No such file or directory", ""}}, {}};
  const UpdatePlan plan =
      plan_update(walk, SourceLedger(), {"/in", "/none", "/empty"}, Reprocess::kChanged);
  REQUIRE(plan.failed_paths.size() == 1);
  CHECK(plan.failed_paths[0].source.path == "/none");
  CHECK(plan.empty_paths == Paths{"/empty"});
  CHECK(plan.unreadable.empty());
}

TEST_CASE("a path is within a folder, not within one whose name it begins with") {
  CHECK(is_within("/in/a", "/in"));
  CHECK(is_within("/in", "/in"));
  CHECK(is_within("/in", "/"));
  CHECK_FALSE(is_within("/inside", "/in"));
  CHECK_FALSE(is_within("/in", "/in/a"));
}
