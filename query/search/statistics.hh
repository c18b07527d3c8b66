#pragma once
// How many letters, comments and reviews there are, how many rounds they took and how long: of all
// answers to a query, and by the values of some fields. Exact; read from slots, never from stored
// text, so that a whole index takes seconds and little memory.

#include <xapian.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "query/search/database.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {

// Numbers and how often each occurs.
using Histogram = std::map<std::uint32_t, std::uint64_t>;

// Quartiles between two numbers are interpolated, as spreadsheets do; all 0 where there is none.
struct Spread {
  std::uint64_t count = 0;
  double lower_quartile = 0;
  double median = 0;
  double upper_quartile = 0;
};
Spread spread_of(const Histogram& numbers);

struct GroupStatistics {
  std::string value;  // what a query takes; empty for all
  std::string label;
  std::uint64_t documents = 0;  // comments or letters, as the facet of this value counts them
  std::uint64_t letters = 0;    // that the comments are identified by
  std::uint64_t reviews = 0;
  Spread rounds;  // of each document
  Spread days;    // of each review that was closed, from its first letter to the closing one
};

struct FieldStatistics {
  schemas::FieldId field = schemas::FieldId::kYear;
  std::uint64_t distinct = 0;           // values in all, shown or not
  std::vector<GroupStatistics> groups;  // by count, then label; years in order
};

struct Statistics {
  GroupStatistics all;
  std::vector<FieldStatistics> fields;
};

// Of the answers to `query`, the `top` values of each field (years: all). Fields must be facets.
Statistics statistics_of(OpenIndex& index, const Xapian::Query& query,
                         std::span<const schemas::FieldId> by, std::size_t top);

}  // namespace precedent::query
