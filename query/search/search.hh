#pragma once
// The hits of a question: ranked, counted exactly, a page at a time. The order is total:
// relevance, then newest letter, then id; so updates and rebuilds do not reorder. By relevance,
// those that have all that was asked for are followed by those that have most of it, best first;
// they are not in the total. A comment that has all of it, but weighs far less than the best that
// lacks some, stands among the latter.

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/language/question.hh"
#include "query/search/database.hh"
#include "query/search/facets.hh"
#include "query/search/match.hh"
#include "query/search/ranking.hh"

namespace precedent::query {

enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest };

struct SearchRequest {
  Sort sort = Sort::kRelevance;
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool counts_total = true;
  bool is_strict = false;      // only what has every word
  bool by_words_only = false;  // nothing by its meaning
  std::vector<schemas::FieldId> facets;
  std::size_t top_facets = 10;
};

struct Hit {
  Xapian::docid docid = 0;
  double score = 0;
  std::string data;        // as schemas/index/record.hh reads it
  std::string first_seen;  // ISO date; empty: not known
  Match match = Match::kAll;
  double worth_of_meaning = 0;  // what the score has by it
};

// `docid` is that of the whole index: a document knows only its place in its shard.
Hit hit_of(Xapian::docid docid, const Xapian::Document& document, double score);

struct SearchResult {
  std::optional<std::uint64_t>
      total;  // of those that have all, exact; nothing where it was not asked for
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::vector<Merit> merits;    // that the hits may have beside words
  bool lacks_meaning = false;   // it would have been asked for, but the index does not know it
  Match counted = Match::kAll;  // by the facets: where none has all, those that have most
};

SearchResult search(OpenIndex& index, const Question& question, const SearchRequest& request);

}  // namespace precedent::query
