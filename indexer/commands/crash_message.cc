#include "indexer/commands/crash_message.hh"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "indexer/report/run_log.hh"

namespace precedent::indexer {
namespace {

std::string line_of(const std::string& why, Format log_format) {
  return log_format == Format::kJson ? error_line(why) : "precedent-indexer: " + why + "\n";
}

}  // namespace

std::string words_of_damage(const std::filesystem::path& index, const char* doing,
                            Format log_format) {
  return line_of("the index at " + index.string() + " is damaged: " + doing +
                     " ended by a signal; build it anew with: precedent-indexer rebuild",
                 log_format);
}

CrashMessage::CrashMessage(const std::filesystem::path& index, Format log_format)
    : last_words_(words_of_damage(index, "writing to it", log_format), kNotRun) {
  words_ = line_of("the index at " + index.string() +
                       " could not be written, nor the change taken back: its disk is full (" +
                       std::strerror(ENOSPC) + ") or broken (" + std::strerror(EIO) +
                       "); readers see it as it was before this run",
                   log_format);
  before_ = std::set_terminate([] {
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, words_.data(), words_.size());
    ::_exit(kNotRun);
  });
}

CrashMessage::~CrashMessage() {
  std::set_terminate(before_);
}

}  // namespace precedent::indexer
