#pragma once
// Results for programs: the JSON objects that schemas/*.schema.json describe.

#include <ostream>
#include <string_view>
#include <vector>

#include "query/facets.hh"
#include "query/search_page.hh"

namespace precedent::query {

// One object, on one line.
void print_search_json(std::ostream& out, const SearchPage& page);

// One hit a line.
void print_hits_jsonl(std::ostream& out, const SearchPage& page);

// `text` and `understood`: empty where the whole index was counted.
void print_facets_json(std::ostream& out, std::string_view text, std::string_view understood,
                       Unit unit, const FacetsOfAll& counted);

}  // namespace precedent::query
