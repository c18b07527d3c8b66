#include "schemas/index/checksum.hh"

#include <cstdint>

namespace precedent::schemas {

// FNV-1a, folded to half.
std::string checksum_of(std::string_view bytes) {
  constexpr std::size_t kDigits = 8;
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  auto number = static_cast<std::uint32_t>(hash ^ (hash >> 32U));
  std::string digits(kDigits, '0');
  for (char& digit : digits) {
    digit = "0123456789abcdef"[number & 15U];
    number >>= 4U;
  }
  return digits;
}

}  // namespace precedent::schemas
