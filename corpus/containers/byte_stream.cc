#include "corpus/containers/byte_stream.hh"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "corpus/containers/zstd_stream.hh"
#include "corpus/document_error.hh"

namespace precedent::corpus {
namespace {

[[noreturn]] void throw_unreadable(int error) {
  throw DocumentError("unreadable file", std::generic_category().message(error));
}

class FileStream final : public ByteStream {
 public:
  // O_NONBLOCK: a pipe put where a file was must not hold up the run.
  explicit FileStream(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {
    if (descriptor_ < 0) throw_unreadable(errno);
    struct stat facts = {};
    if (::fstat(descriptor_, &facts) == 0 && S_ISREG(facts.st_mode)) return;
    const int error = S_ISDIR(facts.st_mode) ? EISDIR : EINVAL;
    ::close(descriptor_);
    throw_unreadable(error);
  }
  ~FileStream() override { ::close(descriptor_); }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::size_t read(std::span<char> room) override {
    ssize_t got = 0;
    do {
      got = ::read(descriptor_, room.data(), room.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw_unreadable(errno);
    return static_cast<std::size_t>(got);
  }

 private:
  int descriptor_;
};

class GunzipStream final : public ByteStream {
 public:
  explicit GunzipStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)) {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&inflater_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  ~GunzipStream() override { inflateEnd(&inflater_); }
  GunzipStream(const GunzipStream&) = delete;
  GunzipStream& operator=(const GunzipStream&) = delete;

  std::size_t read(std::span<char> room) override {
    inflater_.next_out = reinterpret_cast<Bytef*>(room.data());
    inflater_.avail_out = static_cast<uInt>(std::min(room.size(), kMaxRoomBytes));
    const uInt room_bytes = inflater_.avail_out;
    while (inflater_.avail_out == room_bytes) {
      if (inflater_.avail_in == 0) refill();
      if (between_members_ && !begin_member()) return 0;
      unpack();
    }
    const std::size_t unpacked = room_bytes - inflater_.avail_out;
    unpacked_bytes_ += unpacked;
    refuse_implausible_packing(packed_bytes_, unpacked_bytes_, "gzip");
    return unpacked;
  }

 private:
  static constexpr std::size_t kMaxRoomBytes = std::size_t{1} << 20;

  void refill() {
    const std::size_t got = packed_->read(input_);
    packed_bytes_ += got;
    inflater_.next_in = reinterpret_cast<Bytef*>(input_.data());
    inflater_.avail_in = static_cast<uInt>(got);
  }

  // False at the end of the file. Zeros after a member are padding, as gzip itself takes them.
  bool begin_member() {
    while (true) {
      while (inflater_.avail_in > 0 && *inflater_.next_in == 0) {
        ++inflater_.next_in;
        --inflater_.avail_in;
      }
      if (inflater_.avail_in > 0) break;
      refill();
      if (inflater_.avail_in == 0) return false;
    }
    inflateReset(&inflater_);
    between_members_ = false;
    return true;
  }

  void unpack() {
    const bool at_end = inflater_.avail_in == 0;
    const uInt room_bytes = inflater_.avail_out;
    const int outcome = inflate(&inflater_, Z_NO_FLUSH);
    if (outcome == Z_STREAM_END) {
      between_members_ = true;
    } else if (outcome == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
      throw DocumentError("damaged gzip", inflater_.msg != nullptr ? inflater_.msg : "");
    } else if (at_end && inflater_.avail_out == room_bytes) {
      throw DocumentError("truncated gzip");
    }
  }

  std::unique_ptr<ByteStream> packed_;
  z_stream inflater_ = {};
  std::array<char, 65536> input_;
  std::size_t packed_bytes_ = 0;
  std::size_t unpacked_bytes_ = 0;
  bool between_members_ = false;
};

}  // namespace

void refuse_implausible_packing(std::size_t packed_bytes, std::size_t unpacked_bytes,
                                const std::string& kind) {
  if (unpacked_bytes > kTrustedUnpackedBytes && unpacked_bytes / kMaxPackingRatio > packed_bytes)
    throw DocumentError("implausibly packed " + kind,
                        "more than " + std::to_string(kMaxPackingRatio) + " times its size");
}

std::unique_ptr<ByteStream> open_file(const std::string& path) {
  return std::make_unique<FileStream>(path);
}

std::unique_ptr<ByteStream> unpack_gzip(std::unique_ptr<ByteStream> packed) {
  return std::make_unique<GunzipStream>(std::move(packed));
}

std::string_view PeekStream::peek(std::size_t bytes) {
  head_.erase(0, head_begin_);
  head_begin_ = 0;
  while (head_.size() < bytes && !failure_) {
    const std::size_t had = head_.size();
    head_.resize(bytes);
    std::size_t got = 0;
    try {
      got = inner_->read(std::span(head_).subspan(had));
    } catch (const DocumentError&) {
      failure_ = std::current_exception();
    }
    head_.resize(had + got);
    if (got == 0) break;
  }
  return std::string_view(head_).substr(0, bytes);
}

void PeekStream::rethrow_failure() const {
  if (failure_) std::rethrow_exception(failure_);
}

std::size_t PeekStream::read(std::span<char> room) {
  const std::size_t held = std::min(head_.size() - head_begin_, room.size());
  if (held == 0) {
    rethrow_failure();
    return inner_->read(room);
  }
  std::memcpy(room.data(), head_.data() + head_begin_, held);
  head_begin_ += held;
  return held;
}

bool is_gzip(std::string_view head) {
  return head.starts_with("\x1f\x8b");
}

std::string read_up_to(ByteStream& stream, std::size_t max_bytes) {
  constexpr std::size_t kMinChunkBytes = 65536;
  constexpr std::size_t kMaxChunkBytes = std::size_t{1} << 20;
  std::string bytes;
  while (bytes.size() < max_bytes) {
    const std::size_t had = bytes.size();
    const std::size_t chunk = std::clamp(had, kMinChunkBytes, kMaxChunkBytes);
    bytes.resize(had + std::min(chunk, max_bytes - had));
    const std::size_t got = stream.read(std::span(bytes).subspan(had));
    bytes.resize(had + got);
    if (got == 0) break;
  }
  return bytes;
}

bool is_packed(std::string_view head) {
  return is_gzip(head) || is_zstd(head);
}

std::unique_ptr<PeekStream> unpack(std::unique_ptr<PeekStream> packed) {
  const bool zstd = is_zstd(packed->peek(kPackedHeadBytes));
  return std::make_unique<PeekStream>(zstd ? unpack_zstd(std::move(packed))
                                           : unpack_gzip(std::move(packed)));
}

std::unique_ptr<PeekStream> unpack_if_packed(std::unique_ptr<ByteStream> raw) {
  auto stream = std::make_unique<PeekStream>(std::move(raw));
  if (!is_packed(stream->peek(kPackedHeadBytes))) return stream;
  return unpack(std::move(stream));
}

}  // namespace precedent::corpus
