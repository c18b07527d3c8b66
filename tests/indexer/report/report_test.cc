#include "indexer/report/report.hh"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "indexer/report/human_numbers.hh"
#include "indexer/report/progress.hh"
#include "indexer/report/run_log.hh"

using namespace precedent::indexer;

namespace {

RunReport sample_report() {
  RunReport report;
  report.command = "update";
  report.run = 7;
  report.generation = "gen-000042";
  report.letters = {12, 1, 0, 449'987, 450'000, 1'600'000, 9};
  report.sources = {450'100, 12, 1, 2, 450'085, 0, 2'300'000};
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
        "unchanged, 9 linked anew\n"
        "sources:   450,100: 12 new, 1 changed, 2 moved, 0 gone, 450,085 unchanged; 2.3 MB read\n"
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

TEST_CASE("progress is logged with what is left as soon as that can be told") {
  const auto begun = nlohmann::json::parse(progress_log_line({0, 0, 10'000}, 4));
  CHECK(begun["event"] == "progress");
  CHECK_FALSE(begun.contains("seconds_left"));
  const auto later = nlohmann::json::parse(progress_log_line({1'200, 4'000, 10'000}, 4));
  CHECK(later["letters_per_second"] == 300);
  CHECK(later["seconds_left"] == 6);
  CHECK(later["bytes_in_all"] == 10'000);
}

TEST_CASE("a log has a line for each new skip, and closes with the summary") {
  std::ostringstream log;
  log_report(sample_report(), log);
  std::istringstream lines(log.str());
  std::vector<std::string> events;
  for (std::string line; std::getline(lines, line);)
    events.push_back(nlohmann::json::parse(line)["event"]);
  CHECK(events == std::vector<std::string>{"skip", "note", "summary"});
}

TEST_CASE("a log takes a stage as a line of JSON") {
  std::ostringstream log;
  Progress(log, Progress::Style::kJsonLines).stage("writing the index");
  CHECK(nlohmann::json::parse(log.str())["stage"] == "writing the index");
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
