#pragma once
// Results for people at a terminal.

#include <ostream>
#include <string_view>
#include <vector>

#include "query/output/search_page.hh"
#include "query/output/text_layout.hh"
#include "query/search/facets.hh"

namespace precedent::query {

// How the query was understood, how many answers there are, and what may help where there are none.
void print_summary(std::ostream& out, const SearchPage& page, const TextStyle& style);

// "3 comments have all of these words; these have most", before the first that has most.
void print_line_of_most(std::ostream& out, const SearchPage& page);

// One hit; `marker` is that of its question.
void print_hit(std::ostream& out, const Answer& answer, std::size_t rank, Marker& marker,
               const TextStyle& style);

void print_search(std::ostream& out, const SearchPage& page, const TextStyle& style);

// What was counted along with the hits; nothing where nothing was asked for.
void print_page_facets(std::ostream& out, const SearchPage& page, const TextStyle& style);

// `understood`: empty where the whole index was counted.
void print_facets(std::ostream& out, std::string_view understood, Unit unit,
                  const FacetsOfAll& counted, const TextStyle& style);

}  // namespace precedent::query
