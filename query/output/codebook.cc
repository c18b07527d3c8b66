#include "query/output/codebook.hh"

#include <nlohmann/json.hpp>
#include <string_view>

#include "query/embedded_export_rows.hh"
#include "query/embedded_show.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kReading = R"(
Missing values are empty cells. Lists stand in one cell, joined by "; ". Dates are YYYY-MM-DD. Texts may
have line ends; they stand in quotation marks, in which a quotation mark is doubled (RFC 4180, UTF-8).

pandas   pd.read_csv("export.csv", dtype={"cik": str, "sic": str, "number": str}, parse_dates=["letter_date"],
                     keep_default_na=False, na_values=[""])
R        readr::read_csv("export.csv", col_types=readr::cols(cik="c", sic="c", number="c"), trim_ws=FALSE)
         d <- data.table::fread("export.csv", colClasses=list(character=c("cik", "sic", "number")))
         for (n in names(d)) if (is.character(d[[n]])) d[[n]] <- gsub('""', '"', d[[n]], fixed=TRUE)
         # fread leaves the quotation marks of a text doubled
Stata    import delimited "export.csv", bindquote(strict) maxquotedrows(unlimited) encoding(utf8) stringcols(_all)
Excel    export --excel, and open it; other programs should read the plain CSV
Calc     open it as UTF-8, parted by commas alone, quoted fields as text
)";

const Json& schema_of(Unit unit) {
  static const Json kSchema = Json::parse(kShowSchema);
  return kSchema["oneOf"][unit == Unit::kLetter ? 0 : 1]["properties"];
}

// Of columns that stand in no record of show.
const Json& schema_of_others() {
  static const Json kColumns = [] {
    const Json definitions = Json::parse(kExportRowsSchema)["definitions"];
    Json columns = definitions["answer"]["properties"];
    columns.update(definitions["columns"]["properties"]);
    return columns;
  }();
  return kColumns;
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

// Throws std::logic_error where no schema has it.
const Json& described(const ExportColumn& column, Unit unit) {
  const Json* place = &schema_of(unit);
  if (const std::string_view part = part_key(column.part); !part.empty())
    place = &place->at(std::string(part)).at("properties");
  if (const auto found = place->find(key_of(column)); found != place->end()) return *found;
  const auto other = schema_of_others().find(column.name);
  if (other == schema_of_others().end())
    throw std::logic_error("the schemas of show and export lack " + column.name);
  return *other;
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
  const Json& property = described(column, unit);
  std::string text = column.name + "\n    " + type_of(property) + "; " +
                     property.value("description", std::string()) + "\n";
  if (property.contains("$comment"))
    text += "    measured: " + property["$comment"].get<std::string>() + "\n";
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
