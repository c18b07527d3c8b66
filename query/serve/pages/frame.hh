#pragma once
// What surrounds every page: its head, the search box, the ways to the other pages.

#include <string>
#include <string_view>

#include "query/serve/exchange/asked.hh"
#include "query/serve/exchange/html.hh"
#include "query/serve/exchange/response.hh"

namespace precedent::query::serve {

struct Frame {
  std::string title;              // of the window
  std::string_view place = {};    // which of the ways it is, "search" say; or none of them
  Asked asked = {};               // what the search box holds
  bool begins_in_box = false;     // the box has the focus
  std::string_view shape = {};    // class of <main>
  const Address* feed = nullptr;  // an Atom feed of the same
};

Response page_in(const Frame& frame, const Html& main, unsigned status = 200);

// Why something was refused or is not there, and what would do.
Response refusal_page(unsigned status, std::string_view title, const Html& explanation);

}  // namespace precedent::query::serve
