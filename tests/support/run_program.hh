#pragma once
// Runs a program of this build from outside, as a user would.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace precedent::tests {

struct ProgramResult {
  int exit_status = 0;  // 128 + signal where a signal ended it
  std::string out;
  std::string err;
};

struct ProgramRun {
  std::vector<std::string> arguments;
  std::vector<std::string> environment = {};                 // "NAME=value", on top of PATH alone
  std::filesystem::path folder = {};                         // to run in; empty = here
  std::optional<std::chrono::microseconds> kill_after = {};  // from its start, by SIGKILL
  std::uint64_t memory_bytes = 0;                            // of address space at most; 0 = any
};

// `name`: "precedent-indexer" or "precedent-query". No standard input, no terminal. A program that
// runs for two minutes is ended, and the exit status is 124.
ProgramResult run_program(const std::string& name, const ProgramRun& run);
ProgramResult run_program(const std::string& name, std::vector<std::string> arguments);

}  // namespace precedent::tests
