#include "query/output/trend.hh"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "query/output/csv.hh"
#include "query/output/json.hh"

namespace precedent::query {
namespace {

std::string plural(Unit unit) {
  return std::string(name_of(unit)) + "s";
}

}  // namespace

void print_trend(std::ostream& out, const Question* question, Unit unit, const Trend& trend,
                 const TextStyle& style) {
  const std::size_t columns = std::min(style.columns, kMaxTextColumns);
  if (question != nullptr)
    out << wrapped("understood as: " + printable(question->understood()), columns, "");
  out << plural(unit) << ": " << trend.total;
  if (trend.undated > 0) out << ", without a date: " << trend.undated;
  out << "\n\n";
  std::uint64_t most = 1;
  for (const YearCount& one : trend.years) most = std::max(most, one.count);
  const std::size_t digits = std::to_string(most).size();
  const std::size_t room = columns > digits + 10 ? columns - digits - 10 : 10;
  for (const YearCount& one : trend.years) {
    const std::string count = std::to_string(one.count);
    // A year with any answer shows one mark at least.
    const std::size_t bar = one.count == 0 ? 0 : std::max<std::size_t>(1, one.count * room / most);
    out << one.year << "  " << std::string(digits - count.size(), ' ') << count;
    if (bar > 0) out << "  " << style.bold(std::string(bar, '#'));
    out << '\n';
  }
}

void print_trend_json(std::ostream& out, const Question* question, Unit unit, const Trend& trend) {
  nlohmann::ordered_json json;
  if (question != nullptr) {
    json["query"] = question->text;
    json["understood"] = question->understood();
  }
  json["unit"] = name_of(unit);
  json["total"] = trend.total;
  json["undated"] = trend.undated;
  json["years"] = nlohmann::ordered_json::array();
  for (const YearCount& one : trend.years)
    json["years"].push_back({{"year", one.year}, {"count", one.count}});
  out << line_of(json);
}

void print_trend_csv(std::ostream& out, Unit unit, const Trend& trend) {
  print_csv_row(out, {"year", plural(unit)});
  for (const YearCount& one : trend.years)
    print_csv_row(out, {std::to_string(one.year), std::to_string(one.count)});
}

}  // namespace precedent::query
