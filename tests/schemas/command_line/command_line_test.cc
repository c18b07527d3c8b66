#include "schemas/command_line/command_line.hh"

#include <catch2/catch.hpp>

#include "tests/schemas/command_line/example_program.hh"

namespace precedent::schemas {
namespace {

using Words = std::vector<std::string>;

const Program kProgram = example_program(true);
const Program kWithoutDefault = example_program(false);

TEST_CASE("options may stand anywhere up to --, before the command too") {
  const auto words = GENERATE(Words{"copy", "-f", "--output", "O", "a", "b"},
                              Words{"copy", "a", "--output=O", "b", "--force"},
                              Words{"-o", "O", "-f", "copy", "a", "b"},
                              Words{"copy", "-oO", "a", "--force", "--", "b"});
  CAPTURE(words);
  const Program& program = GENERATE(std::cref(kProgram), std::cref(kWithoutDefault)).get();
  const CommandLine line(program, words);
  CHECK(line.command().name == "copy");
  CHECK(line.text("output") == "O");
  CHECK(line.has("force"));
  CHECK(line.operands() == Words{"a", "b"});
}

TEST_CASE("in a query a word with a dash is a word, but for options and what looks like one") {
  const auto [words, operands] = GENERATE(table<Words, Words>({
      {{"cash", "-flow", "-n", "3"}, {"cash", "-flow"}},
      {{"cash", "-n3"}, {"cash"}},
      {{"-topic:debt", "cash"}, {"-topic:debt", "cash"}},
      {{"cash", "-nothing", "-AI"}, {"cash", "-nothing", "-AI"}},
      {{"cash", "-sort"}, {"cash", "-sort"}},
      {{"--", "-n", "3"}, {"-n", "3"}},
      {{"cash", "--", "--limit"}, {"cash", "--limit"}},
      {{"-n 3 cash"}, {"-n 3 cash"}},
      {{"cash", "-"}, {"cash", "-"}},
      {{"search", "search"}, {"search"}},
      {{"cash", "copy"}, {"cash", "copy"}},
      {{"--explain", "--", "copy"}, {"copy"}},
  }));
  CAPTURE(words);
  const CommandLine line(kProgram, words);
  CHECK(line.command().name == "search");
  CHECK(line.operands() == operands);
}

TEST_CASE("of an option that is given twice the last counts") {
  CHECK(CommandLine(kProgram, {"-n", "3", "x", "--limit", "5"}).text("limit") == "5");
}

TEST_CASE("an option of certain words tells which was given, the first where none was") {
  CHECK(CommandLine(kProgram, {"x", "--sort", "newest"}).choice("sort") == 1);
  CHECK(CommandLine(kProgram, {"x"}).choice("sort") == 0);
}

TEST_CASE("numbers are digits within their bounds") {
  const auto typed = GENERATE("-1", "11", "5x", "", "ten", "99999999999999999999");
  const CommandLine line(kProgram, {"x", "--limit", typed});
  CHECK_THROWS_WITH(line.number<unsigned>("limit", 4, 0, 10),
                    "--limit takes a number from 0 to 10, not '" + std::string(typed) + "'");
  CHECK(CommandLine(kProgram, {"x", "-n", "10"}).number<unsigned>("limit", 4, 0, 10) == 10);
  CHECK(CommandLine(kProgram, {"x"}).number<unsigned>("limit", 4, 0, 10) == 4);
}

TEST_CASE("a call for help without a command is the command help") {
  for (const Words& words : {Words{"--help"}, Words{"-h"}, Words{"--index", "X", "-h"}}) {
    const CommandLine line(kProgram, words);
    CHECK(line.command().name == "help");
    CHECK_FALSE(line.has("help"));
  }
  const CommandLine line(kProgram, {"copy", "a", "-h"});
  CHECK(line.command().name == "copy");
  CHECK(line.has("help"));
  CHECK(CommandLine(kWithoutDefault, {"--version"}).has("version"));
}

TEST_CASE("what makes no command line is refused with what would do") {
  const auto [words, message] = GENERATE(table<Words, std::string>({
      {{"x", "--limt", "3"},
       "unknown option '--limt'; did you mean '--limit'?; see: example help search"},
      {{"x", "--lim", "3"},
       "unknown option '--lim'; did you mean '--limit'?; see: example help search"},
      {{"-limit", "3", "x"},
       "unknown option '-limit'; did you mean '--limit'?; see: example help search"},
      {{"copy", "--zzzzzzzz"}, "unknown option '--zzzzzzzz'; see: example help copy"},
      {{"copy", "-x"}, "unknown option '-x'; see: example help copy"},
      {{"-i", "x"},
       "unknown option '-i'; put -- before a query that holds it; to exclude a word write -word "
       "behind another; see: example help search"},
      {{"x", "-i"},
       "unknown option '-i'; put -- before a query that holds it; to exclude a word write -word "
       "behind another; see: example help search"},
      {{"-la", "x"},
       "unknown option '-la'; put -- before a query that holds it; to exclude a word write -word "
       "behind another; see: example help search"},
      {{"x", "--limit"}, "'--limit' needs a value"},
      {{"x", "-n"}, "'-n' needs a value"},
      {{"x", "--explain=yes"}, "'--explain' takes no value; see: example help search"},
      {{"x", "--sort", "newst"},
       "--sort takes relevance, newest; not 'newst'; did you mean 'newest'?"},
  }));
  CAPTURE(words);
  CHECK_THROWS_AS(CommandLine(kProgram, words), UsageError);
  CHECK_THROWS_WITH(CommandLine(kProgram, words), message);
}

TEST_CASE("an option of another program is refused with what does it here") {
  Program program = example_program(true);
  program.habits = {{"--json", "--format json"}, {"-e", "--explain"}, {"-w", "no option: always"}};
  const auto [words, meant] = GENERATE(table<Words, std::string>({
      {{"x", "-e"}, "unknown option '-e'; here it is --explain; "},
      {{"-w", "x"}, "unknown option '-w'; here it is no option: always; "},
      {{"-7", "x"}, "unknown option '-7'; here it is -n 7; "},
      // Not of a command that lacks the option.
      {{"x", "--json"}, "unknown option '--json'; put -- before "},
      {{"copy", "-e"}, "unknown option '-e'; see: "},
  }));
  CAPTURE(words);
  CHECK_THROWS_WITH(CommandLine(program, words), Catch::StartsWith(meant));
}

TEST_CASE("a command that is none is refused with the nearest") {
  CHECK_THROWS_WITH(CommandLine(kWithoutDefault, {"cpoy", "a"}),
                    "there is no command 'cpoy'; did you mean 'copy'?");
  CHECK_THROWS_WITH(CommandLine(kWithoutDefault, {"zzzzzz"}),
                    "there is no command 'zzzzzz'; the commands are search, copy, help");
  CHECK_THROWS_WITH(CommandLine(kWithoutDefault, {}), "no command is given; see: example help");
}

TEST_CASE("operands are counted, and the index is named by one or the other") {
  CHECK(CommandLine(kProgram, {"copy", "a"}).only_operand() == "a");
  CHECK_THROWS_WITH(CommandLine(kProgram, {"copy"}).only_operand(),
                    "copy takes one PATH...; see: example help copy");
  CHECK_THROWS_WITH(CommandLine(kProgram, {"copy", "a"}).refuse_operands(),
                    "'a' is one argument too many; see: example help copy");
  CHECK(CommandLine(kProgram, {"copy", "--index", "X"}).index("Y") == "X");
  CHECK(CommandLine(kProgram, {"copy"}).index("Y") == "Y");
  CHECK_THROWS_WITH(CommandLine(kProgram, {"copy"}).index(""),
                    "which index? give --index DIR, or set PRECEDENT_INDEX in the environment");
}

}  // namespace
}  // namespace precedent::schemas
