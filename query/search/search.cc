#include "query/search/search.hh"

#include <algorithm>
#include <unordered_map>

#include "query/search/counting.hh"
#include "query/search/relevance.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/terms.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;

void add_hit(const RankedMatch& ranked, std::vector<Hit>& hits) {
  const BestMatch& best = ranked.best;
  hits.push_back(hit_of(*best.at, best.at.get_document(), best.weight));
  hits.back().match = ranked.match;
  hits.back().worth_of_meaning = ranked.worth_of_meaning;
}

void add_hits(const Xapian::MSet& answers, std::vector<Hit>& hits) {
  for (Xapian::MSetIterator at = answers.begin(); at != answers.end(); ++at)
    add_hit({{at, at.get_weight()}, Match::kAll, 0}, hits);
}

// So many of the best comments tell what a question is about.
constexpr Xapian::doccount kFirstHits = 8;

// What a comment that means exactly what is asked has beside the weight of the best by its words.
constexpr double kMeaningShare = 0.25;
// So many of the nearest come into question; more where most of them may be excluded.
constexpr std::size_t kNearOfAll = 2'000;
constexpr std::size_t kNearOfSome = 20'000;

class Searcher {
 public:
  Searcher(OpenIndex& index, const Question& question, const SearchRequest& request)
      : index_(index),
        question_(question),
        request_(request),
        merits_(merits_of(question.tree, index.terms().taxonomy())) {}

  SearchResult run() {
    if (request_.sort == Sort::kOldest) return oldest_first();
    if (request_.sort == Sort::kNewest) return newest_first();
    return by_relevance();
  }

 private:
  SearchResult by_relevance() {
    // The places from the first to the last of the page.
    const Xapian::doccount depth = request_.limit == 0 ? 0 : request_.offset + request_.limit;
    Relevance relevance(index_.database(), question_, merits_);
    if (depth == 0 || !may_learn_topics()) return page_by(relevance, depth);
    const std::vector<RankedMatch> first = relevance.with_most(std::max(depth, kFirstHits));
    const std::vector<TopicShare> shared = topics_shared(topics_of(first));
    merits_learnt_ = merits_of(question_.tree, index_.terms().taxonomy(), shared);
    Relevance learnt(relevance, merits_learnt_);
    const bool asks_meaning = !request_.is_strict && !request_.by_words_only;
    if (asks_meaning) learnt.add_near([&] { return near_comments(first); });
    SearchResult result = page_by(learnt, depth);
    result.lacks_meaning = asks_meaning && index_.meaning() == nullptr;
    return result;
  }

  SearchResult page_by(Relevance& relevance, Xapian::doccount depth) const {
    const std::vector<RankedMatch> ranking =
        request_.is_strict ? relevance.with_all(depth) : relevance.with_most(depth);
    SearchResult result;
    for (std::size_t i = request_.offset; i < ranking.size(); ++i) add_hit(ranking[i], result.hits);
    count(relevance, result);
    if (!request_.is_strict && !ranking.empty() && !has_all(ranking.front().match))
      count_those_with_most(relevance, result);
    result.merits = merits_learnt_.empty() ? merits_ : merits_learnt_;
    return result;
  }

  // Worth as much beside the best as was measured on questions of the trade.
  NearComments near_comments(const std::vector<RankedMatch>& first) const {
    const Meaning* meaning = index_.meaning();
    if (meaning == nullptr) return {};
    double best = 0;
    for (const RankedMatch& one : first) best = std::max(best, one.best.weight);
    const std::vector<float> direction = meaning->direction_of(question_.meant);
    if (direction.empty()) return {};
    const bool is_of_all = question_.most.required.empty();
    return meaning->nearest(direction, is_of_all ? kNearOfAll : kNearOfSome,
                            best == 0 ? 1 : kMeaningShare * best);
  }

  // A letter is of many topics, and what asks for no words has none to be about.
  bool may_learn_topics() const {
    return index_.unit() == Unit::kComment && !question_.most.query.empty();
  }

  // The topics that the best comments share are what is asked about, in whatever words.
  std::vector<std::vector<std::string>> topics_of(const std::vector<RankedMatch>& ranking) const {
    std::unordered_map<std::string, std::string> slugs;
    for (const schemas::Topic& topic : index_.terms().taxonomy().topics())
      slugs.emplace(schemas::facet_key(topic.slug), topic.slug);
    std::vector<std::vector<std::string>> topics;
    for (std::size_t i = 0; i < ranking.size() && i < kFirstHits; ++i) {
      const std::string keys =
          ranking[i].best.at.get_document().get_value(schemas::field(FieldId::kTopic).slot);
      topics.emplace_back();
      for (std::size_t at = 0; at + schemas::kFacetKeyBytes <= keys.size();
           at += schemas::kFacetKeyBytes) {
        const auto slug = slugs.find(keys.substr(at, schemas::kFacetKeyBytes));
        if (slug != slugs.end()) topics.back().push_back(slug->second);
      }
    }
    return topics;
  }

  SearchResult newest_first() const {
    SearchResult result;
    Xapian::Enquire enquire =
        Relevance(index_.database(), question_, merits_).enquire_for(question_.query);
    enquire.set_sort_by_value(schemas::kOrderSlot, false);
    FacetSpies spies(index_, request_.facets);
    spies.add_to(enquire);
    const Xapian::MSet answers =
        enquire.get_mset(request_.offset, request_.limit, checked_at_least());
    if (request_.counts_total) result.total = answers.get_matches_estimated();
    result.facets = spies.facets(&question_.query, request_.top_facets);
    add_hits(answers, result.hits);
    result.merits = merits_;
    return result;
  }

  // Apart from ranking: a search that counts need weigh nothing, and one that ranks need not look
  // at what cannot be among the best.
  void count(const Relevance& relevance, SearchResult& result) const {
    if (!request_.facets.empty()) {
      FacetsOfAll counted =
          facets_of(index_, question_.query, request_.facets, request_.top_facets);
      result.facets = std::move(counted.facets);
      if (request_.counts_total) result.total = counted.total;
    } else if (request_.counts_total) {
      result.total =
          relevance.known_total() ? *relevance.known_total() : total_of(index_, question_.query);
    }
  }

  void count_those_with_most(const Relevance& relevance, SearchResult& result) const {
    if (request_.facets.empty() || result.total.value_or(0) > 0) return;
    FacetSpies spies(index_, request_.facets);
    Xapian::Enquire enquire = relevance.enquire_for_most();
    spies.add_to(enquire);
    const Xapian::MSet counted = enquire.get_mset(0, 0, index_.database().get_doccount());
    if (counted.get_matches_estimated() == 0) return;
    result.facets = spies.facets(nullptr, request_.top_facets);
    result.counted = Match::kMost;
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
    const Xapian::Query& query = question_.query;
    SearchResult result;
    result.merits = merits_;
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
    Xapian::Enquire enquire = Relevance(index_.database(), question_, merits_).enquire_for(query);
    enquire.set_sort_by_value(schemas::kOrderSlot, true);
    const auto room = static_cast<Xapian::doccount>(request_.limit - result.hits.size());
    // The exact number of the first part says where in the second the page begins.
    const Xapian::MSet answers = enquire.get_mset(offset, room, index_.database().get_doccount());
    add_hits(answers, result.hits);
    return answers.get_matches_estimated();
  }

  OpenIndex& index_;
  const Question& question_;
  const SearchRequest& request_;
  std::vector<Merit> merits_;
  std::vector<Merit> merits_learnt_;  // these and the topics of the best comments
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
