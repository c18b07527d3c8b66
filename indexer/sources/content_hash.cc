#include "indexer/sources/content_hash.hh"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

namespace precedent::indexer {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{256} << 10;

// Eight bytes at a time: reading is to cost more than hashing.
class Hash {
 public:
  void add(std::string_view bytes) {
    length_ += bytes.size();
    for (; bytes.size() >= sizeof(std::uint64_t); bytes.remove_prefix(sizeof(std::uint64_t))) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      mix(word);
    }
    std::uint64_t rest = 0;
    for (const char c : bytes) rest = rest << 8U | static_cast<unsigned char>(c);
    mix(rest);
  }

  std::string hex() {
    mix(length_);
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(state_));
    return text.data();
  }

 private:
  void mix(std::uint64_t word) {
    state_ = (state_ ^ word) * 0x9e3779b97f4a7c15U;
    state_ ^= state_ >> 29U;
  }

  std::uint64_t state_ = 0xcbf29ce484222325U;
  std::uint64_t length_ = 0;
};

// False where the file cannot be read to its end.
bool add_file(Hash& hash, const std::string& path) {
  // O_NONBLOCK: a pipe put where a file was must not hold up the run.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (file < 0) return false;
  struct stat facts = {};
  if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode)) {
    ::close(file);
    return false;
  }
  const auto piece = std::make_unique<std::array<char, kPieceBytes>>();
  ssize_t bytes = 0;
  do {
    bytes = ::read(file, piece->data(), piece->size());
    if (bytes > 0) hash.add({piece->data(), static_cast<std::size_t>(bytes)});
  } while (bytes > 0 || (bytes < 0 && errno == EINTR));
  ::close(file);
  return bytes == 0;
}

}  // namespace

std::string content_hash(const corpus::SourceItem& item) {
  Hash hash;
  if (!item.is_archive_folder) return add_file(hash, item.path) ? hash.hex() : std::string();
  for (const std::string& name : item.files) {
    hash.add(name);
    if (!add_file(hash, item.path + "/" + name)) return {};
  }
  return hash.hex();
}

}  // namespace precedent::indexer
