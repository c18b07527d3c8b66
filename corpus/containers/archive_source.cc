#include "corpus/containers/archive_source.hh"

#include <cerrno>
#include <new>
#include <string_view>

#include "corpus/ascii.hh"
#include "corpus/document_error.hh"
#include "corpus/text_encoding.hh"

namespace precedent::corpus {

OpenArchive new_archive() {
  OpenArchive reader(archive_read_new());
  if (reader == nullptr) throw std::bad_alloc();
  return reader;
}

void ArchiveSource::open(archive* reader, const std::string& kind) {
  if (archive_read_open(reader, this, nullptr, read_chunk, nullptr) < ARCHIVE_WARN)
    fail(reader, kind);
}

void ArchiveSource::fail(archive* reader, const std::string& kind) const {
  if (failure_) std::rethrow_exception(failure_);
  const char* words = archive_error_string(reader);
  const std::string detail = words != nullptr ? utf8_of(words) : "";
  const bool truncated = at_end_ || find_folded(detail, "truncated") != std::string::npos;
  throw DocumentError((truncated ? "truncated " : "damaged ") + kind, detail);
}

la_ssize_t ArchiveSource::read_chunk(archive* reader, void* client, const void** buffer) {
  auto* source = static_cast<ArchiveSource*>(client);
  *buffer = source->chunk_.data();
  const la_ssize_t got = source->read();
  if (got < 0) archive_set_error(reader, EIO, "unreadable");
  return got;
}

la_ssize_t ArchiveSource::read() {
  std::size_t got = 0;
  try {
    got = bytes_->read(chunk_);
  } catch (...) {
    failure_ = std::current_exception();
    return -1;
  }
  at_end_ = got == 0;
  bytes_read_ += got;
  const std::string_view text(chunk_.data(), got);
  const std::size_t last = text.find_last_not_of('\0');
  const std::size_t zeros = last == text.npos ? got : got - last - 1;
  trailing_zeros_ = zeros == got ? trailing_zeros_ + got : zeros;
  return static_cast<la_ssize_t>(got);
}

}  // namespace precedent::corpus
