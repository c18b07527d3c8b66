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
  CHECK(precedent::tests::bytes_of(file).starts_with("a\t-\t1\nb\t2026-11-05\t2\t"));
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

TEST_CASE("a line in which a bit was flipped is dropped, whichever bit") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "journal";
  {
    Journal journal(file, 0);
    journal.first_seen("a", "2026-11-01");
    journal.save(1);
  }
  const std::string whole = precedent::tests::bytes_of(file);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    folder.write("journal", damaged);
    CAPTURE(damaged);
    CHECK_FALSE(Journal(file, 1'000'000).knows("a"));
  }
}
