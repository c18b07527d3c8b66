#include "query/search/search.hh"

#include <algorithm>

#include "query/search/counting.hh"
#include "query/search/ranking.hh"
#include "schemas/index/fields.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;

void add_hits(const Xapian::MSet& answers, Match match, std::vector<Hit>& hits) {
  for (Xapian::MSetIterator at = answers.begin(); at != answers.end(); ++at) {
    hits.push_back(hit_of(*at, at.get_document(), at.get_weight()));
    hits.back().match = match;
  }
}

// A search that meets no more matches than this has looked at all of them.
constexpr Xapian::doccount kFewMatches = 1000;

class Searcher {
 public:
  Searcher(OpenIndex& index, const Question& question, const SearchRequest& request)
      : index_(index), question_(question), request_(request) {}

  SearchResult run() {
    if (request_.sort == Sort::kOldest) return oldest_first();
    Xapian::Enquire enquire =
        enquire_for(ranked(question_.query, question_.tree, index_.terms().taxonomy()));
    if (request_.sort == Sort::kNewest) {
      enquire.set_sort_by_value(schemas::kOrderSlot, false);
      return counted_along(enquire);
    }
    enquire.set_sort_by_relevance_then_value(schemas::kOrderSlot, false);
    // A second question to a server costs more than it spares.
    SearchResult result = index_.may_be_remote() ? counted_along(enquire) : counted_apart(enquire);
    if (!request_.is_strict) add_those_with_most(result);
    return result;
  }

 private:
  // Hits, total and facets in one search that looks at every match.
  SearchResult counted_along(Xapian::Enquire& enquire) const {
    SearchResult result;
    FacetSpies spies(index_, request_.facets);
    spies.add_to(enquire);
    const Xapian::MSet answers =
        enquire.get_mset(request_.offset, request_.limit, checked_at_least());
    if (request_.counts_total) result.total = answers.get_matches_estimated();
    add_hits(answers, Match::kAll, result.hits);
    result.facets = spies.facets(&question_.query, request_.top_facets);
    return result;
  }

  // The best hits, found without weighing those that cannot be among them; and the count, which
  // weighs none. Together less work than one search that weighs all.
  SearchResult counted_apart(Xapian::Enquire& enquire) const {
    SearchResult result;
    const Xapian::MSet answers =
        enquire.get_mset(request_.offset, request_.limit, request_.counts_total ? kFewMatches : 0);
    add_hits(answers, Match::kAll, result.hits);
    const bool is_counted = answers.get_matches_lower_bound() == answers.get_matches_upper_bound();
    if (!request_.facets.empty()) {
      FacetsOfAll counted =
          facets_of(index_, question_.query, request_.facets, request_.top_facets);
      result.facets = std::move(counted.facets);
      if (request_.counts_total) result.total = counted.total;
    } else if (request_.counts_total && is_counted) {
      result.total = answers.get_matches_estimated();
    } else if (request_.counts_total) {
      result.total = total_of(index_, question_.query);
    }
    return result;
  }

  // Fills the page behind those that have all. Another ranking of the same documents would be fused
  // with that of most_matches() here, before the page is cut out of it.
  void add_those_with_most(SearchResult& result) const {
    if (question_.most.query.empty() || result.hits.size() >= request_.limit) return;
    const std::uint64_t with_all = count_with_all(result);
    const std::uint64_t place = request_.offset + result.hits.size();
    const auto offset = static_cast<Xapian::doccount>(place - std::min(place, with_all));
    const auto room = static_cast<Xapian::doccount>(request_.limit - result.hits.size());
    add_hits(most_matches(offset, room), Match::kMost, result.hits);
    if (with_all == 0 && !request_.facets.empty()) count_those_with_most(result);
  }

  std::uint64_t count_with_all(const SearchResult& result) const {
    if (result.total) return *result.total;
    if (!result.hits.empty() || request_.offset == 0) return request_.offset + result.hits.size();
    return total_of(index_, question_.query);
  }

  Xapian::Enquire enquire_for_most(double floor) const {
    const Xapian::Query rest(Xapian::Query::OP_AND_NOT, question_.most.query, question_.query);
    Xapian::Enquire enquire = enquire_for(ranked(rest, question_.tree, index_.terms().taxonomy()));
    enquire.set_sort_by_relevance_then_value(schemas::kOrderSlot, false);
    enquire.set_cutoff(0, floor);
    return enquire;
  }

  // Little is better than nothing: where none has enough, those that have anything.
  Xapian::MSet most_matches(Xapian::doccount offset, Xapian::doccount room) const {
    const Xapian::MSet enough = enquire_for_most(question_.most.floor).get_mset(offset, room);
    if (!enough.empty() || offset > 0) return enough;
    return enquire_for_most(0).get_mset(offset, room);
  }

  void count_those_with_most(SearchResult& result) const {
    FacetSpies spies(index_, request_.facets);
    Xapian::Enquire enquire = enquire_for_most(question_.most.floor);
    spies.add_to(enquire);
    const Xapian::MSet counted = enquire.get_mset(0, 0, index_.database().get_doccount());
    if (counted.get_matches_estimated() == 0) return;
    result.facets = spies.facets(nullptr, request_.top_facets);
    result.counted = Match::kMost;
  }

  Xapian::Enquire enquire_for(const Xapian::Query& query) const {
    Xapian::Enquire enquire(index_.database());
    enquire.set_query(query);
    enquire.set_weighting_scheme(word_weight());
    return enquire;
  }

  // Looking at every match makes totals and facets exact.
  Xapian::doccount checked_at_least() const {
    const bool all = request_.counts_total || !request_.facets.empty();
    return all ? index_.database().get_doccount() : 0;
  }

  // The order slot read backwards, but undated letters stay last: two searches, one behind the
  // other.
  SearchResult oldest_first() {
    const Xapian::Query is_dated(Xapian::Query::OP_VALUE_GE, schemas::field(FieldId::kDate).slot,
                                 "0");
    const Xapian::Query query = ranked(question_.query, question_.tree, index_.terms().taxonomy());
    SearchResult result;
    const std::uint64_t dated =
        add_page(Xapian::Query(Xapian::Query::OP_FILTER, query, is_dated), request_.offset, result);
    const auto skipped =
        static_cast<Xapian::doccount>(request_.offset > dated ? request_.offset - dated : 0);
    const std::uint64_t undated =
        add_page(Xapian::Query(Xapian::Query::OP_AND_NOT, query, is_dated), skipped, result);
    if (request_.counts_total) result.total = dated + undated;
    if (!request_.facets.empty())
      result.facets =
          facets_of(index_, question_.query, request_.facets, request_.top_facets).facets;
    return result;
  }

  std::uint64_t add_page(const Xapian::Query& query, Xapian::doccount offset,
                         SearchResult& result) const {
    Xapian::Enquire enquire = enquire_for(query);
    enquire.set_sort_by_value(schemas::kOrderSlot, true);
    const auto room = static_cast<Xapian::doccount>(request_.limit - result.hits.size());
    // The exact number of the first part says where in the second the page begins.
    const Xapian::MSet answers = enquire.get_mset(offset, room, index_.database().get_doccount());
    add_hits(answers, Match::kAll, result.hits);
    return answers.get_matches_estimated();
  }

  OpenIndex& index_;
  const Question& question_;
  const SearchRequest& request_;
};

}  // namespace

Hit hit_of(Xapian::docid docid, const Xapian::Document& document, double score) {
  const std::string seen = document.get_value(schemas::field(FieldId::kSeen).slot);
  return {docid, score, document.get_data(), schemas::iso_date(seen).value_or("")};
}

SearchResult search(OpenIndex& index, const Question& question, const SearchRequest& request) {
  return Searcher(index, question, request).run();
}

}  // namespace precedent::query
