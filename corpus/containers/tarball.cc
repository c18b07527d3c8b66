#include "corpus/containers/tarball.hh"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <span>
#include <string_view>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/document_error.hh"
#include "corpus/text_encoding.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kChunkBytes = 65536;
constexpr std::size_t kBlockBytes = 512;

// What libarchive reads from. Its callbacks must not throw, so an error waits here.
struct TarSource {
  std::unique_ptr<ByteStream> bytes;
  std::array<char, kChunkBytes> chunk = {};
  std::exception_ptr failure;
  bool at_end = false;
  std::size_t trailing_zeros = 0;

  la_ssize_t read() {
    std::size_t got = 0;
    try {
      got = bytes->read(chunk);
    } catch (...) {
      failure = std::current_exception();
      return -1;
    }
    at_end = got == 0;
    const std::string_view text(chunk.data(), got);
    const std::size_t last = text.find_last_not_of('\0');
    const std::size_t zeros = last == text.npos ? got : got - last - 1;
    trailing_zeros = zeros == got ? trailing_zeros + got : zeros;
    return static_cast<la_ssize_t>(got);
  }
};

la_ssize_t read_chunk(archive* tar, void* client, const void** buffer) {
  auto* source = static_cast<TarSource*>(client);
  *buffer = source->chunk.data();
  const la_ssize_t got = source->read();
  if (got < 0) archive_set_error(tar, EIO, "unreadable");
  return got;
}

[[noreturn]] void throw_failure(archive* tar, const TarSource& source) {
  if (source.failure) std::rethrow_exception(source.failure);
  const char* words = archive_error_string(tar);
  const std::string detail = words != nullptr ? utf8_of(words) : "";
  const bool truncated = source.at_end || find_folded(detail, "truncated") != std::string::npos;
  throw DocumentError(truncated ? "truncated tarball" : "damaged tarball", detail);
}

class MemberStream final : public ByteStream {
 public:
  MemberStream(archive* tar, const TarSource& source) : tar_(tar), source_(source) {}

  std::size_t read(std::span<char> room) override {
    while (block_.empty()) {
      const void* block = nullptr;
      std::size_t block_bytes = 0;
      la_int64_t offset = 0;
      const int outcome = archive_read_data_block(tar_, &block, &block_bytes, &offset);
      if (outcome == ARCHIVE_EOF) return 0;
      if (outcome < ARCHIVE_WARN) throw_failure(tar_, source_);
      // Holes cost nothing to claim and everything to fill.
      if (offset != position_) throw DocumentError("sparse member");
      position_ += static_cast<la_int64_t>(block_bytes);
      block_ = {static_cast<const char*>(block), block_bytes};
    }
    const std::size_t given = std::min(room.size(), block_.size());
    std::memcpy(room.data(), block_.data(), given);
    block_.remove_prefix(given);
    return given;
  }

 private:
  archive* tar_;
  const TarSource& source_;
  std::string_view block_;
  la_int64_t position_ = 0;
};

std::string member_name(archive_entry* entry) {
  if (const char* name = archive_entry_pathname_utf8(entry)) return name;
  const char* raw = archive_entry_pathname(entry);
  return raw != nullptr ? utf8_of(raw) : "";
}

}  // namespace

std::string feed_date(std::string_view path) {
  constexpr std::size_t kDateDigits = 8;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string_view digits = name.substr(0, kDateDigits);
  const bool begins_with_date = name.size() > kDateDigits && name[kDateDigits] == '.' &&
                                std::all_of(digits.begin(), digits.end(), is_digit);
  return begins_with_date ? schemas::iso_date(digits).value_or("") : "";
}

void read_tarball(std::unique_ptr<ByteStream> bytes,
                  const std::function<void(const std::string& name,
                                           std::unique_ptr<ByteStream> member)>& read_member) {
  const auto source = std::make_unique<TarSource>();
  source->bytes = std::move(bytes);
  const auto free_archive = [](archive* open) { archive_read_free(open); };
  const std::unique_ptr<archive, decltype(free_archive)> tar(archive_read_new(), free_archive);
  if (tar == nullptr) throw std::bad_alloc();
  archive_read_support_format_tar(tar.get());
  if (archive_read_open(tar.get(), source.get(), nullptr, read_chunk, nullptr) < ARCHIVE_WARN) {
    throw_failure(tar.get(), *source);
  }
  archive_entry* entry = nullptr;
  int outcome = ARCHIVE_OK;
  std::string damage;
  while ((outcome = archive_read_next_header(tar.get(), &entry)) != ARCHIVE_EOF) {
    if (outcome < ARCHIVE_WARN) throw_failure(tar.get(), *source);
    if (outcome == ARCHIVE_RETRY) {  // a bad block; what follows may be good
      if (damage.empty()) damage = utf8_of(archive_error_string(tar.get()));
      continue;
    }
    const bool is_link = archive_entry_hardlink(entry) != nullptr;
    if (is_link || archive_entry_filetype(entry) != AE_IFREG) continue;
    read_member(member_name(entry), std::make_unique<MemberStream>(tar.get(), *source));
  }
  if (!damage.empty()) throw DocumentError("damaged tarball", damage);
  // libarchive takes the end of the file for the end of the tarball, wherever it comes.
  if (source->at_end && source->trailing_zeros < kBlockBytes) {
    throw DocumentError("truncated tarball", "its end is missing");
  }
}

}  // namespace precedent::corpus
