#include "query/output/cross_table_page.hh"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "query/output/csv.hh"
#include "query/output/hit_words.hh"
#include "query/output/json.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLeastNameColumns = 24;
constexpr std::size_t kMostLabelColumns = 12;  // above a column of numbers

std::string right(const std::string& text, std::size_t columns) {
  const std::size_t taken = columns_of(text);
  return std::string(columns > taken ? columns - taken : 1, ' ') + text;
}

std::string name_of(const Facet& facet) {
  return std::string(schemas::field(facet.field).name);
}

// Columns of the screen that each value of the second field takes.
std::vector<std::size_t> widths_of(const CrossTable& table) {
  std::vector<std::size_t> widths;
  for (const FacetCount& column : table.columns.counts) {
    const std::string label = shortened(printable(column.label), kMostLabelColumns);
    widths.push_back(2 + std::max(columns_of(label), std::to_string(column.count).size()));
  }
  return widths;
}

Json values_of(const Facet& facet) {
  Json values = Json::array();
  for (const FacetCount& one : facet.counts)
    values.push_back({{"value", one.value}, {"label", one.label}, {"count", one.count}});
  return {{"field", name_of(facet)}, {"distinct", facet.distinct}, {"values", values}};
}

}  // namespace

void print_cross_table(std::ostream& out, const Question* question, Unit unit,
                       const CrossTable& table, const TextStyle& style) {
  if (question != nullptr)
    out << wrapped("understood as: " + printable(question->understood()),
                   std::min(style.columns, kMaxTextColumns), "");
  out << counted_as(table.total, query::name_of(unit)) << "\n\n";
  const std::vector<std::size_t> widths = widths_of(table);
  std::size_t taken = 0;
  for (const std::size_t width : widths) taken += width;
  constexpr std::size_t kTotalColumns = 8;
  taken += kTotalColumns;
  const std::size_t names =
      std::max(kLeastNameColumns, style.columns > taken ? style.columns - taken : 0);
  const std::size_t name_columns = std::min<std::size_t>(names, 40);

  std::string head = shortened(name_of(table.rows) + " by " + name_of(table.columns), name_columns);
  head.resize(name_columns, ' ');
  for (std::size_t i = 0; i < widths.size(); ++i)
    head +=
        right(shortened(printable(table.columns.counts[i].label), kMostLabelColumns), widths[i]);
  out << style.bold(head + right("all", kTotalColumns)) << '\n';
  for (std::size_t row = 0; row < table.cells.size(); ++row) {
    const std::string label = shortened(printable(table.rows.counts[row].label), name_columns - 1);
    out << label << std::string(name_columns - columns_of(label), ' ');
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::uint64_t count = table.cells[row][i];
      out << right(count == 0 ? "." : std::to_string(count), widths[i]);
    }
    out << right(std::to_string(table.rows.counts[row].count), kTotalColumns) << '\n';
  }
}

void print_cross_table_json(std::ostream& out, const Question* question, Unit unit,
                            const CrossTable& table) {
  Json json;
  if (question != nullptr) {
    json["query"] = question->text;
    json["understood"] = question->understood();
  }
  json["unit"] = query::name_of(unit);
  json["total"] = table.total;
  json["rows"] = values_of(table.rows);
  json["columns"] = values_of(table.columns);
  json["cells"] = table.cells;
  out << line_of(json);
}

void print_cross_table_csv(std::ostream& out, Unit unit, const CrossTable& table) {
  const std::string row_name = name_of(table.rows);
  const std::string column_name = name_of(table.columns);
  print_csv_row(out, {row_name, row_name + "_label", column_name, column_name + "_label",
                      unit == Unit::kComment ? "comments" : "letters"});
  for (std::size_t row = 0; row < table.cells.size(); ++row)
    for (std::size_t column = 0; column < table.cells[row].size(); ++column)
      if (table.cells[row][column] > 0)
        print_csv_row(out, {table.rows.counts[row].value, table.rows.counts[row].label,
                            table.columns.counts[column].value, table.columns.counts[column].label,
                            std::to_string(table.cells[row][column])});
}

}  // namespace precedent::query
