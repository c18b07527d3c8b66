#include "schemas/index/checksum.hh"

#include <cstdint>

namespace precedent::schemas {
namespace {

constexpr char kMark = '\n';
constexpr std::size_t kDigits = 8;

// FNV-1a, folded to half.
std::string sum_of(std::string_view json) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : json) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  auto folded = static_cast<std::uint32_t>(hash ^ (hash >> 32U));
  std::string digits(kDigits, '0');
  for (char& digit : digits) {
    digit = "0123456789abcdef"[folded & 15U];
    folded >>= 4U;
  }
  return digits;
}

}  // namespace

std::string with_checksum(std::string json) {
  const std::string sum = sum_of(json);
  json += kMark;
  return json += sum;
}

std::string_view without_checksum(std::string_view data) {
  return data.substr(0, data.find(kMark));
}

bool fits_checksum(std::string_view data) {
  const std::string_view json = without_checksum(data);
  return json.size() == data.size() || data.substr(json.size() + 1) == sum_of(json);
}

}  // namespace precedent::schemas
