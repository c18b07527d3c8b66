#pragma once

#include <string>

#include "query/output/search_page.hh"
#include "query/serve/exchange/address.hh"
#include "query/serve/exchange/response.hh"

namespace precedent::query::serve {

// An Atom feed of answers. `title` names it, `page` shows the same answers.
Response feed_of(const SearchPage& answers, const std::string& title, const Address& page);

}  // namespace precedent::query::serve
