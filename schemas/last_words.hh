#pragma once
// What a program says where a signal ends it: Xapian follows a damaged table out of its memory.

#include <signal.h>

#include <array>
#include <string>

namespace precedent::schemas {

// While it lives, a crash ends the program with these words on standard error and this exit status.
// The latest one speaks. Not under the sanitizers, which have words of their own.
class LastWords {
 public:
  LastWords(std::string words, int exit_status);
  ~LastWords();
  LastWords(const LastWords&) = delete;
  LastWords& operator=(const LastWords&) = delete;

 private:
  static constexpr std::array<int, 4> kCrashes = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE};

  std::string words_;
  int exit_status_;
  const LastWords* before_;
  [[maybe_unused]] std::array<struct sigaction, kCrashes.size()> actions_before_{};

  static void speak(int signal);
};

}  // namespace precedent::schemas
