#include "indexer/isolation/worker_process.hh"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/text_encoding.hh"
#include "indexer/isolation/document_worker.hh"
#include "indexer/isolation/sandbox.hh"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX has it of each program

namespace precedent::indexer {
namespace {

constexpr const char* kCannotStart = "cannot start a document worker";

void require(int error, const char* what) {
  if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

// What is put at the places of 0 to 3 in the worker must not itself lie there.
Descriptor above_worker_places(const Descriptor& original) {
  constexpr int kLowest = 10;
  Descriptor copy(::fcntl(original.number(), F_DUPFD_CLOEXEC, kLowest));
  // No number above them is allowed at all.
  if (copy.number() < 0) require(errno == EINVAL ? EMFILE : errno, kCannotStart);
  return copy;
}

struct Ends {
  Descriptor ours;
  Descriptor workers;
};

// Takes both over.
Ends ends_of(const std::array<int, 2>& numbers) {
  const Descriptor ours(numbers[0]);
  const Descriptor workers(numbers[1]);
  return {above_worker_places(ours), above_worker_places(workers)};
}

Ends make_sockets() {
  std::array<int, 2> ends;
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    require(errno, kCannotStart);
  return ends_of(ends);
}

// Neither end waits: what does not fit is lost.
Ends make_message_pipe() {
  std::array<int, 2> ends;
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) require(errno, kCannotStart);
  return ends_of(ends);
}

class SpawnSettings {
 public:
  SpawnSettings() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
  }
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  void place_descriptors(int socket, int messages) {
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, messages, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, socket, kWorkerSocket);
    posix_spawn_file_actions_addclosefrom_np(&actions_, kWorkerSocket + 1);
  }

  // The signals of a terminal are for the run, not for its workers.
  void detach() {
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(
        &attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }

  pid_t spawn(const std::string& program, std::uint64_t memory_bytes, WorkerKind kind) const {
    std::string name = "precedent-indexer";
    std::string worker = kWorkerArgument;
    std::string memory = std::to_string(memory_bytes);
    std::string scans = kScansArgument;
    std::vector<char*> arguments = {name.data(), worker.data(), memory.data()};
    std::vector<char*> environment;
    for (char** variable = environ; *variable != nullptr; ++variable)
      environment.push_back(*variable);
    // Tesseract's threads are no gain for a single page, and a worker may start none.
    std::string one_thread = "OMP_THREAD_LIMIT=1";
    if (kind == WorkerKind::kScans) {
      arguments.push_back(scans.data());
      std::erase_if(environment, [](std::string_view variable) {
        return variable.starts_with("OMP_THREAD_LIMIT=");
      });
      environment.push_back(one_thread.data());
    }
    arguments.push_back(nullptr);
    environment.push_back(nullptr);
    pid_t pid = 0;
    require(posix_spawn(&pid, program.c_str(), &actions_, &attributes_, arguments.data(),
                        environment.data()),
            kCannotStart);
    return pid;
  }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

// The last line of what stands in the pipe.
std::string last_words(int pipe) {
  std::array<char, 65536> room;
  const ssize_t got = ::read(pipe, room.data(), room.size());
  if (got <= 0) return {};
  constexpr std::size_t kMaxBytes = 200;
  std::string_view words = corpus::trimmed({room.data(), static_cast<std::size_t>(got)});
  words.remove_prefix(words.rfind('\n') + 1);
  return corpus::utf8_of(words.substr(0, kMaxBytes));
}

std::string in_words(int status) {
  if (!WIFSIGNALED(status)) return "exit status " + std::to_string(WEXITSTATUS(status));
  const int signal = WTERMSIG(status);
  const char* description = ::sigdescr_np(signal);
  return "signal " + std::to_string(signal) +
         (description == nullptr ? "" : " (" + std::string(description) + ")");
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

WorkerProcess::WorkerProcess(const std::string& program, std::uint64_t memory_bytes,
                             WorkerKind kind) {
  Ends sockets = make_sockets();
  Ends messages = make_message_pipe();
  SpawnSettings settings;
  settings.place_descriptors(sockets.workers.number(), messages.workers.number());
  settings.detach();
  pid_ = settings.spawn(program, memory_bytes, kind);
  socket_ = std::move(sockets.ours);
  messages_ = std::move(messages.ours);
}

WorkerProcess::~WorkerProcess() {
  if (pid_ > 0) end();
}

void WorkerProcess::allow_processor_time(std::chrono::seconds more) const {
  clockid_t clock = 0;
  timespec used = {};
  if (::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return;
  rlimit bounds = {};
  if (::prlimit(pid_, RLIMIT_CPU, nullptr, &bounds) != 0) return;
  bounds.rlim_cur = std::min(bounds.rlim_max, static_cast<rlim_t>(used.tv_sec + more.count()));
  ::prlimit(pid_, RLIMIT_CPU, &bounds, nullptr);
}

WorkerEnd WorkerProcess::end() {
  const pid_t pid = std::exchange(pid_, 0);
  ::kill(pid, SIGKILL);  // changes nothing about one that has ended
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0) {
    if (errno != EINTR) return {false, 0, "no exit status"};
  }
  WorkerEnd end;
  end.by_itself = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  end.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  end.words = in_words(status);
  if (const std::string said = last_words(messages_.number()); !said.empty())
    end.words += ": " + said;
  return end;
}

}  // namespace precedent::indexer
