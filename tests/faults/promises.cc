#include "tests/faults/promises.hh"

#include <sys/prctl.h>
#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

namespace precedent::tests {
namespace {

namespace fs = std::filesystem;

constexpr int kMostFailuresListed = 5;

// What the killed program had started must end by itself. It is handed to this process then.
bool orphans_end() {
  constexpr std::chrono::seconds kPatience{10};
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (std::chrono::steady_clock::now() < until) {
    const pid_t ended = ::waitpid(-1, nullptr, WNOHANG);
    if (ended < 0 && errno == ECHILD) return true;
    if (ended == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return false;
}

bool is_before_or_after(const std::string& text, const std::string& before,
                        const std::string& after) {
  return text == before || text == after;
}

std::string why_query_fails(const fs::path& index) {
  const ProgramResult answer = run_program(
      "precedent-query", {"--index", index, "--format", "json", "--limit", "1", "liquidity"});
  if (answer.exit_status != 0)
    return "a query exits " + std::to_string(answer.exit_status) + ": " + answer.err;
  if (nlohmann::json::parse(answer.out)["total"] == 0) return "a query finds nothing\n";
  return {};
}

// Before the first run is done there may be no index; that must be said, and nothing else.
bool is_no_index(const fs::path& index) {
  const ProgramResult status = run_program("precedent-indexer", {"status", "--index", index});
  const bool is_said = status.err.find("there is no index at") != std::string::npos ||
                       status.err.find("it has no CURRENT") != std::string::npos;
  return status.exit_status == 2 && is_said;
}

std::string broken_now(const Scenario& scenario) {
  const fs::path index = scenario.index();
  if (scenario.before() == IndexText{} && is_no_index(index)) return {};
  const IndexText text = text_of_index(index);
  std::string broken;
  if (!is_before_or_after(text.letters, scenario.before().letters, scenario.after().letters))
    broken += "the letters are neither those before the run nor those after it\n";
  if (!is_before_or_after(text.comments, scenario.before().comments, scenario.after().comments))
    broken += "the comments are neither those before the run nor those after it\n";
  return broken + why_query_fails(index);
}

// Leftovers would fill a disk night by night.
std::string leftovers_in(const fs::path& index) {
  static const std::set<std::string> kNames = {"CURRENT", "journal", "lock"};
  std::string found;
  int generations = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(index)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("gen-")) {
      ++generations;
    } else if (!kNames.contains(name)) {
      found += name + " is left behind\n";
    }
  }
  if (generations > 2) found += std::to_string(generations) + " generations are left behind\n";
  return found;
}

std::string broken_when_completed(const Scenario& scenario) {
  const fs::path index = scenario.index();
  const ProgramResult run = run_program("precedent-indexer", scenario.run(2));
  if (run.exit_status > 1)
    return "the next run exits " + std::to_string(run.exit_status) + ": " + run.err;
  std::string broken;
  const std::string different = difference(text_of_index(index), scenario.after());
  if (!different.empty()) broken += "the next run does not complete it: " + different;
  if (persons_of_index(index) != scenario.persons_after()) broken += "the persons are others\n";
  const ProgramResult check = run_program("precedent-indexer", {"check", "--index", index});
  if (check.exit_status != 0) broken += "check: " + check.out + check.err;
  return broken + leftovers_in(index);
}

}  // namespace

std::string broken_promises(const Scenario& scenario) {
  try {
    std::string broken = orphans_end() ? "" : "a process is left behind\n";
    broken += broken_now(scenario);
    return broken + broken_when_completed(scenario);
  } catch (const std::exception& error) {
    return std::string(error.what()) + "\n";
  }
}

FaultCount::~FaultCount() {
  std::cout << "faults: " << what_ << ": " << tried_ << " tried, " << survived_ << " survived"
            << std::endl;
}

void FaultCount::add(const std::string& fault, const std::string& broken) {
  ++tried_;
  if (broken.empty()) {
    ++survived_;
  } else if (tried_ - survived_ <= kMostFailuresListed) {
    failures_ += fault + ": " + broken;
  }
}

}  // namespace precedent::tests
