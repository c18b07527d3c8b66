#pragma once
// What a shell may offer for the word at the cursor, by the table of a program.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/command_line/program_table.hh"

namespace precedent::schemas {

// What only the program itself knows; each gives whole words that begin as typed, and may be empty.
struct CompletionSource {
  // Values of an option that takes other than certain words.
  std::function<std::vector<std::string>(const Option& option, const std::string& typed)> values;
  // Operands of a command.
  std::function<std::vector<std::string>(const CommandRow& row, const std::string& typed)> operands;
};

// `words`: what stands behind the program's name, the last being the word at the cursor, which may
// be empty. Commands, options, the words an option takes, topics of help, and what the source has.
std::vector<std::string> completions(const Program& program, const std::vector<std::string>& words,
                                     const CompletionSource& source = {});

// The value of --index among the words typed so far; empty: none.
std::string index_among(const std::vector<std::string>& words);

// What bash may put at the cursor of a line, quoted for it: nothing of a value runs as a command.
// `line` and `breaks` as shell_line() takes them.
std::vector<std::string> completions_for_bash(const Program& program, std::string_view line,
                                              std::string_view breaks,
                                              const CompletionSource& source = {});

// What the topics of help bash-completion, zsh-completion and fish-completion print: the script
// that makes that shell ask the program's command `complete`. Empty for another topic.
std::string completion_script(const Program& program, std::string_view help_topic);

}  // namespace precedent::schemas
