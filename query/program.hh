#pragma once

#include <string>
#include <vector>

namespace precedent::query {

// Runs one command line (without the program's name): answers on standard output, errors on
// standard error. Returns the exit status: 0 found, 1 nothing found, 2 error.
int run_program(const std::vector<std::string>& arguments);

}  // namespace precedent::query
