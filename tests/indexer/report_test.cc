#include "indexer/report.hh"

#include <catch2/catch.hpp>
#include <sstream>

#include "indexer/human_numbers.hh"
#include "indexer/progress.hh"

using namespace precedent::indexer;

namespace {

RunReport sample_report() {
  RunReport report;
  report.command = "update";
  report.run = 7;
  report.generation = "gen-000042";
  report.letters = {12, 1, 0, 449'987, 450'000, 1'600'000};
  report.sources = {450'100, 12, 1, 450'087, 0, 2'300'000};
  report.ignored = 41;
  report.skips = {{"/in/a.pdf", "", "damaged PDF", "its end is missing", "", "2026-11-02", true},
                  {"/in/b.tar", "c.nc", "header without documents", "", "0000000000-16-900001",
                   "2026-11-01", false}};
  report.seconds = {1.25, 0.5, 0.25, 2};
  report.index_bytes = 5'800'000'000;
  report.remarks = {"nothing lies under /x"};
  return report;
}

}  // namespace

TEST_CASE("a report tells what is in the index, what was done and what was skipped") {
  std::ostringstream out;
  print_text(sample_report(), out);
  CHECK(out.str() ==
        "letters:   450,000 with 1,600,000 comments: 12 new, 1 changed, 0 removed, 449,987 "
        "unchanged\n"
        "sources:   450,100: 12 new, 1 changed, 0 gone, 450,087 unchanged; 2.3 MB read\n"
        "ignored:   41 (no correspondence)\n"
        "skipped:   2 (1 new)\n"
        "             1 damaged PDF\n"
        "             1 header without documents\n"
        "  /in/a.pdf: damaged PDF: its end is missing\n"
        "note:      nothing lies under /x\n"
        "time:      2.0 s (walking 1.3 s, reading 0.5 s, writing 0.3 s)\n"
        "index:     5.8 GB, gen-000042, run 7\n");
}

TEST_CASE("many new skips are not all listed") {
  RunReport report = sample_report();
  report.skips.assign(100, report.skips[0]);
  std::ostringstream out;
  print_text(report, out);
  CHECK_THAT(out.str(), Catch::Contains("100 damaged PDF") &&
                            Catch::Contains("... all of them: precedent-indexer status"));
  CHECK(out.str().size() < 3'000);
}

TEST_CASE("a skip in JSON has no key for what is not known") {
  const auto json = json_of(sample_report())["skipped"]["list"];
  CHECK(json[0].dump() ==
        R"({"path":"/in/a.pdf","reason":"damaged PDF","detail":"its end is missing",)"
        R"("first_seen":"2026-11-02","new":true})");
  CHECK(json[1]["member"] == "c.nc");
  CHECK_FALSE(json[1].contains("detail"));
}

TEST_CASE("bytes of a path that are no UTF-8 do not break the JSON") {
  CHECK(json_text({{"path", "/in/\xFF.pdf"}}) == "{\"path\":\"/in/\xEF\xBF\xBD.pdf\"}");
}

TEST_CASE("numbers are written for people") {
  CHECK(with_separators(0) == "0");
  CHECK(with_separators(999) == "999");
  CHECK(with_separators(1'234'567) == "1,234,567");
  CHECK(bytes_in_words(999) == "999 bytes");
  CHECK(bytes_in_words(222'500) == "222.5 kB");
  CHECK(bytes_in_words(5'800'000'000) == "5.8 GB");
  CHECK(in_words(std::chrono::seconds(5)) == "5 s");
  CHECK(in_words(std::chrono::seconds(125)) == "2 min 5 s");
  CHECK(in_words(std::chrono::seconds(7'500)) == "2 h 5 min");
}

TEST_CASE("progress tells letters, rate and what is left") {
  CHECK(progress_line({1'200, 4'000, 10'000}, 4) == "1,200 letters, 300 letters/s, 6 s left");
  CHECK(progress_line({0, 0, 10'000}, 4) == "0 letters, 0 letters/s");
  CHECK(progress_line({1, 10, 10}, 0) == "1 letters");
}

TEST_CASE("only a terminal gets a line that is written over") {
  std::ostringstream plain;
  Progress(plain, Progress::Style::kPlainLines).stage("writing the index");
  CHECK(plain.str() == "writing the index\n");
  std::ostringstream terminal;
  Progress progress(terminal, Progress::Style::kTerminal);
  progress.stage("writing the index");
  progress.clear();
  CHECK(terminal.str() == "\r\x1b[Kwriting the index ...\r\x1b[K");
}
