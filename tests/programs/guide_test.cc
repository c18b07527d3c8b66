#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <string>

#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;

TEST_CASE("the guide holds what the program itself says") {
  const std::string guide = bytes_of(source_folder() + "/query/GUIDE.md");
  const std::regex block("<!-- precedent-query help (\\w+) -->\n\n```text\n");
  std::size_t blocks = 0;
  for (std::sregex_iterator at(guide.begin(), guide.end(), block), end; at != end; ++at, ++blocks) {
    const std::string topic = (*at)[1];
    const std::size_t begin = static_cast<std::size_t>(at->position() + at->length());
    ProgramRun run;
    run.arguments = {"help", topic};
    run.environment = {"COLUMNS=100"};
    INFO("precedent-query help " << topic);
    CHECK(guide.substr(begin, guide.find("```", begin) - begin) ==
          run_program("precedent-query", run).out);
  }
  CHECK(blocks == 3);
}
