#pragma once

#include <string>

#include "query/commands.hh"
#include "query/search_page.hh"
#include "query/text_layout.hh"

namespace precedent::query {

// A page in the form that was asked for.
std::string printed(const SearchPage& page, Format format, const TextStyle& style);

}  // namespace precedent::query
