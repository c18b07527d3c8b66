#include "query/commands/man_page.hh"

#include "query/commands/commands.hh"
#include "query/commands/help_texts.hh"
#include "schemas/command_line/manual_page.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {
namespace {

void add_commands(schemas::ManualPage& page) {
  page.section("COMMANDS");
  for (const CommandRow& row : kCommands) {
    page.subsection(std::string(row.name) + " " + std::string(row.operands));
    page.text(std::string(row.summary) + ".");
    if (!row.details.empty()) page.text(row.details);
    page.options(options_of(row.id));
  }
}

void add_fields(schemas::ManualPage& page) {
  page.section("FIELDS");
  for (const schemas::Field& field : schemas::kFields)
    page.item(field.example, std::string(field.help) + (field.is_facet ? " (facet)" : ""));
}

}  // namespace

std::string man_page() {
  schemas::ManualPage page("precedent-query", "search an index of SEC comment letters");
  page.section("SYNOPSIS");
  page.text("precedent-query [COMMAND] [OPTIONS] ...");
  page.section("DESCRIPTION");
  page.text(
      "Searches what precedent-indexer(1) has indexed: the comments of the SEC's staff and the "
      "companies' answers. The command search may be left out.");
  add_commands(page);
  page.section("QUERIES");
  page.lines(kLanguageHelp);
  add_fields(page);
  page.section("ENVIRONMENT");
  page.item("PRECEDENT_INDEX", "the index, where --index is not given");
  page.item("PRECEDENT_SYNONYMS", "a file of synonyms, where --synonyms is not given");
  page.item("PAGER, NO_COLOR, COLUMNS", "as usual");
  page.section("EXIT STATUS");
  page.text("0 found, 1 nothing found, 2 error.");
  page.section("SEE ALSO");
  page.text("precedent-indexer(1)");
  return page.roff();
}

}  // namespace precedent::query
