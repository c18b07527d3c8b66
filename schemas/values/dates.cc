#include "schemas/values/dates.hh"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace precedent::schemas {
namespace {

struct Month {
  std::string_view name;  // lower case
  std::string_view cite;
};
constexpr std::array<Month, 12> kMonths = {{{"january", "Jan."},
                                            {"february", "Feb."},
                                            {"march", "Mar."},
                                            {"april", "Apr."},
                                            {"may", "May"},
                                            {"june", "June"},
                                            {"july", "July"},
                                            {"august", "Aug."},
                                            {"september", "Sept."},
                                            {"october", "Oct."},
                                            {"november", "Nov."},
                                            {"december", "Dec."}}};

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
constexpr bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

// Reads printed dates piece by piece; every reader leaves `at` unchanged when it fails.
class DateScanner {
 public:
  DateScanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }

  bool at_word_start() const {
    return at_ == 0 || (!is_letter(text_[at_ - 1]) && !is_digit(text_[at_ - 1]));
  }

  // The month's number; full name, or its first three letters (four for Sept.), full stop allowed.
  int month() {
    std::size_t end = at_;
    while (end < text_.size() && is_letter(text_[end]) && end - at_ < 10) ++end;
    const std::size_t length = end - at_;
    if (length < 3) return 0;
    for (std::size_t m = 0; m < kMonths.size(); ++m) {
      const std::string_view name = kMonths[m].name;
      const bool abbreviated = length == 3 || (length == 4 && m == 8);
      if (length > name.size() || (length < name.size() && !abbreviated)) continue;
      bool same = true;
      for (std::size_t i = 0; i < length && same; ++i) same = lower(text_[at_ + i]) == name[i];
      if (!same) continue;
      at_ = end;
      if (at_ < text_.size() && text_[at_] == '.') ++at_;
      return static_cast<int>(m) + 1;
    }
    return 0;
  }

  // Digits, at least `least` and at most `most`, not followed by a further digit; -1 when none.
  int number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end]) && end - at_ <= most) ++end;
    if (end - at_ < least || end - at_ > most) return -1;
    int value = 0;
    std::from_chars(text_.data() + at_, text_.data() + end, value);
    at_ = end;
    return value;
  }

  void blanks_and(std::string_view also) {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || also.find(text_[at_]) != also.npos))
      ++at_;
  }

  void ordinal_suffix() {
    for (std::string_view suffix : {"st", "nd", "rd", "th"})
      if (text_.substr(at_, 2) == suffix) at_ += 2;
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

std::optional<PrintedDate> month_first(std::string_view text, std::size_t begin) {
  DateScanner scan(text, begin);
  const int month = scan.month();
  if (month == 0) return std::nullopt;
  scan.blanks_and("");
  const int day = scan.number(1, 2);
  if (day < 0) return std::nullopt;
  scan.ordinal_suffix();
  scan.blanks_and(",.");
  const int year = scan.number(4, 4);
  if (year < 0) return std::nullopt;
  if (auto iso = iso_date(year, month, day)) return PrintedDate{*iso, begin, scan.at()};
  return std::nullopt;
}

std::optional<PrintedDate> day_first(std::string_view text, std::size_t begin) {
  DateScanner scan(text, begin);
  const int day = scan.number(1, 2);
  if (day < 0) return std::nullopt;
  scan.ordinal_suffix();
  scan.blanks_and("");
  const int month = scan.month();
  if (month == 0) return std::nullopt;
  scan.blanks_and(",");
  const int year = scan.number(4, 4);
  if (year < 0) return std::nullopt;
  if (auto iso = iso_date(year, month, day)) return PrintedDate{*iso, begin, scan.at()};
  return std::nullopt;
}

std::optional<PrintedDate> slashed(std::string_view text, std::size_t begin) {
  DateScanner scan(text, begin);
  const int month = scan.number(1, 2);
  if (month < 0 || !scan.take('/')) return std::nullopt;
  const int day = scan.number(1, 2);
  if (day < 0 || !scan.take('/')) return std::nullopt;
  const int printed = scan.number(2, 4);
  if (printed < 0 || (printed > 99 && printed < 1000)) return std::nullopt;
  // EDGAR begins in 1993: "3/15/05", "12/31/98".
  constexpr int kLastOfThisCentury = 92;
  const int century = printed > 99 ? 0 : printed > kLastOfThisCentury ? 1900 : 2000;
  if (auto iso = iso_date(century + printed, month, day))
    return PrintedDate{*iso, begin, scan.at()};
  return std::nullopt;
}

}  // namespace

std::optional<std::string> iso_date(int year, int month, int day) {
  using namespace std::chrono;
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const year_month_day date{std::chrono::year(year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return std::string(text.data(), 10);
}

std::optional<std::string> iso_date(std::string_view text) {
  const bool dashed = text.size() >= 10 && text[4] == '-' && text[7] == '-';
  const std::size_t month_at = dashed ? 5 : 4;
  const std::size_t day_at = dashed ? 8 : 6;
  if (text.size() < day_at + 2) return std::nullopt;
  const auto digits = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (!is_digit(text[i])) return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  return iso_date(digits(0, 4), digits(month_at, 2), digits(day_at, 2));
}

std::optional<PrintedDate> find_date(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!DateScanner(text, at).at_word_start()) continue;
    if (is_letter(text[at])) {
      if (auto date = month_first(text, at)) return date;
    } else if (is_digit(text[at])) {
      if (auto date = day_first(text, at)) return date;
      if (auto date = slashed(text, at)) return date;
    }
  }
  return std::nullopt;
}

std::string cite_date(std::string_view iso) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (iso.size() != 10) return std::string(iso);
  std::from_chars(iso.data(), iso.data() + 4, year);
  std::from_chars(iso.data() + 5, iso.data() + 7, month);
  std::from_chars(iso.data() + 8, iso.data() + 10, day);
  if (month < 1 || month > 12) return std::string(iso);
  return std::string(kMonths[static_cast<std::size_t>(month - 1)].cite) + " " +
         std::to_string(day) + ", " + std::to_string(year);
}

int last_day_of_month(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year(year),
                                 month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<int> days_between(std::string_view from, std::string_view to) {
  const auto day_of = [](std::string_view iso) -> std::optional<std::chrono::sys_days> {
    const std::optional<std::string> date = iso_date(iso);
    if (!date) return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t digits) {
      return std::stoi(date->substr(at, digits));
    };
    return std::chrono::sys_days(std::chrono::year(number(0, 4)) /
                                 std::chrono::month(static_cast<unsigned>(number(5, 2))) /
                                 std::chrono::day(static_cast<unsigned>(number(8, 2))));
  };
  const auto first = day_of(from);
  const auto last = day_of(to);
  if (!first || !last) return std::nullopt;
  return static_cast<int>((*last - *first).count());
}

}  // namespace precedent::schemas
