#include "corpus/containers/zstd_stream.hh"

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>

#include "corpus/containers/archive_source.hh"
#include "corpus/document_error.hh"

namespace precedent::corpus {
namespace {

const std::string kKind = "zstd";

class ZstdStream final : public ByteStream {
 public:
  explicit ZstdStream(std::unique_ptr<ByteStream> packed)
      : source_(std::move(packed)), reader_(new_archive()) {}

  std::size_t read(std::span<char> room) override {
    if (!is_open_) open();
    if (at_end_) return 0;
    const la_ssize_t got = archive_read_data(reader_.get(), room.data(), room.size());
    if (got < 0) source_.fail(reader_.get(), kKind);
    at_end_ = got == 0;
    unpacked_bytes_ += static_cast<std::size_t>(got);
    refuse_implausible_packing(source_.bytes_read(), unpacked_bytes_, kKind);
    return static_cast<std::size_t>(got);
  }

 private:
  // At the first read, not earlier: nothing but reading throws.
  void open() {
    archive* const reader = reader_.get();
    // A libarchive without zstd would start a program for it.
    if (archive_read_support_filter_zstd(reader) != ARCHIVE_OK)
      throw DocumentError("unreadable zstd", "libarchive was built without it");
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    source_.open(reader, kKind);
    archive_entry* entry = nullptr;
    const int outcome = archive_read_next_header(reader, &entry);
    at_end_ = outcome == ARCHIVE_EOF;
    if (outcome < ARCHIVE_WARN) source_.fail(reader, kKind);
    is_open_ = true;
  }

  ArchiveSource source_;
  OpenArchive reader_;
  std::size_t unpacked_bytes_ = 0;
  bool is_open_ = false;
  bool at_end_ = false;
};

}  // namespace

bool is_zstd(std::string_view head) {
  return head.starts_with("\x28\xb5\x2f\xfd");
}

std::unique_ptr<ByteStream> unpack_zstd(std::unique_ptr<ByteStream> packed) {
  return std::make_unique<ZstdStream>(std::move(packed));
}

}  // namespace precedent::corpus
