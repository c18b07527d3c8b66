#pragma once

#include <string>

#include "query/commands/commands.hh"
#include "query/output/search_page.hh"
#include "query/output/text_layout.hh"

namespace precedent::query {

// A page in the form that was asked for.
std::string printed(const SearchPage& page, Format format, const TextStyle& style);

}  // namespace precedent::query
