#include <iomanip>
#include <sstream>

#include "query/commands/completion.hh"
#include "query/commands/help_texts.hh"
#include "query/commands/man_page.hh"
#include "query/commands/options.hh"
#include "query/commands/replies.hh"

namespace precedent::query {
namespace {

void print_overview(std::ostream& out) {
  out << "usage: precedent-query COMMAND [OPTIONS] ...\n\n"
         "Searches an index of the SEC staff's comment letters and the companies' answers.\n\n";
  for (const CommandRow& row : kCommands)
    out << "  " << std::left << std::setw(9) << row.name << row.summary << '\n';
  out << "\nsearch is the default: precedent-query --index DIR liquidity disclosure\n"
         "PRECEDENT_INDEX in the environment stands for --index DIR.\n"
         "Exit status: 0 found, 1 nothing found, 2 error.\n";
}

void print_command(std::ostream& out, const CommandRow& row, const TextStyle& style) {
  out << "usage: precedent-query " << row.name << (row.id == CommandId::kHelp ? " " : " [OPTIONS] ")
      << row.operands << "\n\n"
      << row.summary << ".\n";
  if (!row.details.empty())
    out << wrapped(row.details, std::min(style.columns, kMaxTextColumns), "");
  out << '\n' << options_of(row.id);
}

void print_fields(std::ostream& out) {
  std::size_t name_columns = 0;
  std::size_t example_columns = 0;
  for (const schemas::Field& field : schemas::kFields) {
    name_columns = std::max(name_columns, field.name.size());
    example_columns = std::max(example_columns, field.example.size());
  }
  for (const schemas::Field& field : schemas::kFields) {
    out << std::left << std::setw(static_cast<int>(name_columns) + 2) << field.name
        << std::setw(static_cast<int>(example_columns) + 2) << field.example << field.help
        << (field.is_facet ? " (facet)" : "") << '\n';
  }
}

}  // namespace

Reply reply_to(const HelpCommand& command, const TextStyle& style) {
  std::ostringstream out;
  if (command.topic.empty()) {
    print_overview(out);
  } else if (command.topic == "fields") {
    print_fields(out);
  } else if (command.topic == "query") {
    out << kLanguageHelp;
  } else if (command.topic == "man") {
    out << man_page();
  } else if (command.topic == "bash-completion") {
    out << bash_completion_script();
  } else if (const CommandRow* row = find_command(command.topic)) {
    print_command(out, *row, style);
  } else {
    throw UsageError("no help on '" + command.topic + "'; see: precedent-query help");
  }
  return {out.str(), "", true};
}

}  // namespace precedent::query
