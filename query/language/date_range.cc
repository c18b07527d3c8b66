#include "query/language/date_range.hh"

#include <charconv>
#include <cstdio>
#include <optional>

#include "schemas/index/terms.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

struct Days {
  std::string first;  // YYYYMMDD
  std::string last;
};

// The next number of exactly `digits` digits; nothing when it is not there.
std::optional<int> read_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  const char* const end = text.data() + digits;
  const auto [read, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || read != end || value < 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool read_dash(std::string_view& text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Days> days_of(std::string_view text) {
  const std::optional<int> year = read_number(text, 4);
  if (!year) return std::nullopt;
  std::optional<int> month;
  std::optional<int> day;
  if (!text.empty()) {
    if (!read_dash(text) || !(month = read_number(text, 2))) return std::nullopt;
    if (!text.empty() && (!read_dash(text) || !(day = read_number(text, 2)) || !text.empty()))
      return std::nullopt;
  }
  if (month && (*month < 1 || *month > 12)) return std::nullopt;
  const int last_month = month.value_or(12);
  const auto first = schemas::iso_date(*year, month.value_or(1), day.value_or(1));
  const auto last = schemas::iso_date(*year, last_month,
                                      day.value_or(schemas::last_day_of_month(*year, last_month)));
  if (!first || !last) return std::nullopt;
  return Days{schemas::date_value(*first), schemas::date_value(*last)};
}

Days days_or_refuse(std::string_view text, Place place) {
  if (const std::optional<Days> days = days_of(text)) return *days;
  throw QueryError("'" + std::string(text) +
                       "' is no date; write a year, month or day as 2009, 2009-12 or 2009-12-31, "
                       "or a range as 2009..2011",
                   place);
}

constexpr std::size_t kMonthDigits = 6;
constexpr std::size_t kMaxTermsOfYear = 1 + 12 + 366;

// Digits of a year, month or day: whether all, or any, of its days are in the range. Ends are
// compared with the first and the last day that may begin so.
bool lies_within(const std::string& digits, const DateRange& range) {
  std::string first = digits;
  std::string last = digits;
  first.append(first.size() == 4 ? "0101" : first.size() == kMonthDigits ? "01" : "");
  if (last.size() == kMonthDigits) {
    const int month = std::stoi(last.substr(4));
    last += std::to_string(schemas::last_day_of_month(std::stoi(last.substr(0, 4)), month));
  } else if (last.size() == 4) {
    last += "1231";
  }
  return (range.first.empty() || range.first <= first) &&
         (range.last.empty() || last <= range.last);
}

bool overlaps(const std::string& digits, const DateRange& range) {
  return (range.first.empty() || range.first.substr(0, digits.size()) <= digits) &&
         (range.last.empty() || digits <= range.last.substr(0, digits.size()));
}

// Sorted terms: a month stands before its days.
void add_terms_of_year(const std::string& year_term, std::size_t prefix_bytes,
                       const DateRange& range, const IndexTerms& index,
                       std::vector<std::string>& terms) {
  std::string whole_month;  // whose days are in by its own term
  for (const std::string& term : index.beginning_with(year_term, kMaxTermsOfYear)) {
    const std::string digits = term.substr(prefix_bytes);
    if (digits.size() < kMonthDigits || !lies_within(digits, range)) continue;
    if (digits.size() == kMonthDigits) {
      whole_month = digits;
    } else if (!whole_month.empty() && digits.starts_with(whole_month)) {
      continue;
    }
    terms.push_back(term);
  }
}

}  // namespace

DateRange date_range(schemas::FieldId field, std::string_view typed, Place place) {
  const std::size_t dots = typed.find("..");
  if (dots == typed.npos) {
    const Days days = days_or_refuse(typed, place);
    return {field, days.first, days.last};
  }
  const std::string_view from = typed.substr(0, dots);
  const std::string_view to = typed.substr(dots + 2);
  if (from.empty() && to.empty())
    throw QueryError("'..' needs a date before it, behind it, or both", place);
  DateRange range;
  range.field = field;
  if (!from.empty()) range.first = days_or_refuse(from, place).first;
  if (!to.empty()) range.last = days_or_refuse(to, place).last;
  if (!from.empty() && !to.empty() && range.last < range.first)
    throw QueryError("the range '" + std::string(typed) + "' ends before it begins", place);
  return range;
}

std::vector<std::string> terms_within(const DateRange& range, IndexTerms& index) {
  const std::string prefix(schemas::field(range.field).prefix);
  std::vector<std::string> terms;
  for (const std::string& year : index.years_of(prefix)) {
    if (lies_within(year, range)) {
      terms.push_back(prefix + year);
    } else if (overlaps(year, range)) {
      add_terms_of_year(prefix + year, prefix.size(), range, index, terms);
    }
  }
  return terms;
}

}  // namespace precedent::query
