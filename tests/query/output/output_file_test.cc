#include "query/output/output_file.hh"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <iterator>

#include "tests/support/temporary_folder.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;
using tests::bytes_of;
using tests::TemporaryFolder;

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("a file is there whole when it is finished, and as it was before that") {
  const TemporaryFolder folder;
  const fs::path path = folder.write("out.csv", "before");
  ::chmod(path.c_str(), 0640);
  {
    const auto left = open_sink(path);
    left->write("half");
    CHECK(bytes_of(path) == "before");
  }
  CHECK(bytes_of(path) == "before");
  CHECK(files_in(folder.path()) == 1);
  const auto sink = open_sink(path);
  sink->write("one ");
  sink->write("two");
  sink->finish();
  CHECK(bytes_of(path) == "one two");
  struct stat there {};
  REQUIRE(::stat(path.c_str(), &there) == 0);
  CHECK((there.st_mode & 0777U) == 0640U);
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a link stays, a device is written to, a folder is refused") {
  const TemporaryFolder folder;
  const fs::path path = folder.write("real", "before");
  const fs::path link = folder.path() / "link";
  fs::create_symlink("real", link);
  const auto sink = open_sink(link);
  sink->write("after");
  sink->finish();
  CHECK(fs::is_symlink(link));
  CHECK(bytes_of(path) == "after");
  const auto device = open_sink("/dev/null");
  CHECK(device->write("gone"));
  device->finish();
  CHECK(fs::is_character_file("/dev/null"));
  CHECK_THROWS_AS(open_sink(folder.path()), OutputError);
  CHECK_THROWS_AS(open_sink(folder.path() / "none" / "out"), OutputError);
}

}  // namespace
}  // namespace precedent::query
