#pragma once
// How many documents a year.

#include <cstdint>
#include <map>

#include "query/search/database.hh"

namespace precedent::query {

struct YearCounts {
  std::uint64_t total = 0;
  std::uint64_t undated = 0;           // of them
  std::map<int, std::uint64_t> dated;  // by year; years without any are absent
};

// Each document counts once: a comment in the year of the letter that it is identified by, though
// year: finds it by its answer's year too.
YearCounts years_of(const OpenIndex& index, const Xapian::Query& query);

}  // namespace precedent::query
