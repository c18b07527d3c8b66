#include "schemas/command_line/manual_page.hh"

#include "schemas/command_line/command_help.hh"

namespace precedent::schemas {
namespace {

// Text as roff shows it: no escapes, no request at the beginning of a line, plain hyphens.
std::string escaped(std::string_view text) {
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

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

}  // namespace

ManualPage::ManualPage(std::string_view program, std::string_view summary) {
  roff_ = ".TH " + escaped(in_capitals(program)) + " 1\n";
  section("NAME");
  roff_ += escaped(program) + " \\- " + escaped(summary) + "\n";
}

void ManualPage::section(std::string_view title) {
  roff_ += ".SH " + escaped(title) + "\n";
}

void ManualPage::subsection(std::string_view title) {
  roff_ += ".SS " + escaped(title) + "\n";
}

void ManualPage::text(std::string_view words) {
  roff_ += escaped(words) + "\n";
}

void ManualPage::lines(std::string_view as_they_are) {
  roff_ += ".nf\n" + escaped(as_they_are) + ".fi\n";
}

void ManualPage::item(std::string_view name, std::string_view words) {
  roff_ += ".TP\n.B " + escaped(name) + "\n" + escaped(words) + "\n";
}

void ManualPage::options(const Options& options) {
  for (const Option& option : options) item(spelling_of(option), option.help);
}

std::string manual_page(const Program& program,
                        const std::function<void(ManualPage&)>& add_sections) {
  ManualPage page(program.name, program.summary);
  page.section("SYNOPSIS");
  page.text(std::string(program.name) +
            (program.default_command.empty() ? " COMMAND" : " [COMMAND]") + " [OPTIONS] ...");
  page.section("DESCRIPTION");
  page.text(program.description);
  page.section("COMMANDS");
  for (const CommandRow& row : program.commands) {
    page.subsection(usage_of(row));
    page.text(std::string(row.summary) + ".");
    if (!row.details.empty()) page.text(row.details);
    page.options(row.options + options_of_every_command());
  }
  if (add_sections) add_sections(page);
  page.section("ENVIRONMENT");
  for (const Remark& variable : program.environment) page.item(variable.name, variable.text);
  page.section("EXIT STATUS");
  page.text(program.exit_statuses);
  page.section("SEE ALSO");
  page.text(program.sees_also);
  return page.roff();
}

}  // namespace precedent::schemas
