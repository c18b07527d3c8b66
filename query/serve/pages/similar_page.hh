#pragma once

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// A box for a draft or a comment; and the comments nearest to what was put in (POST, `text`), or to
// a comment of the index (`to`).
Response similar_page(const Request& request, const Site& site);

// As `precedent-query similar --format json`; `to`, `limit`.
Response similar_json(const Request& request, const Site& site);

}  // namespace precedent::query::serve
