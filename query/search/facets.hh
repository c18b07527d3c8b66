#pragma once
// Exact counts of the values of a field, over the answers to a query or over the whole index.

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "query/search/database.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {

struct FacetCount {
  std::string value;  // what a query takes: topic:VALUE
  std::string label;  // for people
  std::uint64_t count = 0;
};

struct Facet {
  schemas::FieldId field = schemas::FieldId::kTopic;
  std::uint64_t distinct = 0;      // values in all, shown or not
  std::vector<FacetCount> counts;  // by count, then label, then value
};

// Counts along with one search. Add the spies to an Enquire whose get_mset() looks at every match
// (check_at_least = number of documents), run it, then ask for the facets.
class FacetSpies {
 public:
  // Fields must be facets. `index` must outlive this.
  FacetSpies(OpenIndex& index, std::span<const schemas::FieldId> fields);
  ~FacetSpies();
  FacetSpies(FacetSpies&&) noexcept;
  FacetSpies& operator=(FacetSpies&&) noexcept;

  void add_to(Xapian::Enquire& enquire);

  // The `top` values of each field, in the order the fields were given. `query`: what was run; null
  // where its other names of citations need not be counted.
  std::vector<Facet> facets(const Xapian::Query* query, std::size_t top) const;

 private:
  struct Counted;
  OpenIndex* index_;
  std::vector<std::unique_ptr<Counted>> counted_;
};

// How many documents were counted, and what they have.
struct FacetsOfAll {
  std::uint64_t total = 0;
  std::vector<Facet> facets;
};

// From the frequencies of the facet terms, without looking at a document.
FacetsOfAll facets_of_index(OpenIndex& index, std::span<const schemas::FieldId> fields,
                            std::size_t top);

// Of the answers to a query, without its hits.
FacetsOfAll facets_of(OpenIndex& index, const Xapian::Query& query,
                      std::span<const schemas::FieldId> fields, std::size_t top);

}  // namespace precedent::query
