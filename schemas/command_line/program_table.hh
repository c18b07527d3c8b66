#pragma once
// A program's command line as a table: what it can be asked to do, and with which options. Parsing,
// help, the manual page and the completion of the shells all read it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

struct Option {
  std::string_view name;   // without its dashes
  char letter = '\0';      // of its short form: 'n' for -n; '\0': it has none
  std::string_view value;  // what help calls its value: DIR. `text|json` where these words are all
                           // that it takes, the first being the default. Empty: it takes none.
  std::string_view help;

  bool takes_value() const { return !value.empty(); }
  // The words that it takes; empty where it takes any.
  std::vector<std::string> words() const;
};

using Options = std::vector<Option>;
Options operator+(Options some, const Options& others);

struct CommandRow {
  std::uint8_t id = 0;  // the program's own number for it
  std::string_view name;
  std::string_view operands;  // behind the options: QUERY...; empty: none
  bool takes_query = false;   // the operands are one query, whose words may begin with '-'
  std::string_view summary;   // one line, without a full stop
  std::string_view details;   // sentences, for its own help
  Options options;            // but for --help and --version, which every command has

  // By its long name, --help and --version too; null: it has no such option.
  const Option* find_option(std::string_view option) const;
  const Option* find_option(char letter) const;
};

// A name and what is said of it.
struct Remark {
  std::string_view name;
  std::string_view text;
};

// What those who come from other programs type, and what does it here: --json, "--format json".
struct Habit {
  std::string typed;
  std::string does;  // where it begins with "--", of commands with this option alone
};

// Within a program an option of one name takes a value in all commands that have it, or in none.
struct Program {
  std::string_view name;             // precedent-query
  std::string_view summary;          // "search an index of SEC comment letters"
  std::string_view description;      // sentences
  std::string_view default_command;  // whose name may be left out; empty: none
  std::vector<CommandRow> commands;  // one of them is help
  std::vector<Remark> help_topics;   // what help explains beside the commands
  std::vector<Remark> environment;   // variables
  std::string_view exit_statuses;    // one sentence
  std::string_view sees_also;        // another manual page: precedent-indexer(1)
  std::vector<Habit> habits = {};    // options that it does not have

  // Null: there is none of this name.
  const CommandRow* find_command(std::string_view command) const;
  // Throws std::logic_error where there is none.
  const CommandRow& command(std::string_view command) const;
  // Of any of its commands.
  const Option* find_option(std::string_view option) const;
  const Option* find_option(char letter) const;
};

// Topics of help that every program has: the manual page, the scripts of the shells.
const std::vector<Remark>& help_topics_of_every_program();

// Those of the command `complete`, which completion.hh answers.
const Options& options_of_complete();

// --help and --version.
const Options& options_of_every_command();

// The version of both programs: 0.3.0.
std::string_view program_version();

}  // namespace precedent::schemas
