#include <cstdlib>
#include <iostream>
#include <new>

#include "indexer/commands/commands.hh"
#include "indexer/commands/options.hh"
#include "indexer/isolation/document_worker.hh"
#include "schemas/printable.hh"
#include "schemas/standard_streams.hh"

int main(int count, char** values) {
  using namespace precedent::indexer;
  precedent::schemas::open_standard_streams();
  std::ios::sync_with_stdio(false);
  try {
    const auto variable = [](const char* name) {
      const char* value = std::getenv(name);
      return std::string(value == nullptr ? "" : value);
    };
    const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
    if (is_worker_call(arguments)) return serve_documents(arguments);
    const FetchEnvironment fetching{variable("PRECEDENT_LETTERS"),
                                    variable("PRECEDENT_USER_AGENT")};
    return run_command(parse_command(arguments, variable("PRECEDENT_INDEX"), fetching), std::cout,
                       std::cerr);
  } catch (const std::bad_alloc&) {
    std::cerr << "precedent-indexer: there is not enough memory\n";
  } catch (const std::exception& error) {
    std::cerr << "precedent-indexer: " << precedent::schemas::printable(error.what()) << "\n";
  }
  return kNotRun;
}
