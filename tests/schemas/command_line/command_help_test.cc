#include "schemas/command_line/command_help.hh"

#include <catch2/catch.hpp>
#include <sstream>

#include "schemas/command_line/manual_page.hh"
#include "tests/schemas/command_line/example_program.hh"

namespace precedent::schemas {
namespace {

using Catch::Contains;

TEST_CASE("help names every command and option, and the manual page does") {
  const Program program = example_program(true);
  const std::string overview = overview_of(program);
  const std::string page = manual_page(program, [](ManualPage& more) { more.section("MORE"); });
  CHECK_THAT(page, Catch::StartsWith(".TH EXAMPLE 1\n") && Contains(".SH MORE\n"));
  for (const CommandRow& row : program.commands) {
    CHECK_THAT(overview, Contains("  " + std::string(row.name) + " "));
    CHECK_THAT(page, Contains(".SS " + std::string(row.name)));
    const std::string help = help_of(program, row, 80);
    CHECK_THAT(help, Catch::StartsWith("usage: example " + std::string(row.name)));
    for (const Option& option : row.options) {
      CHECK_THAT(help, Contains(spelling_of(option) + " "));
      CHECK_THAT(page, Contains("\\-\\-" + std::string(option.name)));
    }
  }
  CHECK(spelling_of({"limit", 'n', "N", ""}) == "-n, --limit N");
}

TEST_CASE("the lines of help are as narrow as asked") {
  const auto columns = GENERATE(40, 60, 80);
  std::istringstream lines(help_of(example_program(true), example_program(true).commands[0],
                                   static_cast<std::size_t>(columns)));
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(line.size() <= static_cast<std::size_t>(columns));
  }
}

}  // namespace
}  // namespace precedent::schemas
