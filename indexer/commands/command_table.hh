#pragma once
// What the program can be asked to do: one row a command. Parsing, help, manual page and completion
// all read this table.

#include <array>
#include <boost/program_options/options_description.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace precedent::indexer {

enum class CommandId : std::uint8_t { kUpdate, kRebuild, kParse, kStatus, kCheck };

struct CommandRow {
  CommandId id;
  std::string_view name;
  std::string_view operands;  // behind the options; empty: none
  std::string_view summary;
  std::string_view details;  // sentences, in lines of a terminal's width
  // Without --help, which every command has. A value's name is FORMAT|FORMAT where these words are
  // all that the option takes.
  boost::program_options::options_description (*options)();
};

extern const std::array<CommandRow, 5> kCommands;

// Null: there is none of this name.
const CommandRow* find_command(std::string_view name);

// What `precedent-indexer --help` and `precedent-indexer COMMAND --help` print.
std::string usage();
std::string help_of(const CommandRow& row);

}  // namespace precedent::indexer
