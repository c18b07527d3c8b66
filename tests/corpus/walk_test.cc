#include "corpus/walk.hh"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.hh"

namespace precedent::corpus {
namespace {

namespace fs = std::filesystem;

// The paths of the items, below `folder`.
std::vector<std::string> paths_of(const Walk& walked, const fs::path& folder) {
  std::vector<std::string> paths;
  for (const SourceItem& item : walked.items) {
    paths.push_back(fs::path(item.path).lexically_relative(folder).string());
  }
  return paths;
}

using Paths = std::vector<std::string>;

TEST_CASE("files are found in every folder, sorted, with size and time") {
  const tests::TemporaryFolder folder;
  folder.write("b.txt", "1234");
  folder.write("a/2.txt", "");
  folder.write("a/1.txt", "12");
  const Walk walked = walk({folder.path()});
  CHECK(paths_of(walked, folder.path()) == Paths{"a/1.txt", "a/2.txt", "b.txt"});
  CHECK(walked.items[0].size_bytes == 2);
  CHECK(walked.items[2].size_bytes == 4);
  CHECK_FALSE(walked.items[0].is_archive_folder);
  CHECK(walked.skipped.empty());
  CHECK(walked.ignored.empty());
  timespec times[2] = {{1'000'000'000, 5}, {1'000'000'000, 7}};
  REQUIRE(::utimensat(AT_FDCWD, walked.items[0].path.c_str(), times, 0) == 0);
  CHECK(walk({walked.items[0].path}).items.at(0).mtime_ns == 1'000'000'000'000'000'007);
}

TEST_CASE("an archive folder is one item, with its files") {
  const tests::TemporaryFolder folder;
  folder.write("9990001/000999000131000001/filename1.htm", "12345");
  folder.write("9990001/000999000131000001/index.json", "{}");
  folder.write("9990001/000999000131000001/.hidden", "x");
  folder.write("9990001/000999000131000001/more/file.txt", "x");
  fs::create_directories(folder.path() / "9990001/000999000131000002");
  const Walk walked = walk({folder.path()});
  CHECK(paths_of(walked, folder.path()) ==
        Paths{"9990001/000999000131000001", "9990001/000999000131000001/more/file.txt"});
  CHECK(walked.items[0].is_archive_folder);
  CHECK(walked.items[0].files == Paths{"filename1.htm", "index.json"});
  CHECK(walked.items[0].size_bytes == 7);
  REQUIRE(walked.ignored.size() == 2);
  CHECK(walked.ignored[0].reason == "hidden");
  CHECK(walked.ignored[1].reason == "empty folder");
}

TEST_CASE("a new file in an archive folder changes its time") {
  const tests::TemporaryFolder folder;
  const fs::path file = folder.write("000999000131000001/filename1.htm", "1");
  timespec old_times[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
  for (const fs::path& path : {file, file.parent_path()}) {
    REQUIRE(::utimensat(AT_FDCWD, path.c_str(), old_times, 0) == 0);
  }
  const std::int64_t before = walk({folder.path()}).items.at(0).mtime_ns;
  fs::rename(folder.write("x", "1"), file.parent_path() / "filename2.htm");
  CHECK(walk({folder.path()}).items.at(0).mtime_ns > before);
}

TEST_CASE("a path given twice, or above another, yields each file once") {
  const tests::TemporaryFolder folder;
  folder.write("a/1.txt", "1");
  const std::string root = folder.path();
  const Walk walked = walk({root + "/a/1.txt", root + "/a/", root + "//./a", root});
  CHECK(paths_of(walked, folder.path()) == Paths{"a/1.txt"});
}

TEST_CASE("links are followed, and loops of them end") {
  const tests::TemporaryFolder folder;
  const tests::TemporaryFolder elsewhere;
  folder.write("b/1.txt", "1");
  elsewhere.write("2.txt", "2");
  fs::create_directory_symlink(folder.path(), folder.path() / "b/up");
  fs::create_directory_symlink(folder.path() / "b", folder.path() / "a");
  fs::create_directory_symlink(elsewhere.path(), folder.path() / "elsewhere");
  fs::create_symlink(folder.path() / "loop", folder.path() / "loop");
  const Walk walked = walk({folder.path()});
  CHECK(paths_of(walked, folder.path()) == Paths{"b/1.txt", "elsewhere/2.txt"});
  REQUIRE(walked.skipped.size() == 1);
  CHECK(walked.skipped[0].reason == "link to nowhere");
  CHECK(walked.ignored.size() == 2);
  CHECK(walked.ignored.at(0).reason == "folder already walked");
}

TEST_CASE("hidden files and folders, pipes and the like are ignored") {
  const tests::TemporaryFolder folder;
  folder.write(".git/config", "x");
  folder.write(".letter.txt.swp", "x");
  folder.write("letter.txt", "x");
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  const Walk walked = walk({folder.path()});
  CHECK(paths_of(walked, folder.path()) == Paths{"letter.txt"});
  REQUIRE(walked.ignored.size() == 3);
  CHECK(walked.ignored[0].reason == "hidden");
  CHECK(walked.ignored[2].reason == "neither file nor folder");
}

TEST_CASE("a hidden folder is entered when it is named, or when all are") {
  const tests::TemporaryFolder folder;
  folder.write(".edgar/filings/1.txt", "x");
  folder.write(".edgar/.part.txt", "x");
  folder.write("a/.git/HEAD", "x");
  const Walk passed_over = walk({folder.path()});
  CHECK(passed_over.items.empty());
  CHECK(passed_over.hidden_folders == Paths{folder.path() / ".edgar", folder.path() / "a/.git"});
  const Walk named = walk({folder.path() / ".edgar"});
  CHECK(paths_of(named, folder.path()) == Paths{".edgar/filings/1.txt"});
  CHECK(named.hidden_folders.empty());
  const Walk all = walk({folder.path()}, HiddenFolders::kEntered);
  CHECK(paths_of(all, folder.path()) == Paths{".edgar/filings/1.txt", "a/.git/HEAD"});
  CHECK(all.hidden_folders.empty());
}

TEST_CASE("a path that is not there is reported") {
  const tests::TemporaryFolder folder;
  const std::string missing = folder.path() / "missing";
  const Walk walked = walk({missing, ""});
  REQUIRE(walked.skipped.size() == 2);
  CHECK(walked.skipped[0].source.path == missing);
  CHECK(walked.skipped[0].reason == "no such path");
  CHECK(walked.skipped[1].reason == "no such path");
  CHECK(walked.items.empty());
}

// Root may read everything: while this lives, the test is nobody.
class Unprivileged {
 public:
  Unprivileged() : was_(::geteuid()) {
    constexpr uid_t kNobody = 65534;
    if (was_ == 0) REQUIRE(::seteuid(kNobody) == 0);
  }
  ~Unprivileged() { static_cast<void>(::seteuid(was_)); }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;

 private:
  uid_t was_;
};

TEST_CASE("a folder that may not be read is reported, the others are read") {
  const tests::TemporaryFolder folder;
  folder.write("closed/1.txt", "x");
  folder.write("open/1.txt", "x");
  fs::permissions(folder.path(), fs::perms{0755});
  fs::permissions(folder.path() / "closed", fs::perms::none);
  Walk walked;
  {
    const Unprivileged nobody;
    walked = walk({folder.path()});
  }
  fs::permissions(folder.path() / "closed", fs::perms::owner_all);
  CHECK(paths_of(walked, folder.path()) == Paths{"open/1.txt"});
  REQUIRE(walked.skipped.size() == 1);
  CHECK(walked.skipped[0].reason == "unreadable folder");
  CHECK(walked.skipped[0].detail == "Permission denied");
}

}  // namespace
}  // namespace precedent::corpus
