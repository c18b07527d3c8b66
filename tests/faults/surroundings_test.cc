// A run whose surroundings are poorer than it expects goes on, and says so.

#include <catch2/catch.hpp>

#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

const std::string kSample = sample_corpus();

ProgramRun load_of_sample(const fs::path& index) {
  return {.arguments = {"update", "--index", index, kSample}};
}

}  // namespace

TEST_CASE("a kernel that filters no system calls is named in the report") {
  const TemporaryFolder folder;
  ProgramRun run = load_of_sample(folder.path() / "index");
  run.environment = {std::string("LD_PRELOAD=") + PRECEDENT_OLD_KERNEL_SHIM};
  const ProgramResult result = run_program("precedent-indexer", run);
  CHECK(result.exit_status == 0);
  CHECK_THAT(result.out, Contains("33 new"));
  CHECK_THAT(result.out, Contains("documents were read with less protection than meant: "
                                  "no filter of system calls"));
  const ProgramResult usual =
      run_program("precedent-indexer", load_of_sample(folder.path() / "usual"));
  CHECK_THAT(usual.out, !Contains("less protection"));
}

TEST_CASE("a report that cannot be written in the end does not call the run failed") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  const fs::path reports = folder.path() / "reports";
  fs::create_directories(reports);
  ProgramRun run = load_of_sample(index);
  run.arguments.insert(run.arguments.begin() + 1, {"--report", reports / "report.json"});
  const auto with_fault = [&](const std::string& fault, int at) {
    run.environment = {std::string("LD_PRELOAD=") + PRECEDENT_FAULT_SHIM,
                       "PRECEDENT_FAULT=" + fault, "PRECEDENT_FAULT_AT=" + std::to_string(at),
                       "PRECEDENT_FAULT_FOLDER=" + fs::canonical(reports).string(),
                       "PRECEDENT_FAULT_COUNT=" + (folder.path() / "count").string()};
    return run_program("precedent-indexer", run);
  };
  REQUIRE(with_fault("count", 0).exit_status == 0);
  const int calls = std::stoi(bytes_of(folder.path() / "count"));
  REQUIRE(calls > 2);

  fs::remove_all(index);
  const ProgramResult refused = with_fault("broken", 1);
  CHECK(refused.exit_status == 2);
  CHECK_THAT(refused.err, Contains("report.json"));
  CHECK_FALSE(fs::exists(index));

  const ProgramResult late = with_fault("broken", calls - 1);
  CHECK(late.exit_status == 1);
  CHECK_THAT(late.err, Contains("the index is written, its report is not: "));
  CHECK(run_program("precedent-indexer", {"check", "--index", index}).exit_status == 0);
}
