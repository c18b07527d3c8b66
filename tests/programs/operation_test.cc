// What goes wrong in operation: damage, odd names, devices, clocks, moved letters. Nothing of it
// may end a program without a word, or be taken for sound.

#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using Catch::EndsWith;
namespace fs = std::filesystem;

namespace {

const std::string kSample = sample_corpus();
const std::string kIndexer = path_of_program("precedent-indexer");

ProgramResult indexer(std::vector<std::string> arguments) {
  return run_program("precedent-indexer", std::move(arguments));
}

ProgramResult query(std::vector<std::string> arguments) {
  return run_program("precedent-query", std::move(arguments));
}

// What a shell prints that is told to do this.
std::string output_of_shell(const std::string& command) {
  FILE* const pipe = ::popen(command.c_str(), "r");
  std::string text;
  std::array<char, 4096> piece{};
  while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe))
    text.append(piece.data(), got);
  ::pclose(pipe);
  return text;
}

// An index of the sample letters, to be damaged.
class Victim {
 public:
  Victim() { REQUIRE(indexer({"update", "--index", index(), kSample}).exit_status == 0); }

  fs::path index() const { return folder_.path() / "index"; }
  fs::path folder() const { return folder_.path(); }
  fs::path generation() const { return index() / "gen-000001"; }
  ProgramResult check() const { return indexer({"check", "--index", index()}); }
  ProgramResult update() const { return indexer({"update", "--index", index(), kSample}); }

  void flip_bit(const fs::path& file, std::mt19937& random) const {
    std::string bytes = bytes_of(file);
    std::size_t at = 0;
    do {
      at = random() % bytes.size();
    } while (bytes[at] == 0);
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
    std::ofstream(file, std::ios::binary) << bytes;
  }

  bool heals() const {
    return indexer({"rebuild", "--index", index(), kSample}).exit_status == 0 &&
           check().exit_status == 0;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a table that is missing is named, and nothing goes on without it") {
  const std::string table = GENERATE(as<std::string>(), "letters/termlist", "letters/docdata",
                                     "comments/position", "comments/docdata");
  CAPTURE(table);
  const Victim victim;
  fs::remove(victim.generation() / (table + ".glass"));
  const ProgramResult check = victim.check();
  CHECK(check.exit_status == 1);
  CHECK_THAT(check.out, Contains(table.substr(table.find('/') + 1) + ".glass is missing"));
  const ProgramResult update = victim.update();
  CHECK(update.exit_status == 2);
  CHECK_THAT(update.err, Contains("is damaged") && Contains("rebuild"));
  CHECK(victim.heals());
}

TEST_CASE("an index without positions is refused, its phrases not taken for words") {
  const Victim victim;
  fs::remove(victim.generation() / "comments/position.glass");
  const ProgramResult found = query({"--index", victim.index(), "\"liquidity risk\""});
  CHECK(found.exit_status == 2);
  CHECK_THAT(found.err, Contains("positions") && Contains("rebuild"));
}

TEST_CASE("a flipped bit never ends a check without a word") {
  const std::string table =
      GENERATE(as<std::string>(), "comments/termlist", "letters/postlist", "comments/docdata");
  CAPTURE(table);
  std::mt19937 random(7);
  for (int i = 0; i < 2; ++i) {
    const Victim victim;
    victim.flip_bit(victim.generation() / (table + ".glass"), random);
    const ProgramResult check = victim.check();
    CHECK((check.exit_status == 0 || check.exit_status == 1 || check.exit_status == 2));
    CHECK_FALSE((check.out + check.err).empty());
    const ProgramResult update = victim.update();
    CHECK((update.exit_status >= 0 && update.exit_status <= 2));
    CHECK(victim.heals());
  }
}

TEST_CASE("who may only read an index may check it") {
  if (::geteuid() == 0) return;  // may write everything
  const Victim victim;
  for (const auto& entry : fs::recursive_directory_iterator(victim.index()))
    if (entry.is_regular_file()) fs::permissions(entry.path(), fs::perms::owner_read);
  CHECK(victim.check().exit_status == 0);
}

TEST_CASE("a lost journal is told, and refilled from the documents") {
  const Victim victim;
  const std::string journal = bytes_of(victim.index() / "journal");
  fs::remove(victim.index() / "journal");
  const ProgramResult check = victim.check();
  CHECK(check.exit_status == 1);
  CHECK_THAT(check.out, Contains("the journal lacks 33 letters"));
  const bool rebuilds = GENERATE(true, false);
  const std::string command = rebuilds ? "rebuild" : "update";
  const ProgramResult run = indexer({command, "--index", victim.index(), kSample});
  CHECK(run.exit_status == 0);
  CHECK_THAT(run.out, Contains("the journal lacked 33 letters"));
  CHECK(victim.check().exit_status == 0);
  const std::string again = bytes_of(victim.index() / "journal");
  CHECK(std::count(again.begin(), again.end(), '-') ==
        std::count(journal.begin(), journal.end(), '-'));
}

TEST_CASE("the names of persons are missed by a check, and written anew") {
  const Victim victim;
  fs::remove(victim.generation() / "persons.json");
  CHECK_THAT(victim.check().out, Contains("persons.json is missing"));
  CHECK(victim.update().exit_status == 0);
  CHECK(victim.check().exit_status == 0);
}

TEST_CASE("odd names of files are shown, not obeyed") {
  const TemporaryFolder folder;
  folder.write("in/a\x1b[2J\nskipped:   0\xff.txt", "");
  const ProgramResult run =
      indexer({"update", "--index", folder.path() / "index", folder.path() / "in"});
  CHECK_THAT(run.out, Contains("a\\x1B[2J\\nskipped:   0\\xFF.txt: empty file"));
}

TEST_CASE("a report is written to devices and pipes, and never into the index") {
  const Victim victim;
  const auto reported = [&](const fs::path& file) {
    return indexer({"update", "--index", victim.index(), "--report", file, kSample});
  };
  CHECK(reported("/dev/null").exit_status == 0);
  CHECK(fs::is_character_file("/dev/null"));
  const std::string current = bytes_of(victim.index() / "CURRENT");
  const ProgramResult refused = reported(victim.index() / "CURRENT");
  CHECK(refused.exit_status == 2);
  CHECK_THAT(refused.err, Contains("lies within the index"));
  CHECK(bytes_of(victim.index() / "CURRENT") == current);
}

TEST_CASE("a closed output is not written into the next file that is opened") {
  const Victim victim;
  const std::string command =
      kIndexer + " update --index " + victim.index().string() + " " + kSample;
  CHECK(output_of_shell("sh -c '" + command + " >&- 2>&-; echo $?' ") == "0\n");
  CHECK(output_of_shell("sh -c '" + command + " <&- >/dev/null 2>&1; echo $?'") == "0\n");
  CHECK(victim.check().exit_status == 0);
}

TEST_CASE("a run that is written is not undone by a full output or a reader that left") {
  const Victim victim;
  const std::string command =
      kIndexer + " update --index " + victim.index().string() + " " + kSample;
  const std::string output = output_of_shell("sh -c '" + command + " 2>&1 >/dev/full; echo $?'");
  CHECK_THAT(output, Contains("the index is written, its summary is not") && EndsWith("\n1\n"));
  CHECK(output_of_shell("bash -c '" + command +
                        " --log-format json 2>&1 >/dev/null | true; echo ${PIPESTATUS[0]}'") ==
        "0\n");
}

TEST_CASE("a last run in the future is too old for no age") {
  const Victim victim;
  const auto status = [&] {
    return indexer({"status", "--index", victim.index(), "--max-age", "26h"});
  };
  CHECK(status().exit_status == 0);
  {
    Xapian::WritableDatabase letters((victim.generation() / "letters").string());
    letters.set_metadata("updated", "2999-01-01T00:00:00Z");
    letters.commit();
  }
  CHECK(status().exit_status == 1);
  CHECK_THAT(status().err, Contains("the last run lies in the future: 2999-01-01"));
}

TEST_CASE("letters that were moved elsewhere are not read again") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  fs::copy(kSample, folder.path() / "old", fs::copy_options::recursive);
  for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "old"))
    fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(1));
  REQUIRE(indexer({"update", "--index", index, folder.path() / "old"}).exit_status == 0);
  fs::rename(folder.path() / "old", folder.path() / "new");
  const ProgramResult run = indexer({"update", "--index", index, folder.path() / "new"});
  CHECK(run.exit_status == 0);
  CHECK_THAT(run.out, !Contains(" 0 moved") && Contains("0 gone"));
  CHECK_THAT(run.out, Contains("0 new, 0 changed, 0 removed, 33 unchanged"));
  CHECK(indexer({"check", "--index", index}).exit_status == 0);
}

TEST_CASE("letters of a folder that is gone are told of, and let go when they are to go") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  const fs::path lost = folder.path() / "lost";
  fs::copy(kSample + "/submissions", lost, fs::copy_options::recursive);
  REQUIRE(indexer({"update", "--index", index, lost}).exit_status == 0);
  fs::remove_all(lost);
  folder.write("in/notes.txt", "Nothing of interest.\n");
  const std::string told = "under " + lost.string() + ", which is no longer there";
  for (int night = 1; night <= 3; ++night) {
    const ProgramResult run = indexer({"update", "--index", index, folder.path() / "in"});
    CHECK(run.exit_status == 0);
    CHECK((run.out.find(told) != std::string::npos) == (night == 3));
  }
  CHECK_THAT(indexer({"status", "--index", index}).out, Contains(told));
  CHECK(indexer({"update", "--index", index, lost}).exit_status == 2);
  const ProgramResult run = indexer({"update", "--index", index, "--allow-removals", lost});
  CHECK(run.exit_status == 0);
  CHECK_THAT(run.out, Contains("letters:   0 "));
}

TEST_CASE("a file without content is not read for its size") {
  const TemporaryFolder folder;
  const fs::path huge = folder.write("in/huge.txt", "");
  folder.write("in/notes.txt", "Nothing of interest.\n");
  fs::resize_file(huge, std::uintmax_t{1} << 40U);
  const ProgramResult run =
      indexer({"update", "--index", folder.path() / "index", folder.path() / "in"});
  CHECK(run.exit_status == 1);
  CHECK_THAT(run.out, Contains("huge.txt: oversized"));
}

TEST_CASE("what may not be read is not said to be missing, and a pipe is not waited for") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "index");
  REQUIRE(::mkfifo((folder.path() / "index/CURRENT").c_str(), 0600) == 0);
  const ProgramResult run = query({"--index", folder.path() / "index", "liquidity"});
  CHECK(run.exit_status == 2);
  CHECK_THAT(run.err, Contains("CURRENT is no file"));
}
