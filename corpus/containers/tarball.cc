#include "corpus/containers/tarball.hh"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/containers/archive_source.hh"
#include "corpus/document_error.hh"
#include "corpus/text_encoding.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kBlockBytes = 512;

const std::string kKind = "tarball";

class MemberStream final : public ByteStream {
 public:
  MemberStream(archive* tar, const ArchiveSource& source) : tar_(tar), source_(source) {}

  std::size_t read(std::span<char> room) override {
    while (block_.empty()) {
      const void* block = nullptr;
      std::size_t block_bytes = 0;
      la_int64_t offset = 0;
      const int outcome = archive_read_data_block(tar_, &block, &block_bytes, &offset);
      if (outcome == ARCHIVE_EOF) return 0;
      if (outcome < ARCHIVE_WARN) source_.fail(tar_, kKind);
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
  const ArchiveSource& source_;
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
  const auto source = std::make_unique<ArchiveSource>(std::move(bytes));
  const OpenArchive tar = new_archive();
  archive_read_support_format_tar(tar.get());
  source->open(tar.get(), kKind);
  archive_entry* entry = nullptr;
  int outcome = ARCHIVE_OK;
  std::string damage;
  while ((outcome = archive_read_next_header(tar.get(), &entry)) != ARCHIVE_EOF) {
    if (outcome < ARCHIVE_WARN) source->fail(tar.get(), kKind);
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
  if (source->at_end() && source->trailing_zeros() < kBlockBytes) {
    throw DocumentError("truncated tarball", "its end is missing");
  }
}

}  // namespace precedent::corpus
