#pragma once
// Answered comments, one a row: what was asked, what was answered, how it ended, how to cite it. As
// JSON they are hits like those of a search.

#include <ostream>

#include "query/output/search_page.hh"
#include "query/output/text_layout.hh"

namespace precedent::query {

void print_precedents(std::ostream& out, const SearchPage& page, const TextStyle& style);

// Columns: id, company, letter_date, forms, heading, comment, answer, response, outcome, rounds,
// answers, cite, url.
void print_precedents_csv(std::ostream& out, const SearchPage& page);

}  // namespace precedent::query
