#include "indexer/commands/serve_shard.hh"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

#include "indexer/index/databases.hh"
#include "indexer/index/served_stubs.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/shard.hh"

namespace precedent::indexer {
namespace {

constexpr const char* kServer = "xapian-tcpsrv";
constexpr int kNotFound = 127;

sigset_t awaited_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int one : {SIGTERM, SIGINT, SIGCHLD}) sigaddset(&signals, one);
  return signals;
}

// One database, served by a child with all its connections until this goes, or this program.
class ServerProcess {
 public:
  ServerProcess(const std::filesystem::path& database, const std::string& host, unsigned port) {
    const std::string port_text = std::to_string(port);
    const pid_t parent = getpid();
    child_ = fork();
    if (child_ < 0)
      throw std::system_error(errno, std::generic_category(), "cannot start a server");
    if (child_ > 0) {
      setpgid(child_, child_);
      return;
    }
    // The server ends its whole process group at its end: it must not be ours.
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    const sigset_t signals = awaited_signals();
    sigprocmask(SIG_UNBLOCK, &signals, nullptr);
    if (getppid() == parent)
      execlp(kServer, kServer, "--quiet", "--interface", host.c_str(), "--port", port_text.c_str(),
             database.c_str(), static_cast<char*>(nullptr));
    _exit(kNotFound);
  }
  ~ServerProcess() {
    kill(-child_, SIGTERM);
    if (!has_ended_) waitpid(child_, nullptr, 0);
  }
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  // How it ended; empty: it goes on.
  std::string end() {
    int status = 0;
    if (has_ended_ || waitpid(child_, &status, WNOHANG) != child_) return {};
    has_ended_ = true;
    if (WIFEXITED(status) && WEXITSTATUS(status) == kNotFound)
      return std::string(kServer) + " is not installed: apt install xapian-tools";
    return std::string(kServer) + " ended " +
           (WIFSIGNALED(status) ? "by signal " + std::to_string(WTERMSIG(status))
                                : "with status " + std::to_string(WEXITSTATUS(status)));
  }

 private:
  pid_t child_ = -1;
  bool has_ended_ = false;
};

}  // namespace

void serve_shard(const std::filesystem::path& index, const schemas::ShardPlace& place,
                 std::ostream& out) {
  const schemas::GenerationPaths stubs = served_stubs(index);
  const auto shard = schemas::shard_of_text(
      open_to_read(stubs.letters).get_metadata(std::string(schemas::kShardKey)));
  const sigset_t signals = awaited_signals();
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  ServerProcess letters(stubs.letters, place.host, place.letters_port);
  ServerProcess comments(stubs.comments, place.host, place.comments_port);
  out << (shard && !shard->is_whole() ? "shard " + schemas::name_of(*shard) : "the index")
      << ": letters at " << place.host << ":" << place.letters_port << ", comments at "
      << place.comments_port << std::endl;
  for (int signal = 0; signal != SIGTERM && signal != SIGINT;) {
    sigwait(&signals, &signal);
    for (ServerProcess* server : {&letters, &comments})
      if (const std::string end = server->end(); !end.empty())
        throw std::runtime_error("the " + std::string(server == &letters ? "letters" : "comments") +
                                 " are no longer served: " + end);
  }
}

}  // namespace precedent::indexer
