#pragma once
// Calendar dates as they are stored and shown: ISO text, "2010-01-08". Empty text = no date.

#include <optional>
#include <string>
#include <string_view>

namespace precedent::schemas {

// Nothing where there is no such day (2020-02-30) or the year is outside 1900..2199.
std::optional<std::string> iso_date(int year, int month, int day);

// From EDGAR's "20240614" (longer digits, as of a time stamp, are cut), or from ISO text.
std::optional<std::string> iso_date(std::string_view digits_or_iso);

// The first date in running text printed as "January 8, 2010", "Jan. 8, 2010", "8 January 2010" or
// "01/08/2010", "1/8/10" (month first), with the bytes it takes.
struct PrintedDate {
  std::string iso;
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::optional<PrintedDate> find_date(std::string_view text, std::size_t from = 0);

// As a citation prints it (Bluebook's months): "Sept. 14, 2016".
std::string cite_date(std::string_view iso);

// Negative where `to` is earlier; nothing where either is no ISO date.
std::optional<int> days_between(std::string_view from, std::string_view to);

// Last day of a month, 1 to 12.
int last_day_of_month(int year, int month);

}  // namespace precedent::schemas
