#include "schemas/command_line/shell_line.hh"

#include <catch2/catch.hpp>

namespace precedent::schemas {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kBreaks = " \t\n\"'><=;|&(:";

TEST_CASE("a line is read as bash reads it, up to the cursor") {
  const auto [typed, words, quote, kept] = GENERATE(table<std::string, Words, char, std::string>({
      {"p a b", {"p", "a", "b"}, '\0', ""},
      {"p a ", {"p", "a", ""}, '\0', ""},
      {"p 'a b", {"p", "a b"}, '\'', ""},
      {"p 'a b' c", {"p", "a b", "c"}, '\0', ""},
      {"p \"a \\\"b", {"p", "a \"b"}, '"', ""},
      {"p a\\ b", {"p", "a b"}, '\0', ""},
      {"p topic:li", {"p", "topic:li"}, '\0', "topic:"},
      {"p --sort=n", {"p", "--sort=n"}, '\0', "--sort="},
      {"p office:\"of", {"p", "office:of"}, '"', "office:"},
      {"p 'office:of", {"p", "office:of"}, '\'', ""},
      {"p ''", {"p", ""}, '\0', ""},
      {"", {""}, '\0', ""},
  }));
  CAPTURE(typed);
  const ShellLine line = shell_line(typed, kBreaks);
  CHECK(line.words == words);
  CHECK(line.quote == quote);
  CHECK(line.kept == kept);
}

TEST_CASE("what is written for the shell is read back as it was") {
  const auto text =
      GENERATE(as<std::string>(), "plain", "two words", "$(touch x)", "`id`; ls | cat", "it's",
               "a\"b", "back\\slash", "x && y > z", "caf\xc3\xa9 *?[1]", "!");
  const auto quote = GENERATE('\0', '\'', '"');
  CAPTURE(text, quote);
  const std::string mark = quote == '\0' ? "" : std::string(1, quote);
  const ShellLine line = shell_line("p " + mark + in_shell(text, quote) + mark, kBreaks);
  CHECK(line.words.back() == text);
}

}  // namespace
}  // namespace precedent::schemas
