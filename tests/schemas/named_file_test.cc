#include "schemas/named_file.hh"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/temporary_folder.hh"

using namespace precedent::schemas;
using precedent::tests::bytes_of;
using precedent::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a named file is replaced whole, and its neighbours are left alone") {
  const TemporaryFolder folder;
  const fs::path file = folder.write("report.json", "old");
  const fs::path bystander = folder.write("report.json.new", "mine");
  write_named_file(file, "new");
  CHECK(bytes_of(file) == "new");
  CHECK(bytes_of(bystander) == "mine");
  CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("of a link the file that it leads to is replaced") {
  const TemporaryFolder folder;
  const fs::path target = folder.write("other/target", "old");
  const fs::path link = folder.path() / "report.json";
  fs::create_symlink(target, link);
  write_named_file(link, "new");
  CHECK(fs::is_symlink(link));
  CHECK(bytes_of(target) == "new");
  fs::remove(target);
  CHECK_THROWS_AS(write_named_file(link, "new"), NamedFileError);
  CHECK_FALSE(fs::exists(target));
}

TEST_CASE("a pipe is written to and stays one") {
  const TemporaryFolder folder;
  const fs::path pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  write_named_file(pipe, "text");
  std::array<char, 16> got{};
  CHECK(::read(reader, got.data(), got.size()) == 4);
  ::close(reader);
  CHECK(fs::is_fifo(pipe));
  CHECK_NOTHROW(require_writable("/dev/null", folder.path() / "index"));
  write_named_file("/dev/null", "text");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("no file of the index is written to, by whatever name") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  folder.write("index/CURRENT", "gen-000001\n");
  fs::create_symlink(index / "CURRENT", folder.path() / "link");
  CHECK_THROWS_AS(require_writable(index / "CURRENT", index), NamedFileError);
  CHECK_THROWS_AS(require_writable(index / "report.json", index), NamedFileError);
  CHECK_THROWS_AS(require_writable(folder.path() / "link", index), NamedFileError);
  CHECK_NOTHROW(require_writable(folder.path() / "index.json", index));
  CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a named file keeps its permissions, and a new one has those that the user lets it") {
  const TemporaryFolder folder;
  const fs::path file = folder.write("a", "old");
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  write_named_file(file, "new");
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}
