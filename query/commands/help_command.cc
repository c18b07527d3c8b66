#include <iomanip>
#include <sstream>

#include "query/commands/completion.hh"
#include "query/commands/help_texts.hh"
#include "query/commands/man_page.hh"
#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query {
namespace {

void print_overview(std::ostream& out) {
  out << "usage: precedent-query COMMAND [OPTIONS] ...\n\n"
         "Searches an index of the SEC staff's comment letters and the companies' answers.\n\n";
  for (const CommandRow& row : kCommands)
    out << "  " << std::left << std::setw(12) << row.name << row.summary << '\n';
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

// Name, example, and the help wrapped behind them.
void print_fields(std::ostream& out, const TextStyle& style) {
  std::size_t name_columns = 0;
  std::size_t example_columns = 0;
  for (const schemas::Field& field : schemas::kFields) {
    name_columns = std::max(name_columns, field.name.size() + 2);
    example_columns = std::max(example_columns, field.example.size() + 2);
  }
  const std::string indent(name_columns + example_columns, ' ');
  for (const schemas::Field& field : schemas::kFields) {
    std::string lines = wrapped(std::string(field.help) + (field.is_facet ? " (facet)" : ""),
                                std::min(style.columns, kMaxTextColumns), indent);
    std::string begin(field.name);
    begin.resize(name_columns, ' ');
    begin += field.example;
    begin.resize(indent.size(), ' ');
    out << lines.replace(0, indent.size(), begin);
  }
}

void print_topics(std::ostream& out) {
  std::size_t widest = 0;
  const std::vector<schemas::Topic>& topics = schemas::Taxonomy::built_in().topics();
  for (const schemas::Topic& topic : topics) widest = std::max(widest, topic.slug.size());
  std::string group;
  for (const schemas::Topic& topic : topics) {
    if (topic.group != group) out << (group.empty() ? "" : "\n") << topic.group << '\n';
    group = topic.group;
    out << "  topic:" << std::left << std::setw(static_cast<int>(widest) + 2) << topic.slug
        << topic.label << '\n';
  }
}

}  // namespace

Reply reply_to(const HelpCommand& command, const TextStyle& style) {
  std::ostringstream out;
  if (command.topic.empty()) {
    print_overview(out);
  } else if (command.topic == "fields") {
    print_fields(out, style);
  } else if (command.topic == "topics") {
    print_topics(out);
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
