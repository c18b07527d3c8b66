#include "query/output/statistics_page.hh"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>

#include "query/output/csv.hh"
#include "query/output/json.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kBarColumns = 6;
constexpr std::size_t kCommentsColumns = 9;
constexpr std::size_t kNumberColumns = 8;
constexpr std::size_t kRoundsColumns = 9;
constexpr std::size_t kDaysColumns = 15;
constexpr std::size_t kLeastNameColumns = 12;

// At most two decimals, none that say nothing: 36, 36.5, 36.25.
std::string short_number(double number) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << number;
  std::string digits = text.str();
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return digits;
}

std::string right(const std::string& text, std::size_t columns) {
  return std::string(columns > text.size() ? columns - text.size() : 1, ' ') + text;
}

class TablePrinter {
 public:
  TablePrinter(std::ostream& out, Unit unit, const TextStyle& style)
      : out_(out), unit_(unit), style_(style) {
    const std::size_t columns = std::min(style.columns, kMaxTextColumns);
    const std::size_t taken = kBarColumns + 1 + (is_of_comments() ? kCommentsColumns : 0) +
                              2 * kNumberColumns + kRoundsColumns + kDaysColumns;
    name_columns_ = std::max(kLeastNameColumns, columns > taken ? columns - taken : 0);
  }

  void head(std::string_view name) {
    std::string line(name);
    line.resize(std::max(name_columns_ + kBarColumns + 1, line.size()), ' ');
    if (is_of_comments()) line += right("comments", kCommentsColumns);
    line += right("letters", kNumberColumns) + right("reviews", kNumberColumns) +
            right("rounds", kRoundsColumns) + right("days", kDaysColumns);
    out_ << style_.bold(line) << '\n';
  }

  // `most`: documents of the largest group, whose bar is the longest.
  void row(const GroupStatistics& group, std::uint64_t most) {
    const std::string label = shortened(printable(group.label), name_columns_ - 1);
    const std::size_t bar =
        group.documents == 0 ? 0 : std::max<std::size_t>(1, group.documents * kBarColumns / most);
    out_ << label << std::string(name_columns_ - columns_of(label), ' ')
         << style_.bold(std::string(bar, '#')) << std::string(kBarColumns + 1 - bar, ' ');
    if (is_of_comments()) out_ << right(std::to_string(group.documents), kCommentsColumns);
    out_ << right(std::to_string(group.letters), kNumberColumns)
         << right(std::to_string(group.reviews), kNumberColumns)
         << right(words_of_spread(group.rounds), kRoundsColumns)
         << right(words_of_spread(group.days), kDaysColumns) << '\n';
  }

 private:
  bool is_of_comments() const { return unit_ == Unit::kComment; }

  std::ostream& out_;
  Unit unit_;
  const TextStyle& style_;
  std::size_t name_columns_;
};

Json json_of(const Spread& spread) {
  return {{"count", spread.count},
          {"lower_quartile", spread.lower_quartile},
          {"median", spread.median},
          {"upper_quartile", spread.upper_quartile}};
}

void add_group(Json& json, Unit unit, const GroupStatistics& group) {
  if (unit == Unit::kComment) json["comments"] = group.documents;
  json["letters"] = group.letters;
  json["reviews"] = group.reviews;
  if (group.rounds.count > 0) json["rounds"] = json_of(group.rounds);
  if (group.days.count > 0) json["days"] = json_of(group.days);
}

std::vector<std::string> cells_of(std::string_view field, Unit unit, const GroupStatistics& group) {
  std::vector<std::string> cells = {std::string(field), group.value, group.label};
  if (unit == Unit::kComment) cells.push_back(std::to_string(group.documents));
  cells.push_back(std::to_string(group.letters));
  cells.push_back(std::to_string(group.reviews));
  for (const Spread& spread : {group.rounds, group.days}) {
    const bool is_known = spread.count > 0;
    for (const double number : {spread.lower_quartile, spread.median, spread.upper_quartile})
      cells.push_back(is_known ? short_number(number) : std::string());
  }
  cells.push_back(std::to_string(group.days.count));
  return cells;
}

}  // namespace

std::string words_of_spread(const Spread& spread) {
  if (spread.count == 0) return "-";
  return short_number(spread.median) + " (" + short_number(std::round(spread.lower_quartile)) +
         "-" + short_number(std::round(spread.upper_quartile)) + ")";
}

void print_statistics(std::ostream& out, const Question* question, Unit unit,
                      const Statistics& statistics, const TextStyle& style) {
  const std::size_t columns = std::min(style.columns, kMaxTextColumns);
  if (question != nullptr)
    out << wrapped("understood as: " + printable(question->understood()), columns, "");
  out << wrapped(
      "Rounds and days are medians, with their quartiles in brackets; days are those "
      "from the first letter of a review to the one that closed it. What has several values "
      "(topics, the years of its letters) counts under each, so that groups may add up to more "
      "than all.",
      columns, "");
  TablePrinter printer(out, unit, style);
  out << '\n';
  printer.head("");
  GroupStatistics all = statistics.all;
  all.label = "all";
  printer.row(all, std::max<std::uint64_t>(1, all.documents));
  for (const FieldStatistics& field : statistics.fields) {
    if (field.groups.empty()) continue;
    std::string name(schemas::field(field.field).name);
    if (field.distinct > field.groups.size()) {
      name += ", " + std::to_string(field.groups.size()) + " of " + std::to_string(field.distinct);
    }
    out << '\n';
    printer.head(name);
    std::uint64_t most = 1;
    for (const GroupStatistics& group : field.groups) most = std::max(most, group.documents);
    for (const GroupStatistics& group : field.groups) printer.row(group, most);
  }
}

void print_statistics_json(std::ostream& out, const Question* question, Unit unit,
                           const Statistics& statistics) {
  Json json;
  if (question != nullptr) {
    json["query"] = question->text;
    json["understood"] = question->understood();
  }
  json["unit"] = name_of(unit);
  json["all"] = Json::object();
  add_group(json["all"], unit, statistics.all);
  json["by"] = Json::object();
  for (const FieldStatistics& field : statistics.fields) {
    Json& groups = json["by"][std::string(schemas::field(field.field).name)];
    groups = Json::array();
    for (const GroupStatistics& group : field.groups) {
      Json one = {{"value", group.value}, {"label", group.label}};
      add_group(one, unit, group);
      groups.push_back(std::move(one));
    }
  }
  out << line_of(json);
}

void print_statistics_csv(std::ostream& out, Unit unit, const Statistics& statistics) {
  std::vector<std::string> names = {"field", "value", "label"};
  if (unit == Unit::kComment) names.push_back("comments");
  for (const char* name :
       {"letters", "reviews", "rounds_lower_quartile", "rounds_median", "rounds_upper_quartile",
        "days_lower_quartile", "days_median", "days_upper_quartile", "closed_reviews"})
    names.push_back(name);
  print_csv_row(out, names);
  print_csv_row(out, cells_of("all", unit, statistics.all));
  for (const FieldStatistics& field : statistics.fields)
    for (const GroupStatistics& group : field.groups)
      print_csv_row(out, cells_of(schemas::field(field.field).name, unit, group));
}

}  // namespace precedent::query
