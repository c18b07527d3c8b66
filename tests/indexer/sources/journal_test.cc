#include "indexer/sources/journal.hh"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hh"

using precedent::indexer::Journal;
using precedent::tests::TemporaryFolder;

TEST_CASE("the day a letter was first seen outlives later runs") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "journal";
  {
    Journal journal(file, 0);
    CHECK(journal.empty());
    CHECK(journal.first_seen("a", "").empty());  // the first load
    journal.save(1);
  }
  {
    Journal journal(file, 1);
    CHECK(journal.first_seen("b", "2026-11-02") == "2026-11-02");
    journal.save(2);
  }
  Journal journal(file, 2);
  CHECK(journal.first_seen("a", "2026-11-03").empty());
  CHECK(journal.first_seen("b", "2026-11-03") == "2026-11-02");
  CHECK(journal.first_seen("c", "2026-11-03") == "2026-11-03");
}

TEST_CASE("what a run wrote down that was killed before anybody saw it does not count") {
  const TemporaryFolder folder;
  const auto file = folder.write("journal", "a\t-\t1\nb\t2026-11-02\t2\n");
  {
    Journal journal(file, 1);
    CHECK(journal.first_seen("b", "2026-11-05") == "2026-11-05");
    journal.save(2);
  }
  CHECK(precedent::tests::bytes_of(file) == "a\t-\t1\nb\t2026-11-05\t2\n");
}

TEST_CASE("a line that a crash cut off is dropped, the others hold") {
  const TemporaryFolder folder;
  const auto file = folder.write("journal", "a\t2026-11-01\t1\nb\t2026-1");
  {
    Journal journal(file, 1);
    CHECK(journal.first_seen("a", "2026-11-05") == "2026-11-01");
    CHECK(journal.first_seen("b", "2026-11-05") == "2026-11-05");
    journal.save(2);
  }
  CHECK(Journal(file, 2).first_seen("b", "2026-11-09") == "2026-11-05");
}
