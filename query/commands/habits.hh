#pragma once
// What people type who come from other programs: git, ripgrep, Westlaw, Lexis, EDGAR, Excel. It is
// not taken for what it is not, and they are told what does it here.

#include <string>
#include <string_view>
#include <vector>

#include "schemas/command_line/program_table.hh"

namespace precedent::query {

// Options that this program does not have.
std::vector<schemas::Habit> option_habits();

// What in a query was hardly meant as the words that it was read as: years compared, numbers that
// name a letter or a registrant. A line each, that says what to write; empty where there is none.
std::string notes_on_query(std::string_view query);

}  // namespace precedent::query
