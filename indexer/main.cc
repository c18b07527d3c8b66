#include <cstdlib>
#include <iostream>
#include <string>

#include "indexer/commands/commands.hh"
#include "indexer/commands/options.hh"
#include "indexer/isolation/document_worker.hh"
#include "schemas/printable.hh"
#include "schemas/shortage.hh"
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
  } catch (const std::exception& error) {
    std::string words = error.what();
    if (const auto shortage = precedent::schemas::words_of_shortage(error))
      words = *shortage + "; update, rebuild and nightly need less with --jobs 1";
    std::cerr << "precedent-indexer: " << precedent::schemas::printable(words) << "\n";
  }
  return kNotRun;
}
