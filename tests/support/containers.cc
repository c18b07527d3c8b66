#include "tests/support/containers.hh"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <memory>
#include <stdexcept>

namespace precedent::tests {
namespace {

std::string deflated(std::string_view bytes, int window_bits) {
  z_stream deflater = {};
  if (deflateInit2(&deflater, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("deflateInit2");
  }
  std::string packed(deflateBound(&deflater, bytes.size()) + 64, '\0');
  deflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  deflater.avail_in = static_cast<uInt>(bytes.size());
  deflater.next_out = reinterpret_cast<Bytef*>(packed.data());
  deflater.avail_out = static_cast<uInt>(packed.size());
  const int outcome = deflate(&deflater, Z_FINISH);
  packed.resize(deflater.total_out);
  deflateEnd(&deflater);
  if (outcome != Z_STREAM_END) throw std::runtime_error("deflate");
  return packed;
}

}  // namespace

std::string gzip_of(std::string_view bytes) {
  constexpr int kGzip = 16 + MAX_WBITS;
  return deflated(bytes, kGzip);
}

std::string zstd_of(std::string_view bytes) {
  std::string packed(bytes.size() + 4096, '\0');
  std::size_t used = 0;
  const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), archive_write_free);
  archive_write_set_format_raw(writer.get());
  archive_write_add_filter_zstd(writer.get());
  archive_write_set_bytes_in_last_block(writer.get(), 1);
  archive_write_open_memory(writer.get(), packed.data(), packed.size(), &used);
  const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                       archive_entry_free);
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  const bool written = archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK &&
                       archive_write_data(writer.get(), bytes.data(), bytes.size()) ==
                           static_cast<la_ssize_t>(bytes.size());
  if (!written) throw std::runtime_error(archive_error_string(writer.get()));
  archive_write_close(writer.get());
  packed.resize(used);
  return packed;
}

std::string zlib_of(std::string_view bytes) {
  return deflated(bytes, MAX_WBITS);
}

std::string tarball_of(const std::vector<std::pair<std::string, std::string>>& members) {
  std::size_t room = 20480;
  for (const auto& [name, bytes] : members) room += bytes.size() + 2048;
  std::string tarball(room, '\0');
  std::size_t used = 0;
  const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), archive_write_free);
  archive_write_set_format_ustar(writer.get());
  archive_write_open_memory(writer.get(), tarball.data(), tarball.size(), &used);
  for (const auto& [name, bytes] : members) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                         archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
    const bool written = archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK &&
                         archive_write_data(writer.get(), bytes.data(), bytes.size()) ==
                             static_cast<la_ssize_t>(bytes.size());
    if (!written) throw std::runtime_error(archive_error_string(writer.get()));
  }
  archive_write_close(writer.get());
  tarball.resize(used);
  return tarball;
}

std::string uuencoded(std::string_view bytes, std::string_view name) {
  constexpr std::size_t kBytesALine = 45;
  std::string text = "begin 644 " + std::string(name) + "\n";
  for (std::size_t at = 0; at < bytes.size(); at += kBytesALine) {
    std::string line(bytes.substr(at, kBytesALine));
    const std::size_t length = line.size();
    line.resize((length + 2) / 3 * 3, '\0');
    std::string encoded(1, static_cast<char>(' ' + length));
    for (std::size_t i = 0; i < line.size(); i += 3) {
      const auto byte = [&](std::size_t k) {
        return static_cast<unsigned>(static_cast<unsigned char>(line[i + k]));
      };
      const unsigned bits = byte(0) << 16 | byte(1) << 8 | byte(2);
      for (const unsigned shift : {18U, 12U, 6U, 0U}) {
        encoded += static_cast<char>(' ' + (bits >> shift & 63U));
      }
    }
    encoded.erase(encoded.find_last_not_of(' ') + 1);
    text += encoded + "\n";
  }
  return text + "\nend\n";
}

}  // namespace precedent::tests
