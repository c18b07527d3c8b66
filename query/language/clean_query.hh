#pragma once
// The text of a query as all stages of the query language read it.

#include <cstddef>
#include <string>
#include <string_view>

namespace precedent::query {

inline constexpr std::size_t kMaxQueryBytes = 64 * 1024;

// Valid UTF-8 (broken bytes are read as Latin-1), control characters and blanks of any kind as ' ',
// curly quotes straight, hyphens of any kind as '-'. Throws QueryError for more than
// kMaxQueryBytes.
std::string clean_query(std::string_view typed);

}  // namespace precedent::query
