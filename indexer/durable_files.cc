#include "indexer/durable_files.hh"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

// An open file that is closed at the end of its scope.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : path_(path) {
    do {
      number_ = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
    } while (number_ < 0 && errno == EINTR);
    if (number_ < 0) throw FileError("cannot open", path, errno);
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write_all(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = ::write(number_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw FileError("cannot write", path_, errno);
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  std::string read_all() const {
    std::string text;
    std::array<char, 65536> piece{};
    for (;;) {
      const ssize_t bytes = ::read(number_, piece.data(), piece.size());
      if (bytes < 0 && errno == EINTR) continue;
      if (bytes < 0) throw FileError("cannot read", path_, errno);
      if (bytes == 0) return text;
      text.append(piece.data(), static_cast<std::size_t>(bytes));
    }
  }

  void sync() const {
    // Some file systems know no fsync of a folder, and say so by EINVAL.
    if (::fsync(number_) != 0 && errno != EINVAL) throw FileError("cannot write", path_, errno);
  }

  // Closing can be the first to tell that the disk is full.
  void close() {
    if (::close(std::exchange(number_, -1)) != 0) throw FileError("cannot write", path_, errno);
  }

 private:
  fs::path path_;
  int number_ = -1;
};

void sync_names_in(const fs::path& folder) {
  Descriptor(folder, O_RDONLY | O_DIRECTORY).sync();
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

std::string message_of(const std::string& doing, const fs::path& path, int error) {
  std::string message =
      doing + " " + schemas::visible_name(path.string()) + ": " + std::strerror(error);
  if (error == ENOSPC || error == EDQUOT)
    message += "; make room on the disk that holds " + folder_of(path).string();
  return message;
}

fs::path fresh_beside(fs::path path) {
  path += ".new";
  return path;
}

}  // namespace

FileError::FileError(const std::string& doing, const fs::path& path, int error)
    : std::runtime_error(message_of(doing, path, error)) {}

void replace_file(const fs::path& path, std::string_view text) {
  const fs::path fresh = fresh_beside(path);
  // What a killed run left. A link is not followed.
  ::unlink(fresh.c_str());
  Descriptor file(fresh, O_WRONLY | O_CREAT | O_EXCL);
  file.write_all(text);
  file.sync();
  file.close();
  rename_durably(fresh, path);
}

void append_to_file(const fs::path& path, std::string_view text) {
  const bool is_new = !fs::exists(path);
  Descriptor file(path, O_WRONLY | O_CREAT | O_APPEND);
  file.write_all(text);
  file.sync();
  file.close();
  if (is_new) sync_names_in(folder_of(path));
}

std::string read_file(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error) ? read_given_file(path) : std::string();
}

std::string read_given_file(const fs::path& path) {
  return Descriptor(path, O_RDONLY).read_all();
}

void rename_durably(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) throw FileError("cannot write", to, errno);
  sync_names_in(folder_of(to));
}

void sync_tree(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) Descriptor(entry.path(), O_RDONLY).sync();
    if (entry.is_directory()) sync_names_in(entry.path());
  }
  sync_names_in(folder);
}

std::uint64_t bytes_under(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code gone;
    const std::uintmax_t size = at->is_regular_file(gone) ? at->file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace precedent::indexer
