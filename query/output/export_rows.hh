#pragma once
// The rows of an export: which columns a record has as CSV, and the long form, a row an answer.

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "query/search/database.hh"

namespace precedent::query {

// Where of a record a column is found: at its top, in one of its objects, by the name behind the
// object's, or in the first of its registrants.
enum class Part : std::uint8_t { kTop, kSource, kReview, kMeasures, kRegistrant };

struct ExportColumn {
  std::string name;
  Part part = Part::kTop;
};

struct ExportShape {
  Unit unit = Unit::kComment;
  bool is_long = false;  // a row an answer; of comments alone
  bool for_excel = false;
};

// In their order.
std::vector<ExportColumn> export_columns(const ExportShape& shape);

// The key that a column has in its part: "review_letters" -> "letters".
std::string key_of(const ExportColumn& column);

// One record, or in the long form one for each of its answers, one where it has none: `response`,
// `answer`, `also` and `answer_sentence` are then those of the one answer.
std::vector<nlohmann::ordered_json> export_records(const nlohmann::ordered_json& record,
                                                   const ExportShape& shape);

// Both end with a line end.
std::string csv_head(const ExportShape& shape);
std::string csv_row(const nlohmann::ordered_json& record, const ExportShape& shape);

}  // namespace precedent::query
