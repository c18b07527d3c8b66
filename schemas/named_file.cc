#include "schemas/named_file.hh"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

#include "schemas/printable.hh"

namespace precedent::schemas {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const char* doing, const fs::path& file, int error) {
  throw NamedFileError(std::string(doing) + " " + visible_name(file.string()) + ": " +
                       std::strerror(error));
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

class Descriptor {
 public:
  Descriptor(int number, const fs::path& file) : file_(file), number_(number) {
    if (number_ < 0) refuse("cannot write", file_, errno);
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

  void write_all(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = ::write(number_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) refuse("cannot write", file_, errno);
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  // Closing can be the first to tell that the disk is full.
  void finish() {
    if (::fsync(number_) != 0 && errno != EINVAL && errno != EROFS)
      refuse("cannot write", file_, errno);
    if (::close(std::exchange(number_, -1)) != 0) refuse("cannot write", file_, errno);
  }

 private:
  fs::path file_;
  int number_;
};

// A file that is removed again unless it took its place.
class FreshFile {
 public:
  explicit FreshFile(const fs::path& place)
      : place_(place), name_(place.string() + ".XXXXXX"), file_(make(), place) {}
  ~FreshFile() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  FreshFile(const FreshFile&) = delete;
  FreshFile& operator=(const FreshFile&) = delete;

  void take_place(std::string_view text) {
    struct stat before {};
    const bool is_there = ::stat(place_.c_str(), &before) == 0;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(file_.number(), is_there ? before.st_mode & 07777U : 0666U & ~mask);
    file_.write_all(text);
    file_.finish();
    if (::rename(name_.c_str(), place_.c_str()) != 0) refuse("cannot write", place_, errno);
    name_.clear();
    const int folder = ::open(folder_of(place_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
  }

 private:
  int make() { return ::mkostemp(name_.data(), O_CLOEXEC); }

  fs::path place_;
  std::string name_;
  Descriptor file_;
};

// What the name stands for: the place of a file to be, links followed; nothing for what is no file
// and cannot be replaced.
std::optional<fs::path> place_of(const fs::path& file) {
  struct stat named {};
  if (::stat(file.c_str(), &named) != 0) {
    struct stat link {};
    if (::lstat(file.c_str(), &link) == 0) refuse("cannot write", file, errno);  // leads nowhere
    return file;
  }
  if (S_ISDIR(named.st_mode)) refuse("cannot write", file, EISDIR);
  if (!S_ISREG(named.st_mode)) return std::nullopt;
  std::error_code error;
  const fs::path target = fs::canonical(file, error);
  if (error) refuse("cannot write", file, error.value());
  return target;
}

bool lies_within(const fs::path& file, const fs::path& index) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(index, error);
  if (error || folder.empty()) return false;
  const fs::path place = fs::weakly_canonical(fs::absolute(file, error), error);
  const auto [end, ignored] =
      std::mismatch(folder.begin(), folder.end(), place.begin(), place.end());
  return end == folder.end();
}

}  // namespace

void write_named_file(const fs::path& file, std::string_view text) {
  if (const std::optional<fs::path> place = place_of(file))
    return FreshFile(*place).take_place(text);
  Descriptor device(::open(file.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC), file);
  device.write_all(text);
}

void require_writable(const fs::path& file, const fs::path& index) {
  if (lies_within(file, index))
    throw NamedFileError("cannot write " + visible_name(file.string()) +
                         ": it lies within the index, whose files are its own; name another");
  if (const std::optional<fs::path> place = place_of(file)) {
    const FreshFile fresh(*place);
  } else if (::access(file.c_str(), W_OK) != 0) {
    refuse("cannot write", file, errno);
  }
}

}  // namespace precedent::schemas
