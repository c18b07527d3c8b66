// precedent-query watch from outside, on an index that grows between its runs.

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/programs/sample_index.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

// A staff letter with one comment.
std::string letter(int number, const std::string& comment) {
  const std::string accession = "0000000000-19-99000" + std::to_string(number);
  return "<SEC-DOCUMENT>" + accession + ".txt : 20190703\n<SEC-HEADER>" + accession +
         ".hdr.sgml : 20190703\nACCESSION NUMBER:\t\t" + accession +
         "\nCONFORMED SUBMISSION TYPE:\tUPLOAD\nPUBLIC DOCUMENT COUNT:\t\t1\n"
         "FILED AS OF DATE:\t\t20190502\n\nFILED FOR:\n\tCOMPANY DATA:\n"
         "\t\tCOMPANY CONFORMED NAME:\t\t\tMarrow Creek Corp\n"
         "\t\tCENTRAL INDEX KEY:\t\t\t000990099" +
         std::to_string(number) +
         "\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>LETTER\n<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\n"
         "May 2, 2019\n\nMs. Ada Farrow\nMarrow Creek Corp\n\nRe:  Marrow Creek Corp\n"
         "     Form 10-K for the year ended December 31, 2018\n     File No. 001-9500" +
         std::to_string(number) +
         "\n\nDear Ms. Farrow:\n\nWe have reviewed your filing and have the following comment.\n\n"
         "General, page 12\n\n1. " +
         comment +
         "\n\nSincerely,\n\nRuth Abernathy\nStaff Accountant\n"
         "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

// An index, watches on it, and their state.
class WatchedIndex {
 public:
  explicit WatchedIndex(const std::string& watches) {
    folder_.write("in/0.txt", letter(0, "Please discuss your pipeline of hydrofoils."));
    update();
    write_watches(watches);
  }

  void add(int number, const std::string& comment) {
    folder_.write("in/" + std::to_string(number) + ".txt", letter(number, comment));
    update();
  }

  void write_watches(const std::string& watches) { folder_.write("watches", watches); }

  ProgramResult run(const std::string& format = "json") {
    return run_program("precedent-query",
                       {"watch", "--index", index(), "--watches", folder_.path() / "watches",
                        "--state", state(), "--format", format});
  }

  // How many each watch has that are new.
  std::vector<int> counts() {
    const ProgramResult result = run();
    INFO(result.err);
    const json printed = json::parse(result.out);
    CHECK(schema_errors("watch.schema.json", printed) == "");
    std::vector<int> counts;
    int all = 0;
    for (const json& one : printed["watches"]) {
      CHECK(one["new"] == one["hits"].size());
      counts.push_back(one["new"]);
      all += counts.back();
    }
    CHECK(result.exit_status == (all > 0 ? 0 : 1));
    return counts;
  }

  fs::path state() const { return folder_.path() / "state"; }
  fs::path index() const { return folder_.path() / "index"; }

 private:
  void update() {
    const ProgramResult result =
        run_program("precedent-indexer", {"update", "--index", index(), folder_.path() / "in"});
    INFO(result.out << result.err);
    REQUIRE(result.exit_status == 0);
  }

  TemporaryFolder folder_;
};

using Counts = std::vector<int>;

}  // namespace

TEST_CASE("a watch starts with what comes after its first run, and says so") {
  WatchedIndex index("foils: hydrofoils\n");
  const ProgramResult first = index.run();
  CHECK(first.exit_status == 1);
  CHECK_THAT(first.err, Contains("'foils' starts now; 1 comment answers it already"));
  CHECK(json::parse(first.out)["watches"][0]["starts"] == true);
  const ProgramResult second = index.run();
  CHECK(second.err.empty());
  CHECK_FALSE(json::parse(second.out)["watches"][0].contains("starts"));
}

TEST_CASE("several runs a day lose nothing and repeat nothing") {
  WatchedIndex index("foils: hydrofoils\nwhole [letter]: hydrofoils\nother: zeppelins\n");
  CHECK(index.counts() == Counts{0, 0, 0});
  index.add(1, "Tell us how many hydrofoils you own.");
  CHECK(index.counts() == Counts{1, 1, 0});
  CHECK(index.counts() == Counts{0, 0, 0});
  index.add(2, "Tell us who builds your hydrofoils and zeppelins.");
  index.add(3, "Tell us who insures your hydrofoils.");
  CHECK(index.counts() == Counts{2, 2, 1});
  CHECK(index.counts() == Counts{0, 0, 0});
}

TEST_CASE("hits of a watch are those of a search") {
  WatchedIndex index("foils: hydrofoils\n");
  index.run();
  index.add(1, "Tell us how many hydrofoils you own.");
  const json watch = json::parse(index.run().out)["watches"][0];
  const json search = {{"query", "hydrofoils"},
                       {"understood", "hydrofoils"},
                       {"unit", "comment"},
                       {"hits", watch["hits"]}};
  CHECK(schema_errors("search.schema.json", search) == "");
  CHECK(watch["hits"][0]["accession"] == "0000000000-19-990001");
}

TEST_CASE("each watch has its own memory; a changed query is another watch") {
  WatchedIndex index("foils: hydrofoils\n");
  index.run();
  index.add(1, "Tell us how many hydrofoils you own.");
  index.write_watches("foils: hydrofoils\nlate: insures\n");
  CHECK(index.counts() == Counts{1, 0});
  index.add(2, "Tell us who insures your hydrofoils.");
  index.write_watches("foils: hydrofoils OR boats\nlate: insures\n");
  CHECK(index.counts() == Counts{0, 1});
}

TEST_CASE("a watch that is taken out of the file and put back goes on where it was") {
  WatchedIndex index("foils: hydrofoils\nlate: insures\n");
  index.run();
  index.write_watches("late: insures\n");
  index.add(1, "Tell us who insures your hydrofoils.");
  CHECK(index.counts() == Counts{1});
  index.write_watches("foils: hydrofoils\nlate: insures\n");
  CHECK(index.counts() == Counts{1, 0});
}

TEST_CASE("a watch in an index that is rebuilt repeats nothing") {
  WatchedIndex index("foils: hydrofoils\n");
  index.run();
  index.add(1, "Tell us how many hydrofoils you own.");
  CHECK(index.counts() == Counts{1});
  const ProgramResult rebuilt =
      run_program("precedent-indexer",
                  {"rebuild", "--index", index.index(), index.index().parent_path() / "in"});
  REQUIRE(rebuilt.exit_status == 0);
  CHECK(index.counts() == Counts{0});
}

TEST_CASE("news as text and as a mail") {
  WatchedIndex index("foils: hydrofoils\nother: zeppelins\n");
  CHECK(index.run("mail").out.empty());
  CHECK(index.run("text").out == "nothing new\n");
  index.add(1, "Tell us how many hydrofoils you own.");
  const fs::path copy = index.state().string() + ".copy";
  fs::copy_file(index.state(), copy);
  const ProgramResult text = index.run("text");
  CHECK(text.exit_status == 0);
  CHECK_THAT(text.out, Contains("foils: 1 new comment") && Contains("0000000000-19-990001"));
  CHECK_THAT(text.out, !Contains("other:"));
  fs::copy_file(copy, index.state(), fs::copy_options::overwrite_existing);
  const ProgramResult mail = index.run("mail");
  CHECK(mail.exit_status == 0);
  CHECK_THAT(mail.out, Contains("New for 1 of 2 watches:\n  foils: 1 new comment"));
}

TEST_CASE("a run that fails remembers nothing") {
  WatchedIndex index("foils: hydrofoils\n");
  index.run();
  index.add(1, "Tell us how many hydrofoils you own.");
  const std::string before = bytes_of(index.state());
  index.write_watches("foils: hydrofoils\nwrong: kind:comet\n");
  const ProgramResult wrong = index.run();
  CHECK(wrong.exit_status == 2);
  CHECK_THAT(wrong.err, Contains("watches:2:") && Contains("comment"));
  CHECK(wrong.out.empty());
  CHECK(bytes_of(index.state()) == before);
  index.write_watches("foils: hydrofoils\n");
  CHECK(index.counts() == Counts{1});
}

TEST_CASE("a state that is none, and options that are missing, are errors") {
  WatchedIndex index("foils: hydrofoils\n");
  index.run();
  std::filesystem::resize_file(index.state(), 20);
  const ProgramResult cut = index.run();
  CHECK(cut.exit_status == 2);
  CHECK_THAT(cut.err, Contains("no state of watches"));
  CHECK(run_program("precedent-query", {"watch", "--index", index.index()}).exit_status == 2);
  CHECK(run_program("precedent-query",
                    {"watch", "--index", index.index(), "--watches", "w", "--state", "s", "query"})
            .exit_status == 2);
}

TEST_CASE("what is new can be written into a file, whole") {
  const WatchedIndex index("pipes: hydrofoils\n");
  const TemporaryFolder folder;
  const fs::path news = folder.path() / "news";
  const ProgramResult run =
      run_program("precedent-query", {"watch", "--index", index.index(), "--watches",
                                      folder.write("w", "a: hydrofoils\n"), "--state",
                                      folder.path() / "state", "-o", news});
  CHECK(run.out.empty());
  CHECK(bytes_of(news) == "nothing new\n");
}
