#include "indexer/report/human_numbers.hh"

#include <array>
#include <cstdio>
#include <string_view>

namespace precedent::indexer {

std::string with_separators(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string bytes_in_words(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 4> kUnits = {"kB", "MB", "GB", "TB"};
  if (bytes < 1000) return std::to_string(bytes) + " bytes";
  double amount = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  while (amount >= 1000 && unit + 1 < kUnits.size()) {
    amount /= 1000;
    ++unit;
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f ", amount);
  return text.data() + std::string(kUnits[unit]);
}

std::string in_words(std::chrono::seconds duration) {
  const auto seconds = duration.count();
  constexpr int kMinute = 60;
  constexpr int kHour = 3600;
  if (seconds >= kHour)
    return std::to_string(seconds / kHour) + " h " + std::to_string(seconds % kHour / kMinute) +
           " min";
  if (seconds >= kMinute)
    return std::to_string(seconds / kMinute) + " min " + std::to_string(seconds % kMinute) + " s";
  return std::to_string(seconds) + " s";
}

}  // namespace precedent::indexer
