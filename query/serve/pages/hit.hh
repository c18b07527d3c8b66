#pragma once

#include "query/output/search_page.hh"
#include "query/serve/exchange/asked.hh"
#include "query/serve/exchange/html.hh"

namespace precedent::query::serve {

// One answer of a search: what it is, the comment beside its answer, what came of it, how to cite
// it, and where to go on. `rank` counts from 1 over all pages.
Html hit_article(const Answer& answer, std::uint64_t rank, const Asked& asked, Marker& marker);

}  // namespace precedent::query::serve
