#pragma once
// Results for programs: the JSON objects that schemas/json/*.schema.json describe.

#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "query/output/search_page.hh"
#include "query/search/facets.hh"

namespace precedent::query {

// JSON on one line, its newline with it. Bytes that are no UTF-8 are shown as U+FFFD.
std::string line_of(const nlohmann::ordered_json& json);

// One object, on one line.
void print_search_json(std::ostream& out, const SearchPage& page);

// One hit a line.
void print_hits_jsonl(std::ostream& out, const SearchPage& page);

// `text` and `understood`: empty where the whole index was counted.
void print_facets_json(std::ostream& out, std::string_view text, std::string_view understood,
                       Unit unit, const FacetsOfAll& counted);

}  // namespace precedent::query
