#include "schemas/command_line/command_line.hh"

#include <algorithm>

#include "schemas/values/nearest.hh"

namespace precedent::schemas {
namespace {

// A word with a dash of no more letters is rather an option than a word to exclude: before the
// query's first word, and behind it.
constexpr std::size_t kShortBeforeWords = 2;
constexpr std::size_t kShortBehindWords = 1;

bool is_long(const std::string& argument) {
  return argument.size() > 2 && argument.starts_with("--") && argument[2] >= 'a' &&
         argument[2] <= 'z';
}

// "--limit=3" -> "limit"
std::string name_in(const std::string& argument) {
  return argument.substr(2, std::min(argument.find('='), argument.size()) - 2);
}

bool begins_with_dash(const std::string& argument) {
  return argument.size() > 1 && argument.front() == '-' && argument.find(' ') == argument.npos;
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The option that begins so, else the nearest; empty: none.
std::string meant_option(const std::string& typed, const CommandRow& row) {
  std::vector<std::string> names;
  for (const Option& option : row.options + options_of_every_command())
    names.push_back("--" + std::string(option.name));
  const auto longer = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return typed.size() > 3 && name.starts_with(typed);
  });
  return longer != names.end() ? *longer : nearest_word(typed, names);
}

// What an option of another program is called here; empty: none is known.
std::string habit_meant(const std::string& name, const Program& program, const CommandRow& row) {
  if (name.starts_with('-') && is_number(name.substr(1)) && row.find_option('n') != nullptr)
    return "-n " + name.substr(1);
  for (const Habit& habit : program.habits) {
    if (habit.typed != name) continue;
    const std::string option = habit.does.substr(0, habit.does.find(' '));
    if (!is_long(option) || row.find_option(name_in(option)) != nullptr) return habit.does;
  }
  return {};
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

// -n3 in a query, where -nothing is a word; -n3 and -oFILE elsewhere.
bool holds_value(const std::string& argument, const Option& option, bool in_query) {
  if (argument.size() == 2) return true;
  return option.takes_value() && (!in_query || is_number(argument.substr(2)));
}

// Whether its value is the next argument, not a part of this one.
bool takes_next(const std::string& argument, const Option& option) {
  if (!option.takes_value()) return false;
  return is_long(argument) ? argument.find('=') == argument.npos : argument.size() == 2;
}

}  // namespace

// Where the reading of the arguments stands.
struct CommandLine::Reading {
  const std::vector<std::string>& arguments;
  std::size_t at = 0;

  const std::string& argument() const { return arguments[at]; }
  std::string next_for(const std::string& option) {
    if (at + 1 == arguments.size()) throw UsageError("'" + option + "' needs a value");
    return arguments[++at];
  }
};

CommandLine::CommandLine(const Program& program, const std::vector<std::string>& arguments)
    : program_(&program) {
  std::vector<std::string> rest = arguments;
  find_command(rest);
  read(rest);
  if (names_command_) return;
  if (has("help")) {
    command_ = &program.command("help");
    given_.clear();
    operands_.clear();
  } else if (program.default_command.empty() && !has("version")) {
    refuse("no command is given");
  }
}

// Takes the command's name out of the arguments: their first word that is no option.
void CommandLine::find_command(std::vector<std::string>& arguments) {
  const bool has_default = !program_->default_command.empty();
  command_ = &program_->command(has_default ? program_->default_command : "help");
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& argument = arguments[at];
    if (argument == "--") return;
    if (begins_with_dash(argument)) {
      const Option* option = is_long(argument) ? program_->find_option(name_in(argument))
                                               : program_->find_option(argument[1]);
      const bool is_word =
          !is_long(argument) && (option == nullptr || !holds_value(argument, *option, has_default));
      if (is_word && has_default) return;  // the first of a query
      if (option != nullptr && takes_next(argument, *option)) ++at;
      continue;
    }
    const CommandRow* row = program_->find_command(argument);
    if (row == nullptr && has_default) return;
    if (row == nullptr) {
      std::vector<std::string> names;
      for (const CommandRow& one : program_->commands) names.emplace_back(one.name);
      const std::string meant = nearest_word(argument, names);
      throw UsageError(
          "there is no command '" + argument + "'; " +
          (meant.empty() ? "the commands are " + listed(names) : "did you mean '" + meant + "'?"));
    }
    command_ = row;
    names_command_ = true;
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    return;
  }
}

void CommandLine::read(const std::vector<std::string>& arguments) {
  Reading reading{arguments};
  for (; reading.at < arguments.size(); ++reading.at) {
    const std::string& argument = reading.argument();
    if (argument == "--") {
      operands_.insert(operands_.end(),
                       arguments.begin() + static_cast<std::ptrdiff_t>(reading.at + 1),
                       arguments.end());
      return;
    }
    if (!read_long(reading) && !read_short(reading)) operands_.push_back(argument);
  }
}

bool CommandLine::read_long(Reading& reading) {
  const std::string argument = reading.argument();
  if (!is_long(argument)) return false;
  const Option* option = command_->find_option(name_in(argument));
  if (option == nullptr) refuse_option(argument);
  const std::size_t equals = argument.find('=');
  if (!option->takes_value() && equals != argument.npos)
    refuse("'--" + std::string(option->name) + "' takes no value");
  if (!option->takes_value()) {
    take(*option, {});
  } else {
    take(*option,
         equals == argument.npos ? reading.next_for(argument) : argument.substr(equals + 1));
  }
  return true;
}

bool CommandLine::read_short(Reading& reading) {
  const std::string argument = reading.argument();
  if (!begins_with_dash(argument)) return false;
  const bool in_query = command_->takes_query;
  const Option* option = command_->find_option(argument[1]);
  if (option != nullptr && holds_value(argument, *option, in_query)) {
    if (!option->takes_value()) {
      take(*option, {});
    } else {
      take(*option, argument.size() > 2 ? argument.substr(2) : reading.next_for(argument));
    }
    return true;
  }
  const std::size_t letters = argument.size() - 1;
  const bool is_short = letters <= (operands_.empty() ? kShortBeforeWords : kShortBehindWords);
  const bool is_name = operands_.empty() && command_->find_option(argument.substr(1)) != nullptr;
  if (!in_query || is_short || is_name || argument[1] == '-') refuse_option(argument);
  return false;
}

void CommandLine::take(const Option& option, std::string value) {
  const std::vector<std::string> words = option.words();
  if (!words.empty() && std::find(words.begin(), words.end(), value) == words.end()) {
    const std::string meant = nearest_word(value, words);
    throw UsageError("--" + std::string(option.name) + " takes " + listed(words) + "; not '" +
                     value + "'" + (meant.empty() ? "" : "; did you mean '" + meant + "'?"));
  }
  given_[std::string(option.name)] = std::move(value);
}

void CommandLine::refuse_option(const std::string& typed) const {
  const std::string name = is_long(typed) ? "--" + name_in(typed) : "-" + typed;
  const std::string meant = meant_option(name, *command_);
  const std::string habit = habit_meant(is_long(typed) ? name : typed, *program_, *command_);
  std::string why = "unknown option '" + typed + "'";
  if (!habit.empty()) {
    why += "; here it is " + habit;
  } else if (!meant.empty()) {
    why += "; did you mean '" + meant + "'?";
  } else if (command_->takes_query) {
    why += "; put -- before a query that holds it; to exclude a word write -word behind another";
  }
  refuse(why);
}

std::string CommandLine::text(std::string_view option, std::string_view otherwise) const {
  const auto given = given_.find(option);
  return given == given_.end() ? std::string(otherwise) : given->second;
}

std::size_t CommandLine::choice(std::string_view option) const {
  if (!has(option)) return 0;
  const std::vector<std::string> words = command_->find_option(option)->words();
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), text(option)) -
                                  words.begin());
}

std::string CommandLine::index(std::string_view of_environment) const {
  std::string index = text("index", of_environment);
  if (index.empty())
    throw UsageError("which index? give --index DIR, or set PRECEDENT_INDEX in the environment");
  return index;
}

std::string CommandLine::only_operand() const {
  if (operands_.size() == 1) return operands_.front();
  refuse(std::string(command_->name) + " takes one " + std::string(command_->operands));
}

void CommandLine::refuse_operands() const {
  if (!operands_.empty()) refuse("'" + operands_.front() + "' is one argument too many");
}

void CommandLine::refuse(const std::string& why) const {
  const bool names = names_command_ || !program_->default_command.empty();
  throw UsageError(why + "; see: " + std::string(program_->name) + " help" +
                   (names ? " " + std::string(command_->name) : ""));
}

}  // namespace precedent::schemas
