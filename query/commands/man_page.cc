#include "query/commands/man_page.hh"

#include <string_view>

#include "query/commands/commands.hh"
#include "query/commands/help_texts.hh"
#include "schemas/fields.hh"

namespace precedent::query {
namespace {

// Text as roff shows it: no escapes, no request at the beginning of a line, plain hyphens.
std::string roff(std::string_view text) {
  std::string safe;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) safe += "\\&";
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      safe += c;
    }
    line_begins = c == '\n';
  }
  return safe;
}

void add_item(std::string& page, const std::string& name, std::string_view text) {
  page += ".TP\n.B " + roff(name) + "\n" + roff(text) + "\n";
}

void add_commands(std::string& page) {
  page += ".SH COMMANDS\n";
  for (const CommandRow& row : kCommands) {
    page += ".SS " + roff(std::string(row.name) + " " + std::string(row.operands)) + "\n";
    page += roff(row.summary) + ".\n";
    if (!row.details.empty()) page += roff(row.details) + "\n";
    const auto options = options_of(row.id);
    for (const auto& option : options.options()) {
      const bool has_value = option->semantic()->max_tokens() > 0;
      add_item(page,
               "--" + option->long_name() + (has_value ? " " + option->format_parameter() : ""),
               option->description());
    }
  }
}

void add_fields(std::string& page) {
  page += ".SH FIELDS\n";
  for (const schemas::Field& field : schemas::kFields) {
    add_item(page, std::string(field.example),
             std::string(field.help) + (field.is_facet ? " (facet)" : ""));
  }
}

}  // namespace

std::string man_page() {
  std::string page =
      ".TH PRECEDENT-QUERY 1\n"
      ".SH NAME\n"
      "precedent-query \\- search an index of SEC comment letters\n"
      ".SH SYNOPSIS\n"
      ".B precedent-query\n[COMMAND] [OPTIONS] ...\n"
      ".SH DESCRIPTION\n"
      "Searches what precedent-indexer(1) has indexed: the comments of the SEC's staff and the "
      "companies' answers. The command\n.B search\nmay be left out.\n";
  add_commands(page);
  page += ".SH QUERIES\n.nf\n" + roff(kLanguageHelp) + ".fi\n";
  add_fields(page);
  page += ".SH ENVIRONMENT\n";
  add_item(page, "PRECEDENT_INDEX", "the index, where --index is not given");
  add_item(page, "PRECEDENT_SYNONYMS", "a file of synonyms, where --synonyms is not given");
  add_item(page, "PAGER, NO_COLOR, COLUMNS", "as usual");
  page +=
      ".SH EXIT STATUS\n0 found, 1 nothing found, 2 error.\n.SH SEE ALSO\nprecedent-indexer(1)\n";
  return page;
}

}  // namespace precedent::query
