#include "schemas/command_line/completion.hh"

#include <catch2/catch.hpp>

#include "tests/schemas/command_line/example_program.hh"

namespace precedent::schemas {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("the shell is offered what the table lets stand at the cursor") {
  const auto [words, offered] = GENERATE(table<Words, Words>({
      {{"co"}, {"copy"}},
      {{"--index", "X", "co"}, {"copy"}},
      {{"copy", "--"}, {"--index", "--output", "--force", "--help", "--version"}},
      {{"--so"}, {"--sort"}},
      {{"--sort", ""}, {"relevance", "newest"}},
      {{"x", "--sort=n"}, {"--sort=newest"}},
      {{"copy", "--output", ""}, {}},
      {{"help", "f"}, {"fields"}},
      {{"help", "c"}, {"copy"}},
      {{"copy", "c"}, {}},
      {{}, {}},
  }));
  CAPTURE(words);
  CHECK(completions(example_program(true), words) == offered);
}

TEST_CASE("what only the program knows is asked of it") {
  CompletionSource source;
  source.values = [](const Option& option, const std::string&) {
    return option.name == "index" ? Words{"here", "there"} : Words{};
  };
  source.operands = [](const CommandRow& row, const std::string& typed) {
    return Words{std::string(row.name) + ":" + typed};
  };
  const Program program = example_program(true);
  CHECK(completions(program, {"copy", "--index", "t"}, source) == Words{"there"});
  CHECK(completions(program, {"copy", "a"}, source) == Words{"copy:a"});
  CHECK(completions(program, {"goodwill", "a"}, source) == Words{"search:a"});
}

TEST_CASE("bash is offered the rest of its word, quoted as it stands") {
  CompletionSource source;
  source.operands = [](const CommandRow&, const std::string&) {
    return Words{"state:\"$(touch x)\""};
  };
  const auto [line, offered] = GENERATE(table<std::string, std::string>({
      {"example state:", "\\\"\\$\\(touch\\ x\\)\\\""},
      {"example 'state:", "state:\"$(touch x)\""},
      {"example state:\"", "\\\"\\$(touch x)\\\"\""},
  }));
  CAPTURE(line);
  CHECK(completions_for_bash(example_program(true), line, " :\"'", source) == Words{offered});
  CHECK(completions_for_bash(example_program(true), "example", " ", source).empty());
}

TEST_CASE("in quotation marks a field that stands alone is offered to bash with its values") {
  CompletionSource source;
  source.operands = [](const CommandRow&, const std::string& typed) {
    return typed.ends_with(':') ? Words{typed + "debt", typed + "leases"} : Words{"topic:"};
  };
  const auto offered = [&](const std::string& line) {
    return completions_for_bash(example_program(true), line, " \"'", source);
  };
  CHECK(offered("example 'top") == Words{"topic:debt", "topic:leases"});
  CHECK(offered("example top") == Words{"topic:"});
}

TEST_CASE("what holds a line's end is not offered") {
  CompletionSource source;
  source.operands = [](const CommandRow&, const std::string&) {
    return Words{"a\nb", "a\x1b[2J", "ab"};
  };
  CHECK(completions(example_program(true), {"x", "a"}, source) == Words{"ab"});
}

TEST_CASE("there is a script for each shell, of the program's name") {
  for (const char* topic : {"bash-completion", "zsh-completion", "fish-completion"}) {
    const std::string script = completion_script(example_program(true), topic);
    CHECK(script.find("example complete") != script.npos);
    CHECK(script.find('@' + std::string("PROGRAM")) == script.npos);
  }
  CHECK(completion_script(example_program(true), "man").empty());
}

TEST_CASE("the index is the one named so far") {
  CHECK(index_among({"search", "--index", "X", "a"}) == "X");
  CHECK(index_among({"--index=Y", ""}) == "Y");
  CHECK(index_among({"--index"}).empty());
}

}  // namespace
}  // namespace precedent::schemas
