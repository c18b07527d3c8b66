#pragma once
// From a command line to a Command.
//
//   precedent-query --index X --limit 3 liquidity -form:10-K
//   -> SearchCommand: index X, 3 hits, query `liquidity -form:10-K`
//
// Options stand before the query; from its first word on everything is query text, so that -word
// excludes. `--` ends the options. Options are not guessed from prefixes.

#include <stdexcept>
#include <string>
#include <vector>

#include "query/commands/commands.hh"

namespace precedent::query {

// A command line that makes no command. what() says why, and what would do.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Variables of the environment that stand for options not given; empty: not set.
struct Environment {
  std::string index;     // PRECEDENT_INDEX
  std::string synonyms;  // PRECEDENT_SYNONYMS
};
Environment environment();

// `arguments` without the program's name. Throws UsageError.
Command parse_command(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace precedent::query
