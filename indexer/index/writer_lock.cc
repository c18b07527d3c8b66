#include "indexer/index/writer_lock.hh"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "indexer/clock.hh"
#include "indexer/durable_files.hh"

namespace precedent::indexer {
namespace {

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown host";
}

std::string holder_text() {
  return "process " + std::to_string(::getpid()) + " on " + host_name() + " since " + utc_now();
}

// What the holder wrote of itself. It may be about to write it.
std::string read_holder(int file) {
  std::array<char, 512> text{};
  const ssize_t bytes = ::pread(file, text.data(), text.size(), 0);
  return bytes > 0 ? std::string(text.data(), static_cast<std::size_t>(bytes)) : "another process";
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& index, const std::string& what) {
  const std::filesystem::path path = index / "lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ < 0) throw FileError("cannot open", path, errno);
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    const std::string holder = read_holder(file_);
    ::close(file_);
    if (error != EWOULDBLOCK) throw FileError("cannot lock", path, error);
    throw LockedError(what + " at " + index.string() + " is being written by " + holder +
                      "; wait until it is done");
  }
  const std::string text = holder_text();
  // Information only: a full disk must not keep the lock from working.
  if (::ftruncate(file_, 0) != 0 ||
      ::pwrite(file_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
    return;
}

WriterLock::~WriterLock() {
  if (file_ < 0) return;
  // The text would outlive its truth; that it stays behind does no harm.
  [[maybe_unused]] const int ignored = ::ftruncate(file_, 0);
  ::close(file_);
}

}  // namespace precedent::indexer
