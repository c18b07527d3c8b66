#include "indexer/index/writer_lock.hh"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hh"

using namespace precedent::indexer;
using precedent::tests::TemporaryFolder;

TEST_CASE("a second writer is told who holds the index, where and since when") {
  const TemporaryFolder folder;
  const WriterLock held(folder.path());
  CHECK_THROWS_AS(WriterLock(folder.path()), LockedError);
  CHECK_THROWS_WITH(
      WriterLock(folder.path()),
      Catch::Contains("is being written by process " + std::to_string(::getpid()) + " on ") &&
          Catch::Contains(" since 2") && Catch::EndsWith("; wait until it is done"));
}

TEST_CASE("the lock ends with its holder, not with the file") {
  const TemporaryFolder folder;
  { const WriterLock held(folder.path()); }
  CHECK(std::filesystem::exists(folder.path() / "lock"));
  CHECK_NOTHROW(WriterLock(folder.path()));
}

TEST_CASE("what a killed holder left in the file locks nobody out") {
  const TemporaryFolder folder;
  folder.write("lock", "process 1 on elsewhere since 2020-01-01T00:00:00Z");
  CHECK_NOTHROW(WriterLock(folder.path()));
}
