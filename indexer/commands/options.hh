#pragma once
// From a command line to a Command.

#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/commands/commands.hh"

namespace precedent::indexer {

// A command line that makes no command. what() says why, and what would do.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// `arguments` without the program's name; `index_of_environment` is used where --index is not
// given. Options are not guessed from prefixes, numbers are checked. Throws UsageError.
Command parse_command(const std::vector<std::string>& arguments,
                      const std::string& index_of_environment);

}  // namespace precedent::indexer
