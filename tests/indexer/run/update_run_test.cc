#include "indexer/run/update_run.hh"

#include <catch2/catch.hpp>
#include <sstream>

#include "indexer/commands/status.hh"
#include "indexer/index/writer_lock.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/persons.hh"
#include "tests/indexer/desk.hh"
#include "tests/support/containers.hh"

using namespace precedent;
using namespace precedent::tests;
using indexer::RunRefused;

TEST_CASE("an update takes in what is new, changed and gone, to the index of a clean build") {
  Desk desk;
  desk.add_many(40);
  const RunReport first = desk.update();
  CHECK(first.letters.added == 40);
  CHECK(first.run == 1);

  desk.add(3, "something else");
  desk.add(77);
  desk.remove(5);
  const RunReport second = desk.update();
  CHECK(second.letters.added == 1);
  CHECK(second.letters.changed == 1);
  CHECK(second.letters.removed == 1);
  CHECK(second.letters.unchanged == 38);
  CHECK(second.letters.total == 40);
  CHECK(second.sources.unchanged == 38);
  CHECK(second.run == 2);
  CHECK(desk.dump() == desk.clean_dump());
}

TEST_CASE("a run that finds nothing new reads nothing, and the index stays as it is") {
  Desk desk;
  desk.add_many(3);
  desk.update();
  const std::string before = desk.dump();
  const RunReport report = desk.update();
  CHECK(report.sources.bytes_read == 0);
  CHECK(report.letters.unchanged == 3);
  CHECK(report.run == 1);
  CHECK(desk.dump() == before);
}

TEST_CASE("a file that was only touched is not taken in again") {
  Desk desk;
  desk.add_many(2);
  desk.update();
  const fs::path file = desk.letters() / (accession(1) + ".txt");
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::hours(1));
  const RunReport report = desk.update();
  CHECK(report.letters.changed == 0);
  CHECK(report.sources.unchanged == 2);
  CHECK(desk.update().sources.bytes_read == 0);
}

TEST_CASE("letters do not depend on how many threads read them") {
  Desk desk;
  desk.add_many(30);
  RunOptions options = desk.options();
  options.workers = 4;
  desk.run(options);
  CHECK(desk.dump() == desk.clean_dump());
}

TEST_CASE("a letter that lies in two containers is one letter, as the complete submission has it") {
  Desk desk;
  desk.add(1, "the complete submission");
  desk.add_loose(1, "the loose document");
  const bool loose_first = GENERATE(true, false);
  CAPTURE(loose_first);
  desk.update({loose_first ? desk.archive() : desk.letters()});
  const RunReport report = desk.update({loose_first ? desk.letters() : desk.archive()});
  CHECK(report.letters.total == 1);
  CHECK_THAT(desk.dump(), Catch::Contains("the complete submission"));
  CHECK(desk.dump() == desk.clean_dump({desk.archive(), desk.letters()}));
}

TEST_CASE("a letter whose better source goes is taken from the other") {
  Desk desk;
  desk.add(1, "the complete submission");
  desk.add(2);
  desk.add_loose(1, "the loose document");
  desk.update({desk.letters(), desk.archive()});
  desk.remove(1);
  const RunReport report = desk.update({desk.letters(), desk.archive()});
  CHECK(report.letters.removed == 0);
  CHECK_THAT(desk.dump(), Catch::Contains("the loose document"));
  CHECK(desk.dump() == desk.clean_dump({desk.letters(), desk.archive()}));
}

TEST_CASE("letters that were taken in from elsewhere are left alone") {
  Desk desk;
  desk.add(1);
  desk.add_loose(2, "elsewhere");
  desk.update({desk.letters(), desk.archive()});
  fs::remove_all(desk.archive());
  CHECK(desk.update({desk.letters()}).letters.total == 2);
}

TEST_CASE("letters of a hidden folder stay when a run passes it over, and that is said") {
  Desk desk;
  desk.add(1);
  desk.write("letters/.edgar/" + accession(2) + ".txt", submission(accession(2), "margins"));
  CHECK(desk.update().letters.total == 1);
  RunOptions options = desk.options();
  options.hidden_folders = corpus::HiddenFolders::kEntered;
  const RunReport entered = desk.run(options);
  CHECK(entered.letters.total == 2);
  CHECK(entered.remarks.empty());
  const RunReport passed_over = desk.update();
  CHECK(passed_over.letters.total == 2);
  REQUIRE(passed_over.remarks.size() == 1);
  CHECK(passed_over.remarks[0] == "hidden folders passed over, which --hidden enters: 1; " +
                                      (desk.letters() / ".edgar").string());
}

TEST_CASE("nothing is removed because a folder is empty, as a disk that is not mounted is") {
  Desk desk;
  desk.add_many(3);
  desk.update();
  fs::remove_all(desk.letters());
  fs::create_directories(desk.letters());
  const RunReport report = desk.update();
  CHECK(report.letters.total == 3);
  REQUIRE(report.remarks.size() == 1);
  CHECK_THAT(report.remarks[0], Catch::StartsWith("nothing lies under " + desk.letters().string()));
}

TEST_CASE("a run that would remove too many letters changes nothing, unless it is allowed to") {
  Desk desk;
  desk.add_many(10);
  desk.update();
  const std::string before = desk.dump();
  desk.remove(7);
  desk.add(20);
  CHECK_THROWS_WITH(
      desk.update(),
      Catch::StartsWith("this run would remove 1 of 10 letters; nothing was changed") &&
          Catch::Contains("--allow-removals") && Catch::EndsWith(accession(7)));
  CHECK(desk.dump() == before);

  RunOptions larger = desk.options();
  larger.max_removed_percent = 10;
  SECTION("by a larger share") {
    CHECK(desk.run(larger).letters.removed == 1);
  }
  RunOptions allowed = desk.options();
  allowed.allow_removals = true;
  SECTION("by the word") {
    CHECK(desk.run(allowed).letters.removed == 1);
  }
}

TEST_CASE("a bad file is skipped, remembered, and new only once") {
  Desk desk;
  desk.add(1);
  desk.write("letters/empty.txt", "");
  const RunReport first = desk.update();
  REQUIRE(first.skips.size() == 1);
  CHECK(first.skips[0].path == (desk.letters() / "empty.txt").string());
  CHECK(first.skips[0].reason == "empty file");
  CHECK(first.new_skips() == 1);
  CHECK(first.letters.total == 1);

  const RunReport second = desk.update();
  CHECK(second.skips.size() == 1);
  CHECK(second.new_skips() == 0);
  CHECK(desk.rebuild().new_skips() == 0);

  const indexer::IndexStatus status = indexer::read_status(desk.index());
  REQUIRE(status.skips.size() == 1);
  CHECK(status.skips[0].first_seen == first.skips[0].first_seen);
  CHECK(status.skips[0].first_seen.size() == 10);
}

TEST_CASE("a file that was good and is damaged now keeps its letter") {
  Desk desk;
  desk.add_many(2);
  desk.update();
  const std::string before = desk.dump();
  const std::string whole = submission(accession(1), "liquidity");
  desk.write("letters/" + accession(1) + ".txt", whole.substr(0, whole.size() / 2));
  const RunReport damaged = desk.update();
  CHECK(damaged.new_skips() == 1);
  CHECK(damaged.letters.total == 2);
  CHECK(desk.dump() == before);
  CHECK(desk.update().new_skips() == 0);

  desk.add(1, "whole again");
  CHECK(desk.update().skips.empty());
  CHECK(desk.dump() == desk.clean_dump());
}

TEST_CASE("a page of refusal in a letter's file does not take the letter away") {
  const std::string page =
      GENERATE(as<std::string>{}, "<html><title>Access Denied</title></html>",
               "{\"message\": \"Missing Authentication Token\"}\n",
               "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>",
               "version https://git-lfs.github.com/spec/v1\n", "An ordinary note.\n");
  Desk desk;
  desk.add_many(2);
  desk.write("letters/plain name.txt", submission(accession(7), "liquidity"));
  desk.update();
  const std::string before = desk.dump();
  desk.write("letters/plain name.txt", page);
  const RunReport overwritten = desk.update();
  CHECK(overwritten.new_skips() == 1);
  CHECK(overwritten.letters.total == 3);
  CHECK(overwritten.letters.removed == 0);
  CHECK(desk.dump() == before);
  CHECK(desk.update().letters.total == 3);
}

TEST_CASE("a link that leads nowhere for a night keeps its letter") {
  Desk desk;
  desk.add(1);
  desk.write("store/linked.txt", submission(accession(2), "what is linked"));
  const fs::path store = desk.letters().parent_path() / "store";
  fs::create_symlink(store / "linked.txt", desk.letters() / "linked.txt");
  desk.update();
  const std::string before = desk.dump();
  fs::rename(store, store.string() + ".away");
  const RunReport report = desk.update();
  CHECK(report.new_skips() == 1);
  CHECK(report.letters.total == 2);
  CHECK(desk.dump() == before);
  fs::rename(store.string() + ".away", store);
  CHECK(desk.update().skips.empty());
  CHECK(desk.dump() == before);
}

TEST_CASE("a path that is not there is told, the others are taken in") {
  Desk desk;
  desk.add(1);
  CHECK_THROWS_AS(desk.update({desk.archive()}), RunRefused);
  CHECK_FALSE(fs::exists(desk.index()));
  const RunReport report = desk.update({desk.archive(), desk.letters()});
  CHECK(report.letters.total == 1);
  CHECK(report.new_skips() == 1);
  CHECK(report.skips[0].path == desk.archive().string());
  // Every night anew: it may be the disk.
  CHECK(desk.update({desk.archive(), desk.letters()}).new_skips() == 1);
}

TEST_CASE("when a letter was first seen is kept, and not known for the first load") {
  Desk desk;
  desk.add(1);
  desk.update();
  CHECK(desk.first_seen(1).empty());
  desk.add(2);
  desk.update();
  const std::string day = desk.first_seen(2);
  CHECK(day.size() == 8);
  desk.add(2, "something else");
  desk.update();
  desk.rebuild();
  CHECK(desk.first_seen(1).empty());
  CHECK(desk.first_seen(2) == day);
  desk.remove(2);
  RunOptions allowed = desk.options();
  allowed.allow_removals = true;
  desk.run(allowed);
  desk.add(2);
  desk.update();
  CHECK(desk.first_seen(2) == day);
}

TEST_CASE("what another version of the program wrote is read again, and the report says so") {
  Desk desk;
  desk.add_many(2);
  desk.update();
  {
    Xapian::WritableDatabase letters(schemas::generation_paths(desk.generation()).letters.string());
    letters.set_metadata(std::string(schemas::kProgramKey), "0.0.1");
    letters.commit();
  }
  const RunReport report = desk.update();
  CHECK(report.letters.changed == 2);
  REQUIRE(report.remarks.size() == 1);
  CHECK_THAT(report.remarks[0], Catch::Contains("the program's version has changed"));
  CHECK(desk.update().letters.changed == 0);
}

TEST_CASE("when most letters are read again the index is built anew, and the others are kept") {
  Desk desk;
  desk.add_many(10);
  desk.add_loose(20, "elsewhere");
  desk.update({desk.letters(), desk.archive()});
  for (int number = 0; number < 10; ++number) desk.add(number, "something else altogether");
  RunOptions options = desk.options();
  options.letters_a_transaction = 3;
  options.workers = 2;
  const RunReport report = desk.run(options);
  CHECK(report.letters.changed == 10);
  CHECK(report.letters.total == 11);
  CHECK(report.generation == "gen-000002");
  CHECK(desk.dump() == desk.clean_dump({desk.letters(), desk.archive()}));
}

TEST_CASE("a file that was moved is not taken in again") {
  Desk desk;
  desk.add_many(3);
  desk.update();
  const std::string before = desk.dump();
  fs::create_directories(desk.letters() / "2016");
  fs::rename(desk.letters() / (accession(1) + ".txt"),
             desk.letters() / "2016" / (accession(1) + ".txt"));
  const RunReport report = desk.update();
  CHECK(report.sources.moved == 1);
  CHECK(report.sources.added == 0);
  CHECK(report.sources.gone == 0);
  CHECK(report.letters.changed == 0);
  CHECK(desk.dump() == before);
}

TEST_CASE("a rebuild takes the place of an index that this program cannot read") {
  Desk desk;
  desk.add_many(2);
  desk.update();
  {
    const schemas::GenerationPaths paths = schemas::generation_paths(desk.generation());
    for (const fs::path& path : {paths.letters, paths.comments}) {
      Xapian::WritableDatabase database(path.string());
      database.set_metadata(std::string(schemas::kFormatKey), "99");
      database.commit();
    }
  }
  CHECK_THROWS_AS(desk.update(), schemas::IndexError);
  const RunReport report = desk.rebuild();
  CHECK(report.letters.total == 2);
  CHECK_THAT(report.remarks.at(0), Catch::Contains("format version 99"));
}

TEST_CASE("a rebuild that finds no letters does not take the place of an index that has some") {
  Desk desk;
  desk.add(1);
  desk.update();
  fs::remove_all(desk.letters());
  fs::create_directories(desk.letters());
  CHECK_THROWS_AS(desk.rebuild(), RunRefused);
  CHECK_THROWS_AS(desk.rebuild({desk.archive(), desk.letters()}), RunRefused);
  RunOptions allowed = desk.options();
  allowed.kind = RunKind::kRebuild;
  allowed.allow_removals = true;
  CHECK(desk.run(allowed).letters.total == 0);
}

TEST_CASE("an index that lies among the letters is not read as one of them") {
  Desk desk;
  desk.add(1);
  const fs::path around = desk.letters().parent_path();
  CHECK(desk.update({around}).sources.seen == 1);
  const RunReport second = desk.update({around});
  CHECK(second.sources.seen == 1);
  CHECK(second.sources.bytes_read == 0);
}

TEST_CASE("two runs at once do not happen") {
  Desk desk;
  desk.add(1);
  fs::create_directories(desk.index());
  const indexer::WriterLock held(desk.index());
  CHECK_THROWS_AS(desk.update(), indexer::LockedError);
}

TEST_CASE("a file of aliases is applied by the run it is given to") {
  Desk desk;
  desk.add(1);
  desk.update();
  const auto persons = [&] {
    return schemas::read_persons(schemas::generation_paths(desk.generation()).persons).all();
  };
  CHECK(persons().empty());
  desk.write("aliases.txt", "Ruth Abernathy = Ruth Ashdown\n");
  RunOptions with_aliases = desk.options();
  with_aliases.aliases_file = desk.letters().parent_path() / "aliases.txt";
  desk.run(with_aliases);
  REQUIRE(persons().size() == 1);
  CHECK(persons()[0].label == "Ruth Abernathy");
}

TEST_CASE("a source that goes while it is read leaves no letters behind") {
  Desk desk;
  desk.add(1);
  const bool is_first_load = GENERATE(true, false);
  CAPTURE(is_first_load);
  if (!is_first_load) desk.update();
  const fs::path tarball = desk.letters() / "fresh.tar";
  desk.write("letters/fresh.tar",
             tests::tarball_of({{"two.txt", submission(accession(2), "what is in no file")},
                                {"empty.txt", ""},
                                {"three.txt", html_submission(accession(3))}}));
  RunOptions options = desk.options();
  options.isolation.program = desk.worker_that_removes(tarball);
  const RunReport report = desk.run(options);
  REQUIRE_FALSE(fs::exists(tarball));
  CHECK(report.letters.total == 1);
  CHECK(report.skips.empty());
  CHECK(desk.dump() == desk.clean_dump());
}

TEST_CASE("a letter whose source goes while it is read is taken from the other one") {
  Desk desk;
  desk.add_loose(2, "the loose document");
  const fs::path tarball = desk.letters() / "fresh.tar";
  desk.write("letters/fresh.tar",
             tests::tarball_of({{"two.txt", submission(accession(2), "what is in no file")},
                                {"empty.txt", ""},
                                {"three.txt", html_submission(accession(3))}}));
  RunOptions options = desk.options({desk.letters(), desk.archive()});
  options.isolation.program = desk.worker_that_removes(tarball);
  CHECK(desk.run(options).letters.total == 1);
  CHECK_THAT(desk.dump(), Catch::Contains("the loose document"));
}

TEST_CASE("where a letter was taken from is told truly when its better source goes meanwhile") {
  Desk desk;
  desk.add(1, "the complete submission");
  desk.add(2);
  desk.update();
  const fs::path better = desk.letters() / (accession(1) + ".txt");
  REQUIRE(desk.taken_from(1) == std::vector<std::string>{better.string()});
  // Only touched, it is not read; the document that is read in its stead takes it away.
  fs::last_write_time(better, fs::last_write_time(better) + std::chrono::hours(1));
  std::string digits = accession(1);
  std::erase(digits, '-');
  desk.write("archive/9900123/" + digits + "/filename1.htm", html_letter("the loose document"));
  RunOptions options = desk.options({desk.letters(), desk.archive()});
  options.isolation.program = desk.worker_that_removes(better);
  desk.run(options);
  REQUIRE_FALSE(fs::exists(better));
  CHECK_THAT(desk.dump(), Catch::Contains("the loose document"));
  const std::vector<std::string> taken = desk.taken_from(1);
  REQUIRE(taken.size() == 1);
  CHECK_THAT(taken[0], Catch::StartsWith(desk.archive().string()));
}

TEST_CASE("a source that changed while a letter was retaken from it is read again") {
  Desk desk;
  desk.add(1, "the complete submission");
  desk.add(2);
  desk.add_loose(1, "what the document says");
  desk.update({desk.letters(), desk.archive()});
  std::string digits = accession(1);
  std::erase(digits, '-');
  const fs::path loose = desk.archive() / "9900123" / digits / "filename1.txt";
  const std::string as_it_was = letter_text("what the document says");
  desk.remove(1);
  desk.write("letters/" + accession(3) + ".txt", html_submission(accession(3)));
  RunOptions options = desk.options({desk.letters(), desk.archive()});
  options.isolation.program = desk.worker_after(
      "sed -i 's/what the document says/for a moment only/' '" + loose.string() + "'");
  desk.run(options);
  REQUIRE_THAT(desk.dump(), Catch::Contains("for a moment only"));
  desk.write("archive/9900123/" + digits + "/filename1.txt", as_it_was);
  desk.update({desk.letters(), desk.archive()});
  CHECK(desk.dump() == desk.clean_dump({desk.letters(), desk.archive()}));
}

TEST_CASE("what a run with a new program did not come to is read again when its path is named") {
  Desk desk;
  desk.add_many(2);
  desk.add_loose(20, "elsewhere");
  desk.update({desk.letters(), desk.archive()});
  {
    Xapian::WritableDatabase letters(schemas::generation_paths(desk.generation()).letters.string());
    letters.set_metadata(std::string(schemas::kProgramKey), "0.0.1");
    letters.commit();
  }
  const RunReport partial = desk.update();
  CHECK(partial.letters.changed == 2);
  REQUIRE(partial.remarks.size() == 1);
  CHECK(partial.remarks[0] ==
        "everything within reach was read again: the program's version has changed; sources "
        "elsewhere, to be read again when a run comes to them: 1");
  CHECK(desk.update().sources.bytes_read == 0);

  const RunReport rest = desk.update({desk.letters(), desk.archive()});
  CHECK(rest.letters.changed == 1);
  CHECK(rest.remarks.empty());
  CHECK(desk.update({desk.letters(), desk.archive()}).letters.changed == 0);
}
