#pragma once

#include <string>

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// A review from its first letter to its last, by the accession of any of them.
Response review_page(const Request& request, const Site& site, const std::string& id);

}  // namespace precedent::query::serve
