#pragma once

#include <string>

namespace precedent::query {

// precedent-query(1), in roff, made from the tables of commands, options and fields.
std::string man_page();

}  // namespace precedent::query
