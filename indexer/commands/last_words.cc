#include "indexer/commands/last_words.hh"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "indexer/report/run_log.hh"

namespace precedent::indexer {

LastWords::LastWords(const std::filesystem::path& index, Format log_format) {
  const std::string why = "the index at " + index.string() +
                          " could not be written, nor the change taken back: its disk is full (" +
                          std::strerror(ENOSPC) + ") or broken (" + std::strerror(EIO) +
                          "); readers see it as it was before this run";
  words_ = log_format == Format::kJson ? error_line(why) : "precedent-indexer: " + why + "\n";
  before_ = std::set_terminate([] {
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, words_.data(), words_.size());
    ::_exit(kNotRun);
  });
}

}  // namespace precedent::indexer
