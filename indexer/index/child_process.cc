#include "indexer/index/child_process.hh"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>
#include <system_error>

namespace precedent::indexer {
namespace {

constexpr char kEnd = '\n';  // behind the whole text

void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string all_of(int file) {
  std::string text;
  std::array<char, 65536> piece{};
  for (;;) {
    const ssize_t got = ::read(file, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(got));
  }
}

[[noreturn]] void be_child(const std::function<std::string()>& work, int answer, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
  // It is known that it may die: no trace of that is wanted.
  const rlimit no_core = {0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  for (const int number : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE}) ::signal(number, SIG_DFL);
  std::string text;
  try {
    text = work();
  } catch (const Xapian::Error& error) {
    text = error.get_msg();
    if (error.get_error_string() != nullptr) text += std::string(": ") + error.get_error_string();
  } catch (const std::bad_alloc&) {
    // A damaged length asks for as much as there is not.
    text = "there is not enough memory to read it, or it is damaged";
  } catch (const std::exception& error) {
    text = error.what();
  }
  write_all(answer, text + kEnd);
  ::_exit(0);
}

std::string name_of_signal(int number) {
  const char* name = ::sigabbrev_np(number);
  return name == nullptr ? "signal " + std::to_string(number) : std::string("SIG") + name;
}

}  // namespace

Child::Child(const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    throw std::system_error(errno, std::generic_category(), "cannot make a pipe");
  const pid_t parent = ::getpid();
  process_ = ::fork();
  if (process_ == 0) {
    ::close(ends[0]);
    be_child(work, ends[1], parent);
  }
  const int error = errno;
  ::close(ends[1]);
  answer_ = ends[0];
  if (process_ > 0) return;
  ::close(answer_);
  throw std::system_error(error, std::generic_category(), "cannot fork");
}

Child::~Child() {
  if (process_ > 0) result();
}

ChildResult Child::result() {
  ChildResult result{all_of(answer_), {}};
  ::close(answer_);
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  if (WIFSIGNALED(status)) {
    result.death = name_of_signal(WTERMSIG(status));
  } else if (result.text.empty() || result.text.back() != kEnd) {
    result.death = "no answer";
  } else {
    result.text.pop_back();
  }
  return result;
}

ChildResult in_child(const std::function<std::string()>& work) {
  return Child(work).result();
}

}  // namespace precedent::indexer
