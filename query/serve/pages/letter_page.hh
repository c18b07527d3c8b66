#pragma once

#include <string>

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// A letter as it reads: each comment in its place, beside it the answer, and what came of it; its
// facts; and, where it is read from a search (`q`, `hit`), the hits before and behind it. `id` may
// be an accession in any spelling, or "ACCESSION#NUMBER".
Response letter_page(const Request& request, const Site& site, const std::string& id);

}  // namespace precedent::query::serve
