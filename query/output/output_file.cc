#include "query/output/output_file.hh"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

namespace precedent::query {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path) {
  throw OutputError("cannot write " + path.string() + ": " + std::strerror(errno));
}

class StandardOutput : public Sink {
 public:
  bool write(std::string_view text) override { return write_output(text); }
  void finish() override {}
};

class FileSink : public Sink {
 public:
  explicit FileSink(fs::path path) : path_(std::move(path)) {
    struct stat there {};
    const bool exists = ::stat(path_.c_str(), &there) == 0;
    if (exists && !S_ISREG(there.st_mode)) {
      file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
      open_temporary(exists ? there.st_mode & 07777U : 0666U & ~current_mask());
    }
    if (file_ < 0) refuse(path_);
  }
  ~FileSink() override {
    if (file_ >= 0) ::close(file_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  bool write(std::string_view text) override {
    while (!text.empty()) {
      const ssize_t written = ::write(file_, text.data(), text.size());
      if (written >= 0) {
        text.remove_prefix(static_cast<std::size_t>(written));
      } else if (errno == EPIPE) {
        return false;
      } else if (errno != EINTR) {
        refuse(path_);
      }
    }
    return true;
  }

  void finish() override {
    if (temporary_.empty()) return;
    if (::fsync(file_) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) refuse(path_);
    temporary_.clear();
  }

 private:
  static mode_t current_mask() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return mask;
  }

  void open_temporary(mode_t mode) {
    std::error_code error;
    // What a link names, so that the link stays.
    if (const fs::path real = fs::weakly_canonical(path_, error); !error && fs::is_symlink(path_))
      path_ = real;
    temporary_ = (path_.has_parent_path() ? path_.parent_path() : fs::path(".")) /
                 ("." + path_.filename().string() + ".XXXXXX");
    file_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (file_ < 0) {
      temporary_.clear();
    } else if (::fchmod(file_, mode) != 0) {
      refuse(path_);
    }
  }

  fs::path path_;
  std::string temporary_;
  int file_ = -1;
};

}  // namespace

std::unique_ptr<Sink> open_sink(const fs::path& path) {
  if (path.empty() || path == "-") return std::make_unique<StandardOutput>();
  return std::make_unique<FileSink>(path);
}

}  // namespace precedent::query
