#pragma once
// The help of a program, from its table, for a terminal.

#include <cstddef>
#include <string>

#include "schemas/command_line/program_table.hh"

namespace precedent::schemas {

// Every command in a line, the variables of the environment, the exit statuses.
std::string overview_of(const Program& program);

// What a command does and its options; lines of at most `columns`.
std::string help_of(const Program& program, const CommandRow& row, std::size_t columns);

// "-n, --limit N"
std::string spelling_of(const Option& option);

// "search [OPTIONS] QUERY..."
std::string usage_of(const CommandRow& row);

}  // namespace precedent::schemas
