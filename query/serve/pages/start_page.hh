#pragma once

#include "query/serve/exchange/asked.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// The search box, what the index holds, queries that find something in it, its newest letters.
// `asked`: what the box and the choice beside it hold.
Response start_page(const Site& site, const Asked& asked);

}  // namespace precedent::query::serve
