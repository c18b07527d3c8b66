#include "indexer/fetch/fetch_run.hh"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "indexer/durable_files.hh"
#include "indexer/fetch/fetch_state.hh"
#include "tests/support/edgar_archive.hh"
#include "tests/support/edgar_server.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::indexer {
namespace {

void release(tests::EdgarArchive& archive, const std::string& accession, const std::string& filed) {
  tests::ArchivedLetter letter;
  letter.accession = accession;
  letter.filed = filed;
  letter.ciks = {"9905001"};
  letter.body = tests::submission_text(accession, "UPLOAD", filed, "9905001",
                                       "We note your liquidity disclosure. Please expand it.");
  archive.release(letter, "");
}

std::set<std::string> files_below(const std::filesystem::path& folder) {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.insert(entry.path().lexically_relative(folder));
  return files;
}

std::size_t held_by(const std::filesystem::path& folder) {
  const auto state = read_state(read_file(folder / "state" / "fetched"));
  REQUIRE(state);
  std::size_t held = 0;
  for (const auto& [accession, letter] : state->letters)
    if (letter.standing == Standing::kHeld) ++held;
  return held;
}

TEST_CASE("after each quarter, newest first, what came lies there and is remembered") {
  tests::EdgarServer server;
  tests::EdgarArchive archive(server);
  release(archive, "0000000000-24-995001", "2024-02-01");
  release(archive, "0000000000-24-995002", "2024-05-02");
  release(archive, "0000000000-24-995003", "2024-08-03");
  release(archive, "0000000000-24-995004", "2024-08-04");
  archive.publish_day("2024-09-02");
  archive.publish_quarters("2024-09-07");
  const tests::TemporaryFolder folder;
  FetchOptions options;
  options.folder = folder.path();
  options.from = server.archive();
  options.user_agent = "Tests tests@example.com";
  options.rate = 0;
  std::ostringstream said;
  Progress progress(said, Progress::Style::kPlainLines);
  std::vector<std::set<std::string>> after;
  const FetchReport report = run_fetch(options, progress, [&] {
    after.push_back(files_below(folder.path() / "letters"));
    CHECK(held_by(folder.path()) == after.back().size());
  });
  CHECK(report.letters.fetched == 4);
  CHECK_FALSE(report.has_faults());
  const std::set<std::string> third = {"2024/QTR3/0000000000-24-995003.txt.gz",
                                       "2024/QTR3/0000000000-24-995004.txt.gz"};
  std::set<std::string> second = third;
  second.insert("2024/QTR2/0000000000-24-995002.txt.gz");
  // Behind the last the run ends, and with it comes the update of the night.
  CHECK(after == std::vector<std::set<std::string>>{third, second});
  CHECK(held_by(folder.path()) == 4);
}

}  // namespace
}  // namespace precedent::indexer
