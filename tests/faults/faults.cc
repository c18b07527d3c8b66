#include "tests/faults/faults.hh"

#include <algorithm>
#include <stdexcept>

namespace precedent::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kNever = 0;

ProgramResult run_counting(const Scenario& scenario, const CallFault& fault,
                           const fs::path& count_file) {
  const fs::path index = scenario.fresh_index();
  ProgramRun run = scenario.run(1);
  const fs::path watched = fault.what == "unreadable" ? scenario.corpus() : index;
  run.environment = {std::string("LD_PRELOAD=") + PRECEDENT_FAULT_SHIM,
                     "PRECEDENT_FAULT=" + fault.what,
                     "PRECEDENT_FAULT_AT=" + std::to_string(fault.at),
                     "PRECEDENT_FAULT_FOLDER=" + fs::canonical(watched).string(),
                     "PRECEDENT_FAULT_COUNT=" + count_file.string()};
  return run_program("precedent-indexer", run);
}

}  // namespace

ProgramResult run_with(const Scenario& scenario, const CallFault& fault) {
  return run_counting(scenario, fault, "");
}

std::uint64_t count_calls(const Scenario& scenario, const std::string& what) {
  const TemporaryFolder folder;
  const fs::path count_file = folder.path() / "count";
  const ProgramResult run = run_counting(
      scenario, {what == "unreadable" ? what : std::string("count"), kNever}, count_file);
  if (run.exit_status > 1) throw std::runtime_error("the run itself fails: " + run.err);
  return std::stoull(bytes_of(count_file));
}

std::vector<std::uint64_t> spread(std::uint64_t last, std::uint64_t most) {
  const std::uint64_t count = std::min(last, most);
  std::vector<std::uint64_t> numbers;
  for (std::uint64_t i = 0; i < count; ++i) numbers.push_back(1 + i * last / count);
  return numbers;
}

}  // namespace precedent::tests
