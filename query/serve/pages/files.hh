#pragma once
// The answers of a search in other forms than a page: for programs, spreadsheets, feed readers and
// Word.

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// What `precedent-query search` (or precedents) prints; `limit`, `offset`, `facets`, `top` and
// `total` as there.
Response search_json(const Request& request, const Site& site);
Response search_csv(const Request& request, const Site& site);

// The newest answers, as a feed.
Response search_atom(const Request& request, const Site& site);

// A table of comments, answers, outcomes and cites: HTML, which Word opens.
Response search_doc(const Request& request, const Site& site);

// "ok", generation and run.
Response health(const Site& site);

}  // namespace precedent::query::serve
