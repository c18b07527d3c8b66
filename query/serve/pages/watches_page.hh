#pragma once

#include <string>

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"

namespace precedent::query::serve {

// The queries that are kept, in the command line's file of watches, each with what the index first
// saw in the last days; a form that keeps one more (`q` fills it in). A POST keeps or drops one.
Response watches_page(const Request& request, const Site& site);

// /watches/NAME.atom: what came lately, newest first.
Response watch_feed(const Request& request, const Site& site, const std::string& name);

}  // namespace precedent::query::serve
