#include "indexer/commands/crash_message.hh"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "indexer/report/run_log.hh"

namespace precedent::indexer {

CrashMessage::CrashMessage(const std::filesystem::path& index, Format log_format) {
  const std::string why = "the index at " + index.string() +
                          " could not be written, nor the change taken back: its disk is full (" +
                          std::strerror(ENOSPC) + ") or broken (" + std::strerror(EIO) +
                          "); readers see it as it was before this run";
  words_ = log_format == Format::kJson ? error_line(why) : "precedent-indexer: " + why + "\n";
  const std::string damage = "the index at " + index.string() +
                             " is damaged: writing to it ended by a signal; build it anew with: "
                             "precedent-indexer rebuild";
  words_of_crash_ =
      log_format == Format::kJson ? error_line(damage) : "precedent-indexer: " + damage + "\n";
#if !defined(PRECEDENT_SANITIZED)
  catch_crashes();
#endif
  before_ = std::set_terminate([] {
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, words_.data(), words_.size());
    ::_exit(kNotRun);
  });
}

CrashMessage::~CrashMessage() {
  std::set_terminate(before_);
#if !defined(PRECEDENT_SANITIZED)
  for (std::size_t i = 0; i < kCrashes.size(); ++i)
    ::sigaction(kCrashes[i], &crashes_before_[i], nullptr);
#endif
}

void CrashMessage::catch_crashes() {
  struct sigaction action {};
  action.sa_handler = [](int) {
    [[maybe_unused]] const ssize_t ignored =
        ::write(STDERR_FILENO, words_of_crash_.data(), words_of_crash_.size());
    ::_exit(kNotRun);
  };
  ::sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < kCrashes.size(); ++i)
    ::sigaction(kCrashes[i], &action, &crashes_before_[i]);
}

}  // namespace precedent::indexer
