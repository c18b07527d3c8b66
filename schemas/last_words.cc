#include "schemas/last_words.hh"

#include <unistd.h>

#include <utility>

namespace precedent::schemas {
namespace {

const LastWords* speaker = nullptr;

#if !defined(PRECEDENT_SANITIZED)
// Where the stack itself is used up.
void make_room_to_speak() {
  static std::array<char, 65536> room;
  const stack_t stack = {room.data(), 0, room.size()};
  ::sigaltstack(&stack, nullptr);
}
#endif

}  // namespace

LastWords::LastWords(std::string words, int exit_status)
    : words_(std::move(words)), exit_status_(exit_status), before_(std::exchange(speaker, this)) {
#if !defined(PRECEDENT_SANITIZED)
  make_room_to_speak();
  struct sigaction action {};
  action.sa_handler = speak;
  action.sa_flags = SA_ONSTACK;
  ::sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < kCrashes.size(); ++i)
    ::sigaction(kCrashes[i], &action, &actions_before_[i]);
#endif
}

LastWords::~LastWords() {
  speaker = before_;
#if !defined(PRECEDENT_SANITIZED)
  for (std::size_t i = 0; i < kCrashes.size(); ++i)
    ::sigaction(kCrashes[i], &actions_before_[i], nullptr);
#endif
}

void LastWords::speak(int) {
  const std::string& words = speaker->words_;
  [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, words.data(), words.size());
  ::_exit(speaker->exit_status_);
}

}  // namespace precedent::schemas
