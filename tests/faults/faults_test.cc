// A run that is killed, finds the disk full, cannot read or has no memory leaves an index that
// opens and answers as before the run or after it, and the next run completes it.

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <random>

#include "tests/faults/faults.hh"
#include "tests/faults/promises.hh"

using namespace precedent::tests;
using Clock = std::chrono::steady_clock;

namespace {

// Of a run that is disturbed at some time, and of one in which every call is.
constexpr int kReviews = 12;
constexpr int kFewReviews = 8;

// Of each kind of run.
int random_kills() {
  return tests_are_long() ? 50 : 3;
}
int disturbed_calls() {
  return tests_are_long() ? 50 : 3;
}
std::uint64_t swept_calls() {
  return tests_are_long() ? 1'000'000 : 4;
}

Kind any_kind() {
  return GENERATE(Kind::kFirstLoad, Kind::kUpdate, Kind::kRebuild, Kind::kCopiedGeneration);
}

std::chrono::microseconds time_of(const Scenario& scenario) {
  scenario.fresh_index();
  const auto begin = Clock::now();
  const ProgramResult run = run_program("precedent-indexer", scenario.run(2));
  REQUIRE(run.exit_status <= 1);
  return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
}

// What a full or failing disk must not be: a crash, a success that is none, or unnamed.
std::string broken_report(const ProgramResult& run, const std::string& words) {
  if (run.exit_status <= 1) return {};
  if (run.exit_status != 2)
    return "the run exits " + std::to_string(run.exit_status) + ": " + run.err + "\n";
  const bool is_said = run.err.find(words) != std::string::npos ||
                       run.err.find("is there room on the disk") != std::string::npos;
  return is_said ? "" : "it does not say why: " + run.err;
}

}  // namespace

TEST_CASE("a run killed at any time loses nothing") {
  const Scenario scenario(any_kind(), kReviews);
  const std::chrono::microseconds whole = time_of(scenario);
  FaultCount count(std::string("killed at random times, ") + scenario.name());
  std::mt19937 random(20'261'103);
  for (int i = 0; i < random_kills(); ++i) {
    const std::chrono::microseconds at(random() % static_cast<unsigned>(whole.count()));
    scenario.fresh_index();
    ProgramRun run = scenario.run(2);
    run.kill_after = at;
    run_program("precedent-indexer", run);
    count.add("killed after " + std::to_string(at.count()) + " us", broken_promises(scenario));
  }
  CHECK(count.failures() == "");
}

TEST_CASE("a run killed at any call that writes loses nothing") {
  const Scenario scenario(any_kind(), kFewReviews);
  const std::string how = GENERATE(as<std::string>(), "kill", "torn");
  const std::uint64_t calls = count_calls(scenario, how);
  REQUIRE(calls > 20);
  FaultCount count("killed at calls that write (" + how + "), " + scenario.name() + ", " +
                   std::to_string(calls) + " calls");
  // A run does not write by quite as many calls each time: the last ones may not be reached.
  std::uint64_t last_reached = 0;
  for (const std::uint64_t at : spread(calls, swept_calls())) {
    if (run_with(scenario, {how, at}).exit_status == 128 + SIGKILL) last_reached = at;
    count.add(how + " at call " + std::to_string(at), broken_promises(scenario));
  }
  CHECK(count.failures() == "");
  CHECK(2 * last_reached > calls);
}

TEST_CASE("a run that finds the disk full says so and loses nothing") {
  const Scenario scenario(any_kind(), kReviews);
  const std::uint64_t calls = count_calls(scenario, "full");
  FaultCount count(std::string("disk full, ") + scenario.name());
  std::mt19937 random(1'105);
  for (int i = 0; i < disturbed_calls(); ++i) {
    const std::uint64_t at = 1 + random() % calls;
    const ProgramResult run = run_with(scenario, {"full", at});
    count.add("full at call " + std::to_string(at),
              broken_report(run, "No space left on device") + broken_promises(scenario));
  }
  CHECK(count.failures() == "");
}

TEST_CASE("a run whose disk fails once says so and loses nothing") {
  const Scenario scenario(any_kind(), kFewReviews);
  const std::uint64_t calls = count_calls(scenario, "broken");
  FaultCount count(std::string("disk broken, ") + scenario.name());
  for (const std::uint64_t at : spread(calls, static_cast<std::uint64_t>(disturbed_calls()))) {
    const ProgramResult run = run_with(scenario, {"broken", at});
    count.add("broken at call " + std::to_string(at),
              broken_report(run, "Input/output error") + broken_promises(scenario));
  }
  CHECK(count.failures() == "");
}

TEST_CASE("a letter that cannot be read once is read by the next run") {
  const Scenario scenario(GENERATE(Kind::kFirstLoad, Kind::kUpdate), kFewReviews);
  const std::uint64_t calls = count_calls(scenario, "unreadable");
  FaultCount count(std::string("letters that cannot be read, ") + scenario.name());
  const std::uint64_t most = tests_are_long() ? calls : 8;
  for (const std::uint64_t at : spread(calls, most)) {
    const ProgramResult run = run_with(scenario, {"unreadable", at});
    std::string broken;
    if (run.exit_status > 1) broken = "the run exits " + std::to_string(run.exit_status) + "\n";
    const ProgramResult next = run_program("precedent-indexer", scenario.run(2));
    if (next.exit_status > 1 || text_of_index(scenario.index()) != scenario.after())
      broken += "the next run does not complete it\n";
    count.add("unreadable at call " + std::to_string(at), broken);
  }
  CHECK(count.failures() == "");
}

TEST_CASE("a run without memory loses nothing") {
  const Scenario scenario(any_kind(), kFewReviews);
  FaultCount count(std::string("out of memory, ") + scenario.name());
  constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;
  const std::uint64_t step = tests_are_long() ? 4 : 40;
  for (std::uint64_t mebibytes = 40; mebibytes <= 240; mebibytes += step) {
    scenario.fresh_index();
    ProgramRun run = scenario.run(1);
    run.memory_bytes = mebibytes * kMiB;
    run_program("precedent-indexer", run);
    count.add(std::to_string(mebibytes) + " MiB", broken_promises(scenario));
  }
  CHECK(count.failures() == "");
}

TEST_CASE("a run that lacks memory or threads says so, and what to do") {
  const Scenario scenario(Kind::kFirstLoad, kFewReviews);
  const int jobs = GENERATE(1, 24);
  FaultCount count("little memory, " + std::to_string(jobs) + " threads");
  constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;
  constexpr int kNotLoaded = 127;  // not even its libraries
  const std::uint64_t step = tests_are_long() ? 4 : 30;
  for (std::uint64_t mebibytes = 70; mebibytes <= 400; mebibytes += step) {
    scenario.fresh_index();
    ProgramRun run = scenario.run(jobs);
    run.memory_bytes = mebibytes * kMiB;
    const ProgramResult result = run_program("precedent-indexer", run);
    const bool is_told =
        result.exit_status == 2 && result.err.find("ulimit -v") != std::string::npos;
    const bool is_right = is_told || result.exit_status <= 1 || result.exit_status == kNotLoaded;
    count.add(std::to_string(mebibytes) + " MiB",
              is_right ? "" : "it exits " + std::to_string(result.exit_status) + ": " + result.err);
  }
  CHECK(count.failures() == "");
}
