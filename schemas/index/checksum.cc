#include "schemas/index/checksum.hh"

namespace precedent::schemas {
namespace {

constexpr char kMark = '\n';
constexpr char kSealMark = ' ';
constexpr std::size_t kDigits = 8;
constexpr std::size_t kSealDigits = 16;

std::string digits_of(std::uint64_t number, std::size_t count) {
  std::string digits(count, '0');
  for (char& digit : digits) {
    digit = "0123456789abcdef"[number & 15U];
    number >>= 4U;
  }
  return digits;
}

// What stands behind the JSON and its mark; empty: nothing.
std::string_view tail_of(std::string_view data) {
  const std::size_t mark = data.find(kMark);
  return mark == data.npos ? std::string_view() : data.substr(mark + 1);
}

}  // namespace

// FNV-1a, folded to half.
std::string checksum_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return digits_of(static_cast<std::uint32_t>(hash ^ (hash >> 32U)), kDigits);
}

std::string with_checksum(std::string json) {
  const std::string sum = checksum_of(json);
  json += kMark;
  return json += sum;
}

std::string with_seal(std::string data, std::uint64_t seal) {
  data += kSealMark;
  return data += digits_of(seal, kSealDigits);
}

std::string_view without_checksum(std::string_view data) {
  return data.substr(0, data.find(kMark));
}

bool fits_checksum(std::string_view data) {
  const std::string_view json = without_checksum(data);
  if (json.size() == data.size()) return true;
  const std::string_view tail = tail_of(data);
  const bool is_whole = tail.size() == kDigits || seal_in(data);
  return is_whole && tail.substr(0, kDigits) == checksum_of(json);
}

std::optional<std::uint64_t> seal_in(std::string_view data) {
  const std::string_view tail = tail_of(data);
  if (tail.size() != kDigits + 1 + kSealDigits || tail[kDigits] != kSealMark) return std::nullopt;
  std::uint64_t seal = 0;
  for (std::size_t at = tail.size(); at > kDigits + 1; --at) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(tail[at - 1]);
    if (digit == std::string_view::npos) return std::nullopt;
    seal = seal << 4U | digit;
  }
  return seal;
}

}  // namespace precedent::schemas
