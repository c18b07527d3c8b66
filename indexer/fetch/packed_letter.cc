#include "indexer/fetch/packed_letter.hh"

#include <zlib.h>

#include <algorithm>
#include <new>

#include "corpus/containers/byte_stream.hh"
#include "corpus/containers/release_mark.hh"

namespace precedent::indexer {
namespace {

constexpr int kGzip = 16 + MAX_WBITS;
constexpr int kMemoryLevel = 8;
// Letters are half uuencoded or plain text: a higher level takes twice the time for a twentieth.
constexpr int kLevel = 5;
constexpr std::size_t kFixedHeaderBytes = 10;
constexpr std::size_t kFlagsAt = 3;
constexpr std::size_t kTimeAt = 4;
constexpr unsigned char kHasComment = 0x10;

Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
}

// In pieces, so that what unpacks without end is noticed early.
std::string unpacked_once(const std::string& body, std::uint64_t max_bytes) {
  constexpr std::size_t kPieceBytes = std::size_t{256} << 10;
  z_stream stream{};
  if (inflateInit2(&stream, kGzip) != Z_OK) throw std::bad_alloc();
  struct End {
    z_stream& stream;
    ~End() { inflateEnd(&stream); }
  } const end{stream};
  stream.next_in = bytes_of(body);
  stream.avail_in = static_cast<uInt>(body.size());
  std::string text;
  while (true) {
    const std::size_t had = text.size();
    text.resize(had + kPieceBytes);
    stream.next_out = bytes_of(text) + had;
    stream.avail_out = kPieceBytes;
    const int outcome = inflate(&stream, Z_NO_FLUSH);
    text.resize(text.size() - stream.avail_out);
    if (text.size() > max_bytes) throw DamagedBody("unpacks to too much");
    if (outcome == Z_STREAM_END) break;
    if (outcome == Z_MEM_ERROR) throw std::bad_alloc();
    if (outcome != Z_OK && outcome != Z_BUF_ERROR) throw DamagedBody("damaged gzip");
    if (stream.avail_in == 0 && stream.avail_out > 0) throw DamagedBody("truncated gzip");
  }
  if (stream.avail_in > 0) throw DamagedBody("bytes behind the gzip");
  return text;
}

// Behind the fixed part and the comment, if there is one.
std::size_t payload_of(std::string_view file) {
  const bool has_comment = (static_cast<unsigned char>(file[kFlagsAt]) & kHasComment) != 0;
  return has_comment ? file.find('\0', kFixedHeaderBytes) + 1 : kFixedHeaderBytes;
}

std::string header(Day released, std::int64_t last_modified) {
  std::string text("\x1f\x8b\x08", kFlagsAt);
  const std::string mark = corpus::release_mark(iso_text(released));
  text += static_cast<char>(mark.empty() ? 0 : kHasComment);
  // RFC 1952 has room for 32 bits, which last until 2106.
  const auto time = static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(last_modified, 0, std::int64_t{0xffffffff}));
  for (unsigned shift = 0; shift < 32; shift += 8) text += static_cast<char>(time >> shift & 0xffU);
  text += '\0';    // no extra flags
  text += '\x03';  // Unix
  if (!mark.empty()) text.append(mark).push_back('\0');
  return text;
}

void append_number(std::string& text, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8)
    text += static_cast<char>(number >> shift & 0xffU);
}

}  // namespace

std::string packed(std::string_view text, Day released, std::int64_t last_modified) {
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, -MAX_WBITS, kMemoryLevel, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    throw std::bad_alloc();
  std::string file = header(released, last_modified);
  const std::size_t begin = file.size();
  file.resize(begin + deflateBound(&stream, text.size()));
  stream.next_in = bytes_of(text);
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = bytes_of(file) + begin;
  stream.avail_out = static_cast<uInt>(file.size() - begin);
  const int outcome = deflate(&stream, Z_FINISH);
  file.resize(file.size() - stream.avail_out);
  deflateEnd(&stream);
  if (outcome != Z_STREAM_END) throw std::bad_alloc();
  append_number(file, static_cast<std::uint32_t>(
                          crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size())));
  append_number(file, static_cast<std::uint32_t>(text.size()));
  return file;
}

std::string marked_anew(std::string_view file, Day released) {
  return header(released, last_modified_of(file)) + std::string(file.substr(payload_of(file)));
}

Day released_of(std::string_view file) {
  return day_of(corpus::marked_release(file.substr(0, corpus::kReleaseMarkHeadBytes)));
}

std::int64_t last_modified_of(std::string_view file) {
  if (file.size() < kFixedHeaderBytes) return 0;
  std::uint32_t time = 0;
  for (unsigned i = 0; i < 4; ++i)
    time |= static_cast<std::uint32_t>(static_cast<unsigned char>(file[kTimeAt + i])) << 8 * i;
  return time;
}

std::string unpacked(std::string body, std::uint64_t max_bytes) {
  constexpr int kMostLayers = 2;
  for (int layer = 0; layer < kMostLayers && corpus::is_gzip(body); ++layer)
    body = unpacked_once(body, max_bytes);
  return body;
}

}  // namespace precedent::indexer
