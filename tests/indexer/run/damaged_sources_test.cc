// Runs over sources that are damaged, double or odd: what the index held of them stays, and nothing
// is said that is not so.

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

#include "tests/indexer/desk.hh"
#include "tests/support/containers.hh"

using namespace precedent;
using namespace precedent::tests;

namespace {

std::string without_dashes(std::string accession) {
  std::erase(accession, '-');
  return accession;
}

// What is no letter, and long enough for a cut to fall into.
std::string annual_report(int number) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += std::to_string(i * i) + "\n";
  std::string bytes = submission(accession(number), text);
  for (std::size_t at = bytes.find("CORRESP"); at != bytes.npos; at = bytes.find("CORRESP", at))
    bytes.replace(at, 7, "10-K");
  return bytes;
}

std::string withdrawal(int number) {
  return "<SUBMISSION>\n<DELETION>\n<ACCESSION-NUMBER>" + accession(number) + "\n";
}

}  // namespace

TEST_CASE("a day's file that is cut within what is no letter keeps the letters behind the cut") {
  Desk desk;
  desk.add_many(30);
  const std::string first = submission(accession(40), "the first") + annual_report(41);
  const std::string packed = gzip_of(first + submission(accession(42), "the last"));
  desk.write("letters/day.gz", packed);
  desk.update();
  const std::string before = desk.dump();
  REQUIRE_THAT(before, Catch::Contains("the last"));
  desk.write("letters/day.gz", packed.substr(0, packed.size() / 2));
  const RunReport report = desk.update();
  CHECK(report.new_skips() == 1);
  CHECK(report.letters.removed == 0);
  CHECK(desk.dump() == before);
}

TEST_CASE("what EDGAR took back stays away while the source that says so cannot be read") {
  Desk desk;
  desk.add_many(30);
  const std::string feed =
      tarball_of({{"a.nc", submission(accession(40), "what stays")}, {"b.corr01", withdrawal(1)}});
  desk.write("letters/feed.tar", feed);
  desk.update();
  const std::string before = desk.dump();
  REQUIRE_THAT(before, !Catch::Contains(accession(1)));
  desk.write("letters/feed.tar", feed.substr(0, 700));
  CHECK_FALSE(desk.update().skips.empty());
  CHECK(desk.dump() == before);
}

TEST_CASE("an empty folder within another given path takes no letters away") {
  Desk desk;
  desk.add(1);
  desk.write("letters/mounted/two.txt", submission(accession(2), "what is mounted"));
  const fs::path mounted = desk.letters() / "mounted";
  desk.update({desk.letters(), mounted});
  const std::string before = desk.dump();
  fs::remove_all(mounted);
  fs::create_directories(mounted);
  RunOptions options = desk.options({desk.letters(), mounted});
  options.allow_removals = true;
  const RunReport report = desk.run(options);
  CHECK_THAT(report.remarks.at(0), Catch::Contains("what was taken in from there earlier stays"));
  CHECK(desk.dump() == before);
}

TEST_CASE("a pipe that takes the place of a file holds nothing up") {
  Desk desk;
  desk.add_many(30);
  const fs::path pipe = desk.letters() / "late.txt";
  desk.write("letters/late.txt", submission(accession(40), "what was there"));
  desk.write("letters/" + accession(41) + ".txt", html_submission(accession(41)));
  RunOptions options = desk.options();
  options.isolation.program =
      desk.worker_after("rm -f '" + pipe.string() + "'; mkfifo '" + pipe.string() + "'");
  desk.run(options);
  CHECK(desk.update().letters.total == 31);
}

TEST_CASE("an archive folder that has folders is unchanged when it is unchanged") {
  Desk desk;
  desk.add_loose(1, "the loose document");
  desk.write("archive/9900123/" + without_dashes(accession(1)) + "/@eaDir/filename1.txt",
             "what a file server keeps");
  desk.update({desk.archive()});
  CHECK(desk.update({desk.archive()}).letters.changed == 0);
}

TEST_CASE("of two members of one name the later counts, as if they had been unpacked") {
  Desk desk;
  desk.add(1);
  desk.write("letters/feed.tar", tarball_of({{"a.nc", submission(accession(2), "the earlier")},
                                             {"a.nc", submission(accession(2), "the later")}}));
  CHECK(desk.update().letters.total == 2);
  CHECK_THAT(desk.dump(), Catch::Contains("the later") && !Catch::Contains("the earlier"));
}

TEST_CASE("an update and a rebuild take the same of two members of one name") {
  Desk desk;
  desk.add(1);
  std::string undated = submission(accession(2), "the one without a release");
  const std::string day = " : 20161121";
  for (std::size_t at = undated.find(day); at != undated.npos; at = undated.find(day))
    undated.erase(at, day.size());
  desk.write("letters/feed.tar",
             tarball_of({{"a.nc", submission(accession(2), "the one with a release")},
                         {"a.nc", undated}}));
  // Before it by its path, until it goes.
  desk.write("letters/" + accession(2) + ".txt", submission(accession(2), "the one by itself"));
  desk.update();
  CHECK_THAT(desk.dump(), Catch::Contains("the one by itself"));
  desk.remove(2);
  desk.update();
  CHECK(desk.dump() == desk.clean_dump());
  CHECK_THAT(desk.dump(), Catch::Contains("the one with a release"));
}

TEST_CASE("a document whose reader was killed is tried again where another took its place") {
  Desk desk;
  std::string both = submission(accession(1), "one matter");
  const std::string plain = letter_text("one matter");
  both.replace(both.find(plain), plain.size(), html_letter("a reader to be killed"));
  const std::string extract =
      "<DOCUMENT>\n<TYPE>TEXT-EXTRACT\n<SEQUENCE>2\n"
      "<FILENAME>filename2.txt\n<TEXT>\n" +
      letter_text("what the extract has") + "</TEXT>\n</DOCUMENT>\n";
  both.insert(both.find("</SEC-DOCUMENT>"), extract);
  desk.write("letters/" + accession(1) + ".txt", both);
  RunOptions options = desk.options();
  options.isolation.program = path_of_program("faulty_document_worker");
  desk.run(options);
  CHECK_THAT(desk.dump(), Catch::Contains("what the extract has"));
  desk.update();
  CHECK_THAT(desk.dump(), Catch::Contains("a reader to be killed"));
}

TEST_CASE("of a source of nothing but faults the first ones are listed") {
  Desk desk;
  desk.add(1);
  std::vector<std::pair<std::string, std::string>> members;
  for (int i = 0; i < 1'200; ++i) members.push_back({"../" + std::to_string(i) + ".txt", "letter"});
  desk.write("letters/hostile.tar", tarball_of(members));
  const RunReport report = desk.update();
  CHECK(report.new_skips() == 1'001);
  CHECK(report.letters.total == 1);
  CHECK(desk.update().new_skips() == 0);
}

TEST_CASE("a rebuild takes the place of an index that is damaged or half there") {
  Desk desk;
  desk.add_many(2);
  desk.update();
  const schemas::GenerationPaths paths = schemas::generation_paths(desk.generation());
  SECTION("half there") {
    fs::remove_all(paths.comments);
    CHECK_THROWS_AS(desk.update(), schemas::IndexError);
  }
  SECTION("damaged") {
    fs::resize_file(paths.letters / "iamglass", 3);
    CHECK_THROWS(desk.update());
  }
  const RunReport report = desk.rebuild();
  CHECK(report.letters.total == 2);
  CHECK_THAT(report.remarks.at(0), Catch::Contains("the old index could not be read"));
  CHECK(desk.dump() == desk.clean_dump());
}
