#pragma once
// The options of a fetch, from a command line.

#include <string>
#include <string_view>

#include "indexer/fetch/fetch_run.hh"
#include "schemas/command_line/command_line.hh"

namespace precedent::indexer {

// What the environment says where options do not; empty: nothing.
struct FetchEnvironment {
  std::string letters;     // PRECEDENT_LETTERS
  std::string user_agent;  // PRECEDENT_USER_AGENT
};

// `folder_option` names the letters' folder. Throws schemas::UsageError.
FetchOptions fetch_options_of(const schemas::CommandLine& line, std::string_view folder_option,
                              const FetchEnvironment& of_environment);

}  // namespace precedent::indexer
