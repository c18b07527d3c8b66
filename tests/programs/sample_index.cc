#include "tests/programs/sample_index.hh"

#include <catch2/catch.hpp>
#include <utility>

#include "tests/support/places.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {

const std::string& sample_index() {
  static const TemporaryFolder folder;
  static const std::string index = [] {
    const std::string path = folder.path() / "index";
    const ProgramResult run =
        run_program("precedent-indexer", {"update", "--index", path, sample_corpus()});
    REQUIRE(run.exit_status == 0);
    return path;
  }();
  return index;
}

ProgramResult query(std::vector<std::string> arguments) {
  ProgramRun run;
  run.arguments = std::move(arguments);
  run.environment = {"PRECEDENT_INDEX=" + sample_index()};
  return run_program("precedent-query", run);
}

}  // namespace precedent::tests
