#pragma once
// Exact totals, as fast as the machine counts.

#include <xapian.h>

#include <cstdint>

#include "query/search/database.hh"

namespace precedent::query {

// How many documents match, exactly. A local index with many candidates is counted by all cores, a
// range of documents each.
std::uint64_t total_of(const OpenIndex& index, const Xapian::Query& query);

namespace detail {
// The same, whatever the number of candidates, in so many parts.
std::uint64_t total_in_parts(const OpenIndex& index, const Xapian::Query& query, unsigned parts);
}  // namespace detail

}  // namespace precedent::query
