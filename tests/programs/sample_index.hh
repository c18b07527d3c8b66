#pragma once
// The sample corpus as the indexer takes it in, and the query program asked about it.

#include <string>
#include <vector>

#include "tests/support/run_program.hh"

namespace precedent::tests {

// Indexed once for all the tests; goes with the program.
const std::string& sample_index();

ProgramResult query(std::vector<std::string> arguments);

}  // namespace precedent::tests
