#include "schemas/meaning/meaning_file.hh"

#include <zlib.h>

#include <cstddef>
#include <cstring>

namespace precedent::schemas {
namespace {

std::string_view without_own_sum(const MeaningHeader& header) {
  return {reinterpret_cast<const char*>(&header), offsetof(MeaningHeader, own_sum)};
}

}  // namespace

std::uint32_t sum_of_bytes(std::string_view bytes) {
  const auto* begin = reinterpret_cast<const Bytef*>(bytes.data());
  return static_cast<std::uint32_t>(::crc32_z(0, begin, bytes.size()));
}

std::string meaning_file(MeaningHeader header, std::string_view body) {
  header.body_sum = sum_of_bytes(body);
  header.own_sum = sum_of_bytes(without_own_sum(header));
  std::string file(reinterpret_cast<const char*>(&header), sizeof header);
  return file.append(body);
}

std::optional<MeaningHeader> meaning_header(std::string_view file,
                                            const std::array<char, 16>& kind) {
  MeaningHeader header;
  if (file.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, file.data(), sizeof header);
  if (header.kind != kind || header.own_sum != sum_of_bytes(without_own_sum(header)))
    return std::nullopt;
  if (header.dimensions == 0 || header.dimensions > kMostDimensions) return std::nullopt;
  return header;
}

bool is_whole(const MeaningHeader& header, std::string_view file) {
  return header.body_sum == sum_of_bytes(file.substr(sizeof header));
}

}  // namespace precedent::schemas
