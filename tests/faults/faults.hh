#pragma once
// Ways to disturb a run.

#include <cstdint>
#include <optional>
#include <string>

#include "tests/faults/scenario.hh"

namespace precedent::tests {

// A fault of the preloaded library (fault_shim.cc) at the call `at` of the run.
struct CallFault {
  std::string what;  // "kill", "torn", "full", "broken": calls below the index that write
                     // "unreadable": calls below the letters that read
  std::uint64_t at = 0;
};

// The run on a fresh index, in one thread.
ProgramResult run_with(const Scenario& scenario, const CallFault& fault);

// How many calls can be disturbed so.
std::uint64_t count_calls(const Scenario& scenario, const std::string& what);

// `most` numbers from 1 to `last`, evenly spread; all of them if there are fewer.
std::vector<std::uint64_t> spread(std::uint64_t last, std::uint64_t most);

}  // namespace precedent::tests
