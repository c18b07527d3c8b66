#include "query/serve/serve_command.hh"

#include <csignal>
#include <iostream>
#include <stdexcept>

#include "query/commands/scoped_search.hh"
#include "query/output/terminal.hh"
#include "query/serve/server.hh"

namespace precedent::query {
namespace {

// Blocked in every thread, so that the one below takes them.
sigset_t block_ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

}  // namespace

void serve_pages(const ServeCommand& command) {
  const serve::Site site{serve::Readers(command.index), synonyms_of(command.synonyms),
                         command.watches, command.is_read_only};
  // An index, or a shard of it, that comes later is served from then on; one of another format
  // never is.
  const auto tell = [](const std::runtime_error& error) {
    std::cerr << "precedent-query: " << error.what() << "; served from when it is there\n";
  };
  try {
    site.readers.answered(Unit::kComment, [](OpenIndex& index) { return index.unit(); });
  } catch (const schemas::IndexError& error) {
    tell(error);
  } catch (const ShardError& error) {
    tell(error);
  }
  const sigset_t signals = block_ending_signals();
  serve::ServerOptions options;
  options.listen = command.listen;
  options.socket = command.socket;
  options.host_names = command.host_names;
  const serve::Server server(options, site);
  if (!server.is_on_loopback()) {
    std::cerr << "precedent-query: whoever reaches " << server.place()
              << " can read this index; there are no accounts here, put a proxy before it\n";
  }
  write_output("precedent-query serves " + command.index.string() + " at " + server.place() + "\n");
  int signal = 0;
  sigwait(&signals, &signal);
}

}  // namespace precedent::query
