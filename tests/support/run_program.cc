#include "tests/support/run_program.hh"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "tests/support/places.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {
namespace {

constexpr std::chrono::seconds kTimeLimit{120};
constexpr int kTimedOut = 124;

void redirect(int descriptor, const std::filesystem::path& file, int flags) {
  const int opened = open(file.c_str(), flags, 0600);
  if (opened < 0 || dup2(opened, descriptor) < 0) _exit(125);
}

[[noreturn]] void become(const std::string& program, const ProgramRun& run,
                         const std::filesystem::path& out, const std::filesystem::path& err) {
  std::vector<char*> arguments = {const_cast<char*>(program.c_str())};
  for (const std::string& one : run.arguments) arguments.push_back(const_cast<char*>(one.c_str()));
  arguments.push_back(nullptr);
  const char* path = std::getenv("PATH");
  const std::string path_setting = std::string("PATH=") + (path ? path : "/usr/bin:/bin");
  std::vector<char*> environment = {const_cast<char*>(path_setting.c_str())};
  for (const std::string& one : run.environment)
    environment.push_back(const_cast<char*>(one.c_str()));
  environment.push_back(nullptr);
  redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
  redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC);
  redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_TRUNC);
  const rlimit memory = {run.memory_bytes, run.memory_bytes};
  if (run.memory_bytes > 0 && setrlimit(RLIMIT_AS, &memory) != 0) _exit(125);
  if (!run.folder.empty() && chdir(run.folder.c_str()) != 0) _exit(125);
  execve(program.c_str(), arguments.data(), environment.data());
  _exit(126);
}

int exit_status_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// The exit status; ends the process where it runs too long, or is to be killed.
int wait_for(pid_t pid, const ProgramRun& run) {
  const auto begin = std::chrono::steady_clock::now();
  const auto kill_at = begin + run.kill_after.value_or(kTimeLimit);
  constexpr std::chrono::microseconds kPause{500};
  int status = 0;
  while (waitpid(pid, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() < kill_at) {
      std::this_thread::sleep_for(kPause);
      continue;
    }
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
    return run.kill_after ? exit_status_of(status) : kTimedOut;
  }
  return exit_status_of(status);
}

}  // namespace

ProgramResult run_program(const std::string& name, const ProgramRun& run) {
  const TemporaryFolder folder;
  const std::string program = path_of_program(name);
  // They are there even if the program is killed before it begins.
  const auto out = folder.write("out", "");
  const auto err = folder.write("err", "");
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("cannot fork");
  if (pid == 0) become(program, run, out, err);
  const int status = wait_for(pid, run);
  return {status, bytes_of(out), bytes_of(err)};
}

ProgramResult run_program(const std::string& name, std::vector<std::string> arguments) {
  ProgramRun run;
  run.arguments = std::move(arguments);
  return run_program(name, run);
}

}  // namespace precedent::tests
