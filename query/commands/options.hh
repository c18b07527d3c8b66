#pragma once
// From a command line to a Command.

#include <string>
#include <vector>

#include "query/commands/commands.hh"
#include "schemas/command_line/command_line.hh"

namespace precedent::query {

using schemas::UsageError;

// So many values of a field a table may have, and has on a screen where it is not said; one in CSV
// is for counting on, and whole.
inline constexpr std::size_t kMaxTop = 1'000'000;
inline constexpr std::size_t kTopOnScreen = 15;

// Variables of the environment that stand for options not given; empty: not set.
struct Environment {
  std::string index;     // PRECEDENT_INDEX
  std::string synonyms;  // PRECEDENT_SYNONYMS
};
Environment environment();

// "company,topic": facets of an index of this unit, each once. Throws UsageError.
std::vector<schemas::FieldId> facets_named(const std::string& names, Unit unit);

// `arguments` without the program's name. Throws UsageError.
Command parse_command(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace precedent::query
