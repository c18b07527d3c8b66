#include "indexer/reviews/calendar_days.hh"

#include <chrono>

#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

// "2024-06-14": where its digits stand.
constexpr std::size_t kIsoLength = 10;

std::optional<int> number_at(std::string_view iso, std::size_t begin, std::size_t length) {
  int number = 0;
  for (std::size_t i = begin; i < begin + length; ++i) {
    if (!schemas::is_digit(iso[i])) return std::nullopt;
    number = number * 10 + (iso[i] - '0');
  }
  return number;
}

}  // namespace

std::optional<std::int32_t> calendar_day(std::string_view iso) {
  if (iso.size() != kIsoLength || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = number_at(iso, 0, 4);
  const auto month = number_at(iso, 5, 2);
  const auto day = number_at(iso, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace precedent::indexer
