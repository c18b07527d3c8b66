#include <algorithm>
#include <sstream>

#include "query/commands/command_table.hh"
#include "query/commands/help_texts.hh"
#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "schemas/command_line/command_help.hh"
#include "schemas/command_line/completion.hh"
#include "schemas/command_line/manual_page.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/value_meanings.hh"
#include "schemas/topics/topics.hh"
#include "schemas/values/nearest.hh"

namespace precedent::query {
namespace {

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

void add_language(schemas::ManualPage& page) {
  page.section("QUERIES");
  page.lines(kLanguageHelp);
  page.section("FIELDS");
  for (const schemas::Field& field : schemas::kFields)
    page.item(field.example, std::string(field.help) + (field.is_facet ? " (facet)" : ""));
}

// The topics under their groups, each with what is in and what is out.
void print_topics(std::ostream& out, const TextStyle& style) {
  const std::vector<schemas::Topic>& topics = schemas::Taxonomy::built_in().topics();
  std::string group;
  for (const schemas::Topic& topic : topics) {
    if (topic.group != group) out << (group.empty() ? "" : "\n") << topic.group << "\n";
    group = topic.group;
    out << "  " << topic.slug << "  " << topic.label << '\n'
        << wrapped(topic.scope, std::min(style.columns, kMaxTextColumns), "      ");
  }
}

// The values of the fields that want explaining, each with what it means.
void print_meanings(std::ostream& out, const TextStyle& style) {
  const std::size_t columns = std::min(style.columns, kMaxTextColumns);
  for (const schemas::FieldMeanings& one : schemas::field_meanings()) {
    const schemas::Field& field = schemas::field(one.field);
    if (&one != schemas::field_meanings().data()) out << '\n';
    out << field.name << ": " << field.help << '\n'
        << wrapped("Decided " + std::string(one.decided) + ".", columns, "  ");
    if (!one.measured.empty())
      out << wrapped("Measured " + std::string(one.measured) + ".", columns, "  ");
    for (const schemas::Meaning& value : one.values)
      out << "  " << value.value << '\n' << wrapped(std::string(value.meaning), columns, "      ");
  }
}

// What help there is on something of nearly this name, or on this value of a field.
std::string nearest_topic(const std::string& typed) {
  std::vector<std::string> topics;
  for (const schemas::Remark& one : program_table().help_topics) topics.emplace_back(one.name);
  for (const schemas::CommandRow& row : program_table().commands) topics.emplace_back(row.name);
  for (const schemas::FieldMeanings& one : schemas::field_meanings())
    for (const schemas::Meaning& value : one.values)
      if (value.value == typed) return "outcomes";
  return schemas::nearest_word(typed, topics);
}

}  // namespace

Reply reply_to(const HelpCommand& command, const TextStyle& style) {
  const schemas::Program& program = program_table();
  const std::string& topic = command.topic;
  std::ostringstream out;
  if (topic.empty()) {
    out << schemas::overview_of(program);
  } else if (topic == "fields") {
    print_fields(out, style);
  } else if (topic == "topics") {
    print_topics(out, style);
  } else if (topic == "outcomes") {
    print_meanings(out, style);
  } else if (topic == "query") {
    out << kLanguageHelp;
  } else if (topic == "man") {
    out << schemas::manual_page(program, add_language);
  } else if (const std::string script = schemas::completion_script(program, topic);
             !script.empty()) {
    out << script;
  } else if (const schemas::CommandRow* row = program.find_command(topic)) {
    out << schemas::help_of(program, *row, std::min(style.columns, kMaxTextColumns));
  } else {
    const std::string meant = nearest_topic(topic);
    throw schemas::UsageError(
        "no help on '" + topic + "'" + (meant.empty() ? "" : "; did you mean " + meant + "?") +
        (meant.empty() ? "; see" : " All there is") + ": precedent-query help");
  }
  return {out.str(), "", true};
}

Reply reply_to(const VersionCommand&, const TextStyle&) {
  return {std::string(program_table().name) + " " + std::string(schemas::program_version()) + "\n",
          "", true};
}

}  // namespace precedent::query
