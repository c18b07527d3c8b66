#pragma once
// From a command line to a Command.

#include <string>
#include <vector>

#include "indexer/commands/commands.hh"
#include "indexer/commands/fetch_options.hh"
#include "schemas/command_line/command_line.hh"

namespace precedent::indexer {

using schemas::UsageError;

// `arguments` without the program's name; `index_of_environment` is used where --index is not
// given. Options are not guessed from prefixes, numbers are checked. Throws UsageError.
Command parse_command(const std::vector<std::string>& arguments,
                      const std::string& index_of_environment,
                      const FetchEnvironment& of_environment = {});

}  // namespace precedent::indexer
