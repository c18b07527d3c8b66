#pragma once
// Third stage of the query language: from a tree whose values are understood to a Xapian::Query
// for one open database. Words weigh, fields only filter.

#include <xapian.h>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

inline constexpr std::size_t kMaxWildcardTerms = 10'000;     // of one wildcard
inline constexpr std::size_t kMaxAllWildcardTerms = 50'000;  // of a query

// Throws QueryError where a limit is passed (kMaxTerms in parser.hh, not counting wildcards), and
// Xapian::Error.
Xapian::Query xapian_query(const Node& tree, IndexTerms& index);

}  // namespace precedent::query
