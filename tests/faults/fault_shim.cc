// A library to be preloaded into a program under test. It counts the calls of the program that
// write below one folder, or read below it, and makes one of them fail, or the program die there.
//
//   PRECEDENT_FAULT_FOLDER  calls on files below it count, others pass; absolute
//   PRECEDENT_FAULT         kill      the program is killed before the call
//                           torn      the same, but the first half of what it writes is written
//                           full      from the call on, nothing that needs room succeeds: ENOSPC
//                           broken    the call fails: EIO
//                           unreadable  the call, counted among those that read, fails: EIO
//                           count     nothing happens
//   PRECEDENT_FAULT_AT      number of the call, from 1
//   PRECEDENT_FAULT_COUNT   file that is told the number of counted calls when the program ends
//
// Programs that it starts are left in peace. It throws nothing and allocates nothing of its own.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

enum class Fault { kNone, kCount, kKill, kTorn, kFull, kBroken, kUnreadable };

// What is asked of the kernel, as far as faults tell calls apart.
enum class Call { kWrite, kMakeName, kSync, kDropName, kClose, kRead };

struct Settings {
  std::array<char, 4096> folder{};
  std::array<char, 4096> count_file{};
  Fault fault = Fault::kNone;
  unsigned long at = 0;
};

Settings settings;
std::atomic<unsigned long> counted = 0;

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

void take_text(std::array<char, 4096>& room, const char* name) {
  if (const char* value = std::getenv(name)) std::snprintf(room.data(), room.size(), "%s", value);
}

Fault fault_of(std::string_view word) {
  if (word == "count") return Fault::kCount;
  if (word == "kill") return Fault::kKill;
  if (word == "torn") return Fault::kTorn;
  if (word == "full") return Fault::kFull;
  if (word == "broken") return Fault::kBroken;
  if (word == "unreadable") return Fault::kUnreadable;
  return Fault::kNone;
}

[[gnu::constructor]] void read_settings() {
  take_text(settings.folder, "PRECEDENT_FAULT_FOLDER");
  take_text(settings.count_file, "PRECEDENT_FAULT_COUNT");
  if (const char* at = std::getenv("PRECEDENT_FAULT_AT"))
    settings.at = std::strtoul(at, nullptr, 10);
  if (const char* fault = std::getenv("PRECEDENT_FAULT")) settings.fault = fault_of(fault);
  ::unsetenv("LD_PRELOAD");
}

[[gnu::destructor]] void tell_count() {
  if (settings.count_file[0] == '\0') return;
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%lu\n", counted.load());
  settings.fault = Fault::kNone;
  const int file = ::open(settings.count_file.data(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return;
  if (::write(file, text.data(), static_cast<std::size_t>(length)) != length) return;
  ::close(file);
}

bool is_below(std::string_view path) {
  const std::string_view folder = settings.folder.data();
  return !folder.empty() && path.starts_with(folder) &&
         (path.size() == folder.size() || path[folder.size()] == '/');
}

bool is_watched(int descriptor) {
  if (settings.fault == Fault::kNone || descriptor < 0) return false;
  std::array<char, 64> link{};
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
  std::array<char, 4096> path{};
  const int before = errno;
  const ssize_t length = ::readlink(link.data(), path.data(), path.size());
  errno = before;
  return length > 0 && is_below({path.data(), static_cast<std::size_t>(length)});
}

bool is_watched(int folder, const char* path) {
  if (settings.fault == Fault::kNone || path == nullptr) return false;
  return path[0] == '/' ? is_below(path) : folder != AT_FDCWD && is_watched(folder);
}

[[noreturn]] void die() {
  ::kill(::getpid(), SIGKILL);
  for (;;) ::pause();
}

struct Verdict {
  bool fails = false;    // errno is set
  bool is_half = false;  // the first half of the bytes, and then ...
  bool dies = false;
};

Verdict verdict_on(Call call) {
  if ((settings.fault == Fault::kUnreadable) != (call == Call::kRead)) return {};
  const unsigned long number = ++counted;
  const bool is_it = number == settings.at;
  switch (settings.fault) {
    case Fault::kNone:
    case Fault::kCount:
      return {};
    case Fault::kKill:
      if (is_it) die();
      return {};
    case Fault::kTorn:
      if (is_it && call != Call::kWrite) die();
      return {false, is_it, is_it};
    case Fault::kFull:
      if (number < settings.at || call == Call::kDropName || call == Call::kClose) return {};
      if (is_it && call == Call::kWrite) return {false, true, false};
      errno = ENOSPC;
      return {true};
    case Fault::kBroken:
    case Fault::kUnreadable:
      errno = EIO;
      return {is_it};
  }
  return {};
}

// A call that writes `bytes`, done by `write(bytes)`.
template <typename Write>
ssize_t judged_write(std::size_t bytes, Write write) {
  const Verdict verdict = verdict_on(Call::kWrite);
  if (verdict.fails) return -1;
  const bool is_half = verdict.is_half && bytes > 1;
  const ssize_t written = write(is_half ? bytes / 2 : bytes);
  if (verdict.dies) die();
  return written;
}

mode_t mode_of(int flags, std::va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

// Opening to read counts as reading, making or cutting a file as making a name.
bool refuses_open(int folder, const char* path, int flags) {
  if (!is_watched(folder, path)) return false;
  if ((flags & (O_CREAT | O_TRUNC)) != 0) return verdict_on(Call::kMakeName).fails;
  return (flags & O_ACCMODE) == O_RDONLY && verdict_on(Call::kRead).fails;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  static auto* const next = real<int(const char*, int, ...)>("open");
  return refuses_open(AT_FDCWD, path, flags) ? -1 : next(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  static auto* const next = real<int(const char*, int, ...)>("open64");
  return refuses_open(AT_FDCWD, path, flags) ? -1 : next(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  static auto* const next = real<int(int, const char*, int, ...)>("openat");
  return refuses_open(folder, path, flags) ? -1 : next(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  static auto* const next = real<int(int, const char*, int, ...)>("openat64");
  return refuses_open(folder, path, flags) ? -1 : next(folder, path, flags, mode);
}

// Its own opening of the file does not come by open().
int mkostemp(char* path, int flags) {
  if (is_watched(AT_FDCWD, path) && verdict_on(Call::kMakeName).fails) return -1;
  static auto* const next = real<int(char*, int)>("mkostemp");
  return next(path, flags);
}

ssize_t write(int file, const void* bytes, std::size_t count) {
  static auto* const next = real<ssize_t(int, const void*, std::size_t)>("write");
  if (!is_watched(file)) return next(file, bytes, count);
  return judged_write(count, [&](std::size_t part) { return next(file, bytes, part); });
}

ssize_t pwrite(int file, const void* bytes, std::size_t count, off_t offset) {
  static auto* const next = real<ssize_t(int, const void*, std::size_t, off_t)>("pwrite");
  if (!is_watched(file)) return next(file, bytes, count, offset);
  return judged_write(count, [&](std::size_t part) { return next(file, bytes, part, offset); });
}

ssize_t pwrite64(int file, const void* bytes, std::size_t count, off64_t offset) {
  static auto* const next = real<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
  if (!is_watched(file)) return next(file, bytes, count, offset);
  return judged_write(count, [&](std::size_t part) { return next(file, bytes, part, offset); });
}

ssize_t writev(int file, const iovec* pieces, int count) {
  static auto* const next = real<ssize_t(int, const iovec*, int)>("writev");
  if (is_watched(file) && verdict_on(Call::kWrite).fails) return -1;
  return next(file, pieces, count);
}

ssize_t sendfile(int to, int from, off_t* offset, std::size_t count) {
  static auto* const next = real<ssize_t(int, int, off_t*, std::size_t)>("sendfile");
  if (!is_watched(to)) return next(to, from, offset, count);
  return judged_write(count, [&](std::size_t part) { return next(to, from, offset, part); });
}

ssize_t sendfile64(int to, int from, off64_t* offset, std::size_t count) {
  static auto* const next = real<ssize_t(int, int, off64_t*, std::size_t)>("sendfile64");
  if (!is_watched(to)) return next(to, from, offset, count);
  return judged_write(count, [&](std::size_t part) { return next(to, from, offset, part); });
}

ssize_t copy_file_range(int from, off64_t* from_offset, int to, off64_t* to_offset,
                        std::size_t count, unsigned flags) {
  static auto* const next =
      real<ssize_t(int, off64_t*, int, off64_t*, std::size_t, unsigned)>("copy_file_range");
  if (!is_watched(to)) return next(from, from_offset, to, to_offset, count, flags);
  return judged_write(
      count, [&](std::size_t part) { return next(from, from_offset, to, to_offset, part, flags); });
}

int ftruncate(int file, off_t length) noexcept {
  static auto* const next = real<int(int, off_t)>("ftruncate");
  if (is_watched(file) && verdict_on(Call::kWrite).fails) return -1;
  return next(file, length);
}

int ftruncate64(int file, off64_t length) noexcept {
  static auto* const next = real<int(int, off64_t)>("ftruncate64");
  if (is_watched(file) && verdict_on(Call::kWrite).fails) return -1;
  return next(file, length);
}

int fsync(int file) {
  static auto* const next = real<int(int)>("fsync");
  if (is_watched(file) && verdict_on(Call::kSync).fails) return -1;
  return next(file);
}

int syncfs(int file) noexcept {
  static auto* const next = real<int(int)>("syncfs");
  if (is_watched(file) && verdict_on(Call::kSync).fails) return -1;
  return next(file);
}

int fdatasync(int file) {
  static auto* const next = real<int(int)>("fdatasync");
  if (is_watched(file) && verdict_on(Call::kSync).fails) return -1;
  return next(file);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const next = real<int(const char*, const char*)>("rename");
  if (is_watched(AT_FDCWD, to) && verdict_on(Call::kMakeName).fails) return -1;
  return next(from, to);
}

int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const next = real<int(const char*, mode_t)>("mkdir");
  if (is_watched(AT_FDCWD, path) && verdict_on(Call::kMakeName).fails) return -1;
  return next(path, mode);
}

int unlink(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("unlink");
  if (is_watched(AT_FDCWD, path) && verdict_on(Call::kDropName).fails) return -1;
  return next(path);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const next = real<int(int, const char*, int)>("unlinkat");
  if (is_watched(folder, path) && verdict_on(Call::kDropName).fails) return -1;
  return next(folder, path, flags);
}

int rmdir(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("rmdir");
  if (is_watched(AT_FDCWD, path) && verdict_on(Call::kDropName).fails) return -1;
  return next(path);
}

// A file that was opened to be read has nothing to lose when it is closed.
int close(int file) {
  static auto* const next = real<int(int)>("close");
  const bool counts = is_watched(file) && (::fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY;
  const bool fails = counts && verdict_on(Call::kClose).fails;
  const int closed = next(file);
  if (fails) errno = EIO;
  return fails ? -1 : closed;
}

ssize_t read(int file, void* bytes, std::size_t count) {
  static auto* const next = real<ssize_t(int, void*, std::size_t)>("read");
  if (is_watched(file) && verdict_on(Call::kRead).fails) return -1;
  return next(file, bytes, count);
}

ssize_t pread64(int file, void* bytes, std::size_t count, off64_t offset) {
  static auto* const next = real<ssize_t(int, void*, std::size_t, off64_t)>("pread64");
  if (is_watched(file) && verdict_on(Call::kRead).fails) return -1;
  return next(file, bytes, count, offset);
}

}  // extern "C"
