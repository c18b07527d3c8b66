#pragma once
// Bytes as they come off the disk, piece by piece: a plain file, a packed file, a member of a
// tarball. Nothing here holds a whole file, so a file's size and what it unpacks to are bounded by
// whoever collects the bytes, not by memory.

#include <cstddef>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace precedent::corpus {

// What unpacks to more than kMaxPackingRatio times its size is no letter: text packs to a tenth.
// Not judged before kTrustedUnpackedBytes have come out of it.
inline constexpr std::size_t kMaxPackingRatio = 200;
inline constexpr std::size_t kTrustedUnpackedBytes = std::size_t{64} << 20;

// Throws DocumentError: "implausibly packed KIND".
void refuse_implausible_packing(std::size_t packed_bytes, std::size_t unpacked_bytes,
                                const std::string& kind);

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Fills the beginning of `room`, which is not empty; how many bytes it put there, 0 only at the
  // end. Throws DocumentError when the bytes cannot be had; the stream is then of no further use.
  virtual std::size_t read(std::span<char> room) = 0;
};

// A regular file. Throws DocumentError: "unreadable file", with the system's words as detail.
std::unique_ptr<ByteStream> open_file(const std::string& path);

// Unpacks gzip, also several members one after the other. Truncated or damaged gzip, and more
// unpacked than a letter can be packed, throw DocumentError from read().
std::unique_ptr<ByteStream> unpack_gzip(std::unique_ptr<ByteStream> packed);

// A stream whose beginning can be looked at before it is read.
class PeekStream final : public ByteStream {
 public:
  explicit PeekStream(std::unique_ptr<ByteStream> inner) : inner_(std::move(inner)) {}
  // The next bytes, as many as asked for, fewer only at the end or where reading fails (then read()
  // throws once it comes to that place). Valid until the next call.
  std::string_view peek(std::size_t bytes);
  // Throws what ended the last peek() early.
  void rethrow_failure() const;
  std::size_t read(std::span<char> room) override;

 private:
  std::unique_ptr<ByteStream> inner_;
  std::string head_;  // read from inner_, from head_begin_ on not yet given out
  std::size_t head_begin_ = 0;
  std::exception_ptr failure_;
};

bool is_gzip(std::string_view head);

// By the first bytes, kPackedHeadBytes of them: gzip or zstd.
inline constexpr std::size_t kPackedHeadBytes = 4;
bool is_packed(std::string_view head);

// What is_packed() is true of.
std::unique_ptr<PeekStream> unpack(std::unique_ptr<PeekStream> packed);

// What is left of a stream, the first `max_bytes` of it if it is more.
std::string read_up_to(ByteStream& stream, std::size_t max_bytes);

// The stream itself, or what it unpacks to.
std::unique_ptr<PeekStream> unpack_if_packed(std::unique_ptr<ByteStream> raw);

}  // namespace precedent::corpus
