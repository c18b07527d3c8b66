#pragma once
// What libarchive reads from, and why it could not go on.

#include <archive.h>

#include <array>
#include <cstddef>
#include <exception>
#include <memory>
#include <string>

#include "corpus/containers/byte_stream.hh"

namespace precedent::corpus {

struct FreeArchive {
  void operator()(archive* open) const { archive_read_free(open); }
};
using OpenArchive = std::unique_ptr<archive, FreeArchive>;

// Nothing is supported yet. Throws std::bad_alloc.
OpenArchive new_archive();

class ArchiveSource {
 public:
  explicit ArchiveSource(std::unique_ptr<ByteStream> bytes) : bytes_(std::move(bytes)) {}

  // Must outlive the reading of `reader`. Throws what fail() throws.
  void open(archive* reader, const std::string& kind);

  // Throws what the bytes threw, or else DocumentError: "truncated KIND" or "damaged KIND", with
  // libarchive's words.
  [[noreturn]] void fail(archive* reader, const std::string& kind) const;

  bool at_end() const { return at_end_; }
  std::size_t bytes_read() const { return bytes_read_; }
  // At the end of what was read so far.
  std::size_t trailing_zeros() const { return trailing_zeros_; }

 private:
  static la_ssize_t read_chunk(archive* reader, void* client, const void** buffer);
  la_ssize_t read();

  static constexpr std::size_t kChunkBytes = 65536;

  std::unique_ptr<ByteStream> bytes_;
  std::array<char, kChunkBytes> chunk_ = {};
  std::exception_ptr failure_;  // libarchive's callbacks must not throw, so an error waits here
  bool at_end_ = false;
  std::size_t bytes_read_ = 0;
  std::size_t trailing_zeros_ = 0;
};

}  // namespace precedent::corpus
