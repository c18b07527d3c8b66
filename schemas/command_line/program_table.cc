#include "schemas/command_line/program_table.hh"

#include <algorithm>
#include <stdexcept>

namespace precedent::schemas {
namespace {

template <typename Rows, typename Matches>
auto* found_in(const Rows& rows, const Matches& matches) {
  const auto row = std::find_if(rows.begin(), rows.end(), matches);
  return row == rows.end() ? nullptr : &*row;
}

template <typename Matches>
const Option* option_in(const Options& options, const Matches& matches) {
  const Option* const own = found_in(options, matches);
  return own != nullptr ? own : found_in(options_of_every_command(), matches);
}

template <typename Key>
const Option* option_of_any(const Program& program, Key key) {
  for (const CommandRow& row : program.commands)
    if (const Option* option = row.find_option(key)) return option;
  return nullptr;
}

}  // namespace

std::vector<std::string> Option::words() const {
  std::vector<std::string> words;
  if (value.find('|') == value.npos) return words;
  std::size_t from = 0;
  while (from <= value.size()) {
    const std::size_t end = std::min(value.find('|', from), value.size());
    words.emplace_back(value.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

Options operator+(Options some, const Options& others) {
  some.insert(some.end(), others.begin(), others.end());
  return some;
}

const Options& options_of_every_command() {
  static const Options kOptions = {
      {"help", 'h', "", "print this help"},
      {"version", 'V', "", "print the program's version"},
  };
  return kOptions;
}

const Options& options_of_complete() {
  static const Options kOptions = {
      {"line", '\0', "LINE", "a line of bash up to the cursor, in place of words"},
      {"breaks", '\0', "CHARACTERS", "at which bash parts words: its COMP_WORDBREAKS"},
  };
  return kOptions;
}

const std::vector<Remark>& help_topics_of_every_program() {
  static const std::vector<Remark> kTopics = {
      {"man", "the manual page"},
      {"bash-completion", "the script by which bash completes"},
      {"zsh-completion", "the script by which zsh completes"},
      {"fish-completion", "the script by which fish completes"},
  };
  return kTopics;
}

const Option* CommandRow::find_option(std::string_view option) const {
  return option_in(options, [&](const Option& one) { return one.name == option; });
}

const Option* CommandRow::find_option(char letter) const {
  if (letter == '\0') return nullptr;
  return option_in(options, [&](const Option& one) { return one.letter == letter; });
}

const CommandRow* Program::find_command(std::string_view command) const {
  return found_in(commands, [&](const CommandRow& one) { return one.name == command; });
}

const CommandRow& Program::command(std::string_view command) const {
  if (const CommandRow* row = find_command(command)) return *row;
  throw std::logic_error("the table has no command " + std::string(command));
}

const Option* Program::find_option(std::string_view option) const {
  return option_of_any(*this, option);
}

const Option* Program::find_option(char letter) const {
  return option_of_any(*this, letter);
}

std::string_view program_version() {
  return PRECEDENT_VERSION;
}

}  // namespace precedent::schemas
