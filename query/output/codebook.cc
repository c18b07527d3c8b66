#include "query/output/codebook.hh"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "query/embedded_show.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::json;

// Columns that stand in no record of show.
constexpr std::array<std::array<std::string_view, 3>, 4> kOwnColumns = {{
    {"cik", "text", "EDGAR's number of the first registrant"},
    {"answer_number", "whole number", "which of the answers to the comment it is, from 1"},
    {"answer_letter", "text", "accession of the letter in which the company answered"},
    {"answer_date", "date", "date of that letter"},
}};

constexpr std::string_view kReading = R"(
Missing values are empty cells. Lists stand in one cell, joined by "; ". Dates are YYYY-MM-DD. Texts may
have line ends; they stand in quotation marks, in which a quotation mark is doubled (RFC 4180, UTF-8).

pandas   pd.read_csv("export.csv", dtype={"cik": str, "sic": str, "number": str}, parse_dates=["letter_date"])
R        data.table::fread("export.csv", colClasses=list(character=c("cik", "sic", "number")))
         readr::read_csv("export.csv", col_types=readr::cols(cik="c", sic="c", number="c"))
Stata    import delimited "export.csv", bindquote(strict) maxquotedrows(unlimited) encoding(utf8) stringcols(_all)
Excel    export --excel, and open it; other programs should read the plain CSV
)";

const Json& schema_of(Unit unit) {
  static const Json kSchema = Json::parse(kShowSchema);
  return kSchema["oneOf"][unit == Unit::kLetter ? 0 : 1]["properties"];
}

std::string_view part_key(Part part) {
  switch (part) {
    case Part::kSource:
      return "source";
    case Part::kReview:
      return "review";
    case Part::kMeasures:
      return "measures";
    case Part::kTop:
    case Part::kRegistrant:
      return "";
  }
  return "";
}

// Null: show has no such key.
const Json* described(const ExportColumn& column, Unit unit) {
  const Json* place = &schema_of(unit);
  if (const std::string_view part = part_key(column.part); !part.empty())
    place = &place->at(std::string(part)).at("properties");
  const auto found = place->find(key_of(column));
  return found == place->end() ? nullptr : &*found;
}

std::string type_of(const Json& property) {
  if (property.contains("enum")) {
    std::string values = "one of";
    for (const Json& value : property["enum"]) values += " " + value.get<std::string>();
    return values;
  }
  const std::string type = property.value("type", "string");
  if (type == "array") return "list";
  if (type == "integer") return "whole number";
  if (property.contains("pattern") &&
      property["pattern"].get<std::string>().starts_with("^[0-9]{4}-"))
    return "date";
  return "text";
}

std::string entry(const ExportColumn& column, Unit unit) {
  for (const auto& [name, type, description] : kOwnColumns)
    if (name == column.name)
      return column.name + "\n    " + std::string(type) + "; " + std::string(description) + "\n";
  const Json* property = described(column, unit);
  if (property == nullptr) throw std::logic_error("show.schema.json lacks " + column.name);
  std::string text = column.name + "\n    " + type_of(*property) + "; " +
                     property->value("description", std::string()) + "\n";
  if (property->contains("$comment"))
    text += "    measured: " + (*property)["$comment"].get<std::string>() + "\n";
  return text;
}

}  // namespace

std::string codebook(const ExportShape& shape) {
  std::string text = std::string("The columns of an export of ") +
                     (shape.unit == Unit::kLetter ? "letters, a row a letter"
                      : shape.is_long             ? "answers, a row an answer"
                                                  : "comments, a row a comment") +
                     ".\n\n";
  for (const ExportColumn& column : export_columns(shape)) text += entry(column, shape.unit);
  return text.append(kReading);
}

}  // namespace precedent::query
