#pragma once
// Results for spreadsheets: RFC 4180 with every cell quoted, UTF-8, a line of column names first.
// A cell that a spreadsheet would take for a formula gets an apostrophe before it.

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "query/output/search_page.hh"
#include "query/search/facets.hh"

namespace precedent::query {

// A cell in quotation marks; `defused`: one that a spreadsheet would take for a formula gets an
// apostrophe before it.
std::string quoted_cell(std::string_view cell, bool defused);

// One line of cells.
void print_csv_row(std::ostream& out, const std::vector<std::string>& cells);

// Columns are the keys of a hit in JSON; lists are joined by "; ".
void print_hits_csv(std::ostream& out, const SearchPage& page);

// Columns: facet, value, label, count.
void print_facets_csv(std::ostream& out, const std::vector<Facet>& facets);

// The cell of a JSON value: lists joined by "; ", a registrant as "NAME (CIK)", a person by name, a
// comment of another letter as ACCESSION#NUMBER.
std::string csv_cell(const nlohmann::ordered_json& value);

}  // namespace precedent::query
