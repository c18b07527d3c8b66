#pragma once

#include <cstdint>

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// Comments a year, topics, rounds and days of the answers to a query, or of the whole index: as
// pictures, and in the tables of `precedent-query stats`.
Response numbers_page(const Request& request, const Site& site);

enum class NumbersForm : std::uint8_t { kCsv, kJson };
// What `precedent-query stats` prints; `by` and `top` as there.
Response numbers_file(const Request& request, const Site& site, NumbersForm form);

}  // namespace precedent::query::serve
