#pragma once
// Which values of a field, out of those that its facet counted, a document has. Read from its slot.

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/search/database.hh"
#include "query/search/facets.hh"

namespace precedent::query {

class ValueGroups {
 public:
  // The groups are the counts of the facet, by their place.
  ValueGroups(const OpenIndex& index, const Facet& facet);

  // Each group once. Valid until the next call.
  const std::vector<std::size_t>& of(const Xapian::Document& document);

 private:
  // A person's other names, a citation's: what a query for the value finds too.
  std::vector<std::string> values_counted_as(const OpenIndex& index,
                                             const std::string& value) const;

  const schemas::Field* field_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> groups_;  // by key of facet_key()
  std::vector<std::size_t> taken_;
};

// The most frequent values of each field among the answers, `top` of each; of years all, in order.
std::vector<Facet> values_of_groups(OpenIndex& index, const Xapian::Query& query,
                                    std::span<const schemas::FieldId> by, std::size_t top);

// Calls `take` with every match.
void for_each_match(const OpenIndex& index, const Xapian::Query& query,
                    const std::function<void(const Xapian::Document&)>& take);

}  // namespace precedent::query
