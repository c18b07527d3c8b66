// A fetch that is killed or finds the disk full leaves whole letters only, and the next one
// completes it without fetching any of them again.

#include <catch2/catch.hpp>
#include <csignal>
#include <random>

#include "tests/faults/faults.hh"
#include "tests/faults/promises.hh"
#include "tests/support/fetch_desk.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> bytes_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] = bytes_of(entry.path());
  return files;
}

class FetchScenario {
 public:
  FetchScenario() {
    desk_.serve_sample();
    // A second night: a new letter, one that moved, one that was withdrawn.
    REQUIRE(desk_.fetch().exit_status == 0);
    fs::copy(desk_.letters(), desk_.folder.path() / "first", fs::copy_options::recursive);
    const std::vector<std::string> accessions = names();
    ArchivedLetter moved = desk_.archive.letter(accessions[0]);
    desk_.server.remove(desk_.archive.path_of(moved.accession));
    moved.ciks = {"9905111"};
    moved.body += "\n";
    moved.modified = "2025-03-20";
    desk_.archive.release(moved, "");
    desk_.archive.withdraw(accessions[1]);
    ArchivedLetter fresh;
    fresh.accession = "0000000000-25-995001";
    fresh.filed = "2025-01-10";
    fresh.ciks = {"9905001"};
    fresh.body =
        submission_text(fresh.accession, "UPLOAD", fresh.filed, "9905001", "Please revise.");
    desk_.archive.release(fresh, "2025-03-21");
    desk_.archive.publish_quarters("2025-03-22");
    begin(true);
    REQUIRE(desk_.fetch({"--full", "--allow-removals"}).exit_status == 0);
    after_second_ = bytes_below(desk_.letters() / "letters");
  }

  void begin(bool is_second) {
    fs::remove_all(desk_.letters());
    if (is_second)
      fs::copy(desk_.folder.path() / "first", desk_.letters(), fs::copy_options::recursive);
  }

  ProgramRun run() const {
    ProgramRun run;
    run.arguments = desk_.arguments({"--full", "--allow-removals", "--connections", "2"});
    return run;
  }

  ProgramResult run_with(const std::string& what, std::uint64_t at, const fs::path& count) const {
    ProgramRun one = run();
    one.environment = {
        std::string("LD_PRELOAD=") + PRECEDENT_FAULT_SHIM, "PRECEDENT_FAULT=" + what,
        "PRECEDENT_FAULT_AT=" + std::to_string(at),
        "PRECEDENT_FAULT_FOLDER=" + (fs::canonical(desk_.folder.path()) / "edgar").string(),
        "PRECEDENT_FAULT_COUNT=" + count.string()};
    return run_program("precedent-indexer", one);
  }

  std::uint64_t count_calls(bool is_second) {
    begin(is_second);
    const fs::path file = desk_.folder.path() / "count";
    REQUIRE(run_with("count", 0, file).exit_status == 0);
    return std::stoull(bytes_of(file));
  }

  // Empty, or what does not hold.
  std::string broken_after() {
    std::string broken;
    const auto left = bytes_below(desk_.letters() / "letters");
    for (const auto& [path, bytes] : left)
      if (path.find("/.") == path.npos && bytes != text_or(after_second_, path) &&
          bytes != bytes_of_first(path))
        broken += path + " is not whole\n";
    desk_.server.forget_requests();
    const ProgramResult next = run_program("precedent-indexer", run());
    if (next.exit_status != 0)
      broken += "the next run exits " + std::to_string(next.exit_status) + ": " + next.out +
                next.err + "\n";
    if (bytes_below(desk_.letters() / "letters") != after_second_)
      broken += "the next run does not complete it\n";
    for (const auto& [path, bytes] : left) {
      if (path.find("/.") != path.npos || bytes != text_or(after_second_, path)) continue;
      const std::string accession = path.substr(path.rfind('/') + 1, 20);
      for (const SeenRequest& one : desk_.server.requests())
        if (one.path.ends_with(accession + ".txt") && one.status == 200 && accession != control_)
          broken += accession + " was whole and is fetched again\n";
    }
    return broken;
  }

 private:
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& [accession, letter] : desk_.archive.letters()) names.push_back(accession);
    return names;
  }

  static std::string text_or(const std::map<std::string, std::string>& files,
                             const std::string& path) {
    const auto at = files.find(path);
    return at == files.end() ? std::string() : at->second;
  }
  std::string bytes_of_first(const std::string& path) const {
    const fs::path file = desk_.folder.path() / "first/letters" / path;
    return fs::exists(file) ? bytes_of(file) : std::string();
  }

  FetchDesk desk_;
  std::map<std::string, std::string> after_second_;
  // Asked for to see whether anything is answered, before a letter counts as withdrawn.
  std::string control_ = "0009901818-20-000003";

 public:
  std::string newest() const { return names().back(); }
  void set_control(const std::string& accession) { control_ = accession; }
};

std::uint64_t swept_calls() {
  return tests_are_long() ? 1'000'000 : 6;
}
int random_kills() {
  return tests_are_long() ? 100 : 4;
}

}  // namespace

TEST_CASE("a fetch killed at any call that writes loses nothing") {
  FetchScenario scenario;
  scenario.set_control(scenario.newest());
  const bool is_second = GENERATE(false, true);
  const std::string how = GENERATE(as<std::string>(), "kill", "torn");
  const std::uint64_t calls = scenario.count_calls(is_second);
  REQUIRE(calls > 20);
  FaultCount count("a fetch killed at calls that write (" + how + "), " +
                   (is_second ? "second night, " : "first load, ") + std::to_string(calls) +
                   " calls");
  for (const std::uint64_t at : spread(calls, swept_calls())) {
    scenario.begin(is_second);
    scenario.run_with(how, at, "");
    count.add(how + " at call " + std::to_string(at), scenario.broken_after());
  }
  CHECK(count.failures() == "");
}

TEST_CASE("a fetch killed at any time loses nothing") {
  FetchScenario scenario;
  scenario.set_control(scenario.newest());
  const bool is_second = GENERATE(false, true);
  FaultCount count(std::string("a fetch killed at random times, ") +
                   (is_second ? "second night" : "first load"));
  std::mt19937 random(1'130);
  for (int i = 0; i < random_kills(); ++i) {
    scenario.begin(is_second);
    ProgramRun run = scenario.run();
    run.kill_after = std::chrono::microseconds(random() % 400'000);
    run_program("precedent-indexer", run);
    count.add("killed after " + std::to_string(run.kill_after->count()) + " us",
              scenario.broken_after());
  }
  CHECK(count.failures() == "");
}

TEST_CASE("a fetch that finds the disk full or broken says so and loses nothing") {
  FetchScenario scenario;
  scenario.set_control(scenario.newest());
  const auto [what, words] = GENERATE(table<std::string, std::string>(
      {{"full", "No space left on device"}, {"broken", "Input/output error"}}));
  const std::uint64_t calls = scenario.count_calls(true);
  FaultCount count("a fetch with its disk " + what);
  for (const std::uint64_t at : spread(calls, swept_calls())) {
    scenario.begin(true);
    const ProgramResult run = scenario.run_with(what, at, "");
    std::string broken;
    if (run.exit_status != 0 && run.exit_status != 2)
      broken = "the run exits " + std::to_string(run.exit_status) + ": " + run.err + "\n";
    if (run.exit_status == 2 && run.err.find(words) == std::string::npos)
      broken = "it does not say why: " + run.err + "\n";
    count.add(what + " at call " + std::to_string(at), broken + scenario.broken_after());
  }
  CHECK(count.failures() == "");
}
