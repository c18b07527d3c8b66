// precedent-indexer as the manual and the shell present it.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

std::string told(std::vector<std::string> arguments) {
  const ProgramResult result = run_program("precedent-indexer", std::move(arguments));
  REQUIRE(result.exit_status == 0);
  return result.out;
}

// The options that a help text names: "--jobs".
std::vector<std::string> options_in(const std::string& help) {
  std::vector<std::string> options;
  for (std::size_t at = help.find("--"); at != help.npos; at = help.find("--", at + 2)) {
    const std::size_t end = help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
    options.push_back(help.substr(at, end - at));
  }
  return options;
}

// What bash offers for the last of the words, a blank behind each.
std::string offered(const TemporaryFolder& folder, const std::string& words) {
  const fs::path out = folder.path() / "offered";
  const std::string line = "precedent-indexer " + words;
  const fs::path script =
      folder.write("ask", "PATH=" + programs_folder() + ":$PATH\n" +
                              told({"help", "bash-completion"}) + "COMP_LINE='" + line +
                              "'\nCOMP_POINT=${#COMP_LINE}\n_precedent_indexer\n"
                              "printf '%s ' \"${COMPREPLY[@]}\" >'" +
                              out.string() + "'\n");
  REQUIRE(std::system(("bash " + script.string()).c_str()) == 0);
  return bytes_of(out);
}

}  // namespace

TEST_CASE("the manual page names every command and every option of the help") {
  const std::string page = told({"help", "man"});
  CHECK_THAT(page, Catch::StartsWith(".TH PRECEDENT\\-INDEXER 1\n"));
  for (const std::string command :
       {"update", "rebuild", "fetch", "nightly", "parse", "status", "check"}) {
    CAPTURE(command);
    CHECK_THAT(page, Contains(".SS " + command + " "));
    const std::vector<std::string> options = options_in(told({command, "--help"}));
    CHECK_FALSE(options.empty());
    for (const std::string& option : options) {
      std::string escaped;
      for (const char c : option) escaped += c == '-' ? "\\-" : std::string(1, c);
      CHECK_THAT(page, Contains(".B " + escaped) || Contains(", " + escaped));
    }
  }
}

TEST_CASE("bash completes commands, options and the words that an option takes") {
  const TemporaryFolder folder;
  const auto [words, expected] = GENERATE(table<std::string, std::string>({
      {"re", "rebuild "},
      {"st", "status "},
      {"check --", "--index --dump --help --version "},
      {"update --max", "--max-removed "},
      {"rebuild --max", ""},
      {"status --format j", "json "},
      {"update --log-format ", "text json "},
      {"help ch", "check "},
      {"update --report r", ""},
      {"update ", ""},
  }));
  CAPTURE(words);
  CHECK(offered(folder, words) == (expected.empty() ? " " : expected));
}
