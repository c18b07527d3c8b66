#pragma once
// What the columns of an export are, for whoever reads it with another program.

#include <string>

#include "query/output/export_rows.hh"

namespace precedent::query {

// Every column with its type, what it is, and how often it is right where that was measured; then
// the lines that read the export into pandas, R, Stata and Excel. Descriptions are those of
// schemas/json/show.schema.json and export_rows.schema.json.
std::string codebook(const ExportShape& shape);

}  // namespace precedent::query
