#include "schemas/command_line/command_help.hh"

#include <algorithm>

namespace precedent::schemas {
namespace {

constexpr std::size_t kMostNameColumns = 32;

// Words in lines of at most `columns`, each line but the first behind `indent` blanks.
std::string filled(std::string_view words, std::size_t columns, std::size_t indent) {
  std::string text;
  std::size_t column = indent;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    if (column > indent && column + 1 + word.size() > columns) {
      text += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      text += ' ';
      ++column;
    }
    text += word;
    column += word.size();
    at = end + 1;
  }
  return text;
}

std::string padded(std::string text, std::size_t columns) {
  text.resize(std::max(columns, text.size()), ' ');
  return text;
}

// Two columns, the right one filled.
void add_rows(std::string& text, const std::vector<std::pair<std::string, std::string_view>>& rows,
              std::size_t columns) {
  std::size_t widest = 0;
  for (const auto& [name, words] : rows)
    if (name.size() <= kMostNameColumns) widest = std::max(widest, name.size());
  const std::size_t indent = widest + 4;
  for (const auto& [name, words] : rows) {
    text += "  " + padded(name, indent - 2);
    if (name.size() > widest) text += "\n" + std::string(indent, ' ');
    text += filled(words, columns, indent) + "\n";
  }
}

}  // namespace

std::string spelling_of(const Option& option) {
  std::string spelling;
  if (option.letter != '\0') spelling = {'-', option.letter, ',', ' '};
  spelling += "--" + std::string(option.name);
  if (option.takes_value()) spelling += " " + std::string(option.value);
  return spelling;
}

std::string usage_of(const CommandRow& row) {
  std::string usage = std::string(row.name) + (row.options.empty() ? "" : " [OPTIONS]");
  if (!row.operands.empty()) usage += " " + std::string(row.operands);
  return usage;
}

std::string overview_of(const Program& program) {
  constexpr std::size_t kColumns = 80;
  std::string text = "usage: " + std::string(program.name) + " COMMAND [OPTIONS] ...\n\n" +
                     filled(program.description, kColumns, 0) + "\n\n";
  std::vector<std::pair<std::string, std::string_view>> rows;
  for (const CommandRow& row : program.commands) rows.emplace_back(row.name, row.summary);
  add_rows(text, rows, kColumns);
  text += "\n" + std::string(program.name) + " help COMMAND tells the options of a command.\n";
  rows.clear();
  for (const Remark& topic : program.help_topics)
    rows.emplace_back("help " + std::string(topic.name), topic.text);
  add_rows(text, rows, kColumns);
  text += "\n";
  for (const Remark& variable : program.environment)
    text +=
        std::string(variable.name) + " in the environment: " + std::string(variable.text) + ".\n";
  return text + "Exit status: " + std::string(program.exit_statuses) + "\n";
}

std::string help_of(const Program& program, const CommandRow& row, std::size_t columns) {
  std::string text = "usage: " + std::string(program.name) + " " + usage_of(row) + "\n\n" +
                     std::string(row.summary) + ".\n";
  if (!row.details.empty()) text += filled(row.details, columns, 0) + "\n";
  text += "\nOptions:\n";
  std::vector<std::pair<std::string, std::string_view>> rows;
  for (const Option& option : row.options + options_of_every_command()) {
    const std::string indent = option.letter == '\0' ? "    " : "";
    rows.emplace_back(indent + spelling_of(option), option.help);
  }
  add_rows(text, rows, columns);
  return text;
}

}  // namespace precedent::schemas
