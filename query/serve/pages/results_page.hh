#pragma once

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// What a search finds; a citation that names a letter or a review leads straight to it.
Response results_page(const Request& request, const Site& site);

// All values of one field among the answers: /facet/NAME.
Response facet_page(const Request& request, const Site& site, const std::string& field);

// A query that cannot be read, its place marked; 400.
Response query_error_page(const Parameters& parameters, const QueryError& error);

}  // namespace precedent::query::serve
