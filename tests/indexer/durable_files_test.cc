#include "indexer/durable_files.hh"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hh"

using namespace precedent::indexer;
using precedent::tests::bytes_of;
using precedent::tests::TemporaryFolder;

TEST_CASE("a file is replaced whole, and nothing else is left") {
  const TemporaryFolder folder;
  const auto file = folder.write("CURRENT", "gen-000001\n");
  replace_file(file, "gen-000002\n");
  CHECK(bytes_of(file) == "gen-000002\n");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("text is added at the end of a file, which need not be there") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "journal";
  append_to_file(file, "a\n");
  append_to_file(file, "b\n");
  CHECK(read_file(file) == "a\nb\n");
}

TEST_CASE("a missing file is empty, unless a user named it") {
  const TemporaryFolder folder;
  CHECK(read_file(folder.path() / "none").empty());
  CHECK_THROWS_WITH(
      read_given_file(folder.path() / "none"),
      "cannot open " + (folder.path() / "none").string() + ": No such file or directory");
}

TEST_CASE("a full disk is named") {
  // Every write to it fails as on a full disk.
  CHECK_THROWS_WITH(append_to_file("/dev/full", "text"),
                    "cannot write /dev/full: No space left on device; make room on the disk that "
                    "holds /dev");
}

TEST_CASE("sizes of folders are counted with all they hold") {
  const TemporaryFolder folder;
  folder.write("a", "12345");
  folder.write("b/c", "123");
  CHECK(bytes_under(folder.path()) == 8);
  CHECK(bytes_under(folder.path() / "none") == 0);
}
