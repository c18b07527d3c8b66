#pragma once
// The hits of a question: ranked, counted exactly, a page at a time. The order is total:
// relevance, then newest letter, then id; so updates and rebuilds do not reorder.

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/language/question.hh"
#include "query/search/database.hh"
#include "query/search/facets.hh"

namespace precedent::query {

enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest };

struct SearchRequest {
  Sort sort = Sort::kRelevance;
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool counts_total = true;
  std::vector<schemas::FieldId> facets;
  std::size_t top_facets = 10;
};

struct Hit {
  Xapian::docid docid = 0;
  double score = 0;
  std::string data;        // as schemas/index/record.hh reads it
  std::string first_seen;  // ISO date; empty: not known
};

// `docid` is that of the whole index: a document knows only its place in its shard.
Hit hit_of(Xapian::docid docid, const Xapian::Document& document, double score);

struct SearchResult {
  std::optional<std::uint64_t> total;  // exact; nothing where it was not asked for
  std::vector<Hit> hits;
  std::vector<Facet> facets;
};

SearchResult search(OpenIndex& index, const Question& question, const SearchRequest& request);

}  // namespace precedent::query
