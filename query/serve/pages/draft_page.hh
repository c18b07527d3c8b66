#pragma once

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// A box for a draft; and, of each paragraph of what was put in (POST: `text`, `q` to narrow where
// it looks, `from` a paragraph), its topics, the rules it cites and the comments nearest to it.
Response draft_page(const Request& request, const Site& site);

}  // namespace precedent::query::serve
