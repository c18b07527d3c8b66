#include "query/search/relevance.hh"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "schemas/index/fields.hh"

namespace precedent::query {
namespace {

// A search that meets no more matches than this has looked at all of them.
constexpr Xapian::doccount kFewMatches = 1000;

// A comment that has every word, but of less weight than this share of the best that lacks some,
// has them in passing: long answers have every word of many a question.
constexpr double kPassingShare = 0.9;

// Of what full nearness is worth, where words find nothing, and beside what they find: there, of
// hits by meaning alone that were read one by one, no less near one was wanted.
constexpr double kLeastOfMeaning = 0.35;
constexpr double kLeastBesideWords = 0.75;

// More than any document weighs.
constexpr double kBeyondAll = 1e6;

// The same matches and weights, none passed over. Where light ones are cut off, Xapian (1.4.22)
// lets OR and AND_MAYBE become AND in the midst of a search, when one side has no more to come, and
// then goes on behind a document that both have. Here all look as if they might weigh enough: no
// document's order is "none".
Xapian::Query none_passed_over(const Xapian::Query& query) {
  Xapian::ValueMapPostingSource more(schemas::kOrderSlot);
  more.add_mapping("none", kBeyondAll);
  return Xapian::Query(Xapian::Query::OP_AND, query, Xapian::Query(&more));
}

std::vector<RankedMatch> all_alike(const std::vector<BestMatch>& matches, Match match) {
  std::vector<RankedMatch> ranking;
  for (const BestMatch& best : matches) ranking.push_back({best, match, 0});
  return ranking;
}

// Equals of other shards may be lighter by the last bit.
double slightly_less(double weight) {
  return weight * (1 - 2 * kSameWeight);
}

double least_of(const std::vector<BestMatch>& matches, Xapian::doccount depth) {
  return depth > 0 && matches.size() >= depth ? slightly_less(matches[depth - 1].weight) : 0;
}

double lightest(const std::vector<BestMatch>& matches) {
  double weight = matches.front().weight;
  for (const BestMatch& match : matches) weight = std::min(weight, match.weight);
  return weight;
}

std::unordered_set<Xapian::docid> documents_of(const std::vector<BestMatch>& matches) {
  std::unordered_set<Xapian::docid> documents;
  for (const BestMatch& match : matches) documents.insert(*match.at);
  return documents;
}

// Terms that name documents in every shard.
std::vector<std::string> ids_of(const std::vector<BestMatch>& matches) {
  std::vector<std::string> ids;
  for (const BestMatch& match : matches) {
    const Xapian::Document document = match.at.get_document();
    Xapian::TermIterator at = document.termlist_begin();
    at.skip_to(std::string(schemas::kIdPrefix));
    if (at == document.termlist_end() || !(*at).starts_with(schemas::kIdPrefix))
      throw Xapian::DatabaseCorruptError("a document has no id");
    ids.push_back(*at);
  }
  return ids;
}

}  // namespace

Relevance::Relevance(const Xapian::Database& database, const Question& question,
                     const std::vector<Merit>& merits)
    : database_(database), question_(question), merits_(merits) {}

Relevance::Relevance(const Relevance& earlier, const std::vector<Merit>& merits)
    : database_(earlier.database_),
      question_(earlier.question_),
      merits_(merits),
      known_total_(earlier.known_total_),
      least_of_all_(earlier.least_of_all_),
      least_of_most_(earlier.least_of_most_) {
  std::vector<Xapian::Query> some(earlier.listed_.begin(), earlier.listed_.end());
  for (const Merit& merit : merits) some.push_back(merit.matches);
  candidates_ = Xapian::Query(Xapian::Query::OP_OR, some.begin(), some.end());
}

std::vector<RankedMatch> Relevance::with_all(Xapian::doccount depth) {
  std::vector<RankedMatch> ranking = all_alike(best_with_all(depth).best, Match::kAll);
  if (ranking.size() > depth) ranking.resize(depth);
  return ranking;
}

std::vector<RankedMatch> Relevance::with_most(Xapian::doccount depth) {
  WithAll first = best_with_all(depth);
  listed_ = ids_of(first.best);
  if (question_.most.query.empty() || depth == 0) return all_alike(first.best, Match::kAll);
  std::vector<BestMatch> most = best_with_most(first, depth);
  for (std::string& id : ids_of(most)) listed_.push_back(std::move(id));
  const double floor = most.empty() ? 0 : kPassingShare * most.front().weight;
  const auto passing =
      std::stable_partition(first.best.begin(), first.best.end(),
                            [&](const BestMatch& one) { return one.weight >= floor; });
  std::vector<BestMatch> in_passing(passing, first.best.end());
  std::vector<RankedMatch> ranking = all_alike({first.best.begin(), passing}, Match::kAll);
  if (find_near_ && ranking.size() < depth) near_ = find_near_();
  if (!near_.empty()) {
    for (BestMatch& match : in_passing) match.weight += near_.worth_of(*match.at);
    most = with_near(std::move(most), first, depth);
  }
  const std::unordered_set<Xapian::docid> have_all = documents_of(in_passing);
  for (const BestMatch& match : merged(std::move(in_passing), most))
    ranking.push_back(ranked_rest(match, have_all.contains(*match.at)));
  if (ranking.size() > depth) ranking.resize(depth);
  return ranking;
}

Relevance::WithAll Relevance::best_with_all(Xapian::doccount depth) {
  std::optional<std::uint64_t> total = 0;
  const auto best_of = [&](const Xapian::Query& query) {
    const Xapian::Enquire enquire = by_relevance(among_candidates(query), least_of_all_);
    const Xapian::MSet first = enquire.get_mset(0, places_for(depth), kFewMatches);
    if (first.get_matches_lower_bound() != first.get_matches_upper_bound()) total.reset();
    if (total) *total += first.get_matches_estimated();
    return best_matches(enquire, first, depth);
  };
  WithAll all;
  if (question_.first.empty()) {
    all.best = best_of(question_.query);
  } else {
    all.best = best_of(Xapian::Query(Xapian::Query::OP_FILTER, question_.query, question_.first));
    const std::vector<BestMatch> others =
        best_of(Xapian::Query(Xapian::Query::OP_AND_NOT, question_.query, question_.first));
    all.best.insert(all.best.end(), others.begin(), others.end());
  }
  all.are_all = all.best.size() < depth;
  if (candidates_.empty()) known_total_ = total;
  if (least_of_all_ == 0 && question_.first.empty()) least_of_all_ = least_of(all.best, depth);
  return all;
}

// Little is better than nothing: where none has enough, those that have anything. What has less
// than the last of many that have all cannot come in. What has too little is not cut off by Xapian,
// which takes as long and would pass over one that has enough now and then (none_passed_over).
std::vector<BestMatch> Relevance::best_with_most(const WithAll& first, Xapian::doccount depth) {
  double cutoff = least_of_most_;
  if (!first.are_all) cutoff = std::max(cutoff, slightly_less(lightest(first.best)));
  std::vector<BestMatch> best =
      best_without(first, among_candidates(question_.most.query), cutoff, depth);
  const auto has_enough = [least = slightly_less(question_.most.floor)](const BestMatch& one) {
    return one.weight >= least;
  };
  if (!first.are_all || std::any_of(best.begin(), best.end(), has_enough))
    std::erase_if(best, [&](const BestMatch& one) { return !has_enough(one); });
  least_of_most_ = std::max(least_of_most_, least_of(best, depth));
  return best;
}

// What is near needs no word, but does not come in by being near to nothing much. Only the near
// ones are weighed anew: the others are those that `most`, the best by words, has already.
std::vector<BestMatch> Relevance::with_near(std::vector<BestMatch> most, const WithAll& first,
                                            Xapian::doccount depth) const {
  using Query = Xapian::Query;
  Query near(Query::OP_FILTER, near_.query(), question_.among);
  if (!question_.most.required.empty())
    near = Query(Query::OP_FILTER, near, question_.most.required);
  const bool is_alone = most.empty() && first.best.empty();
  const double least = (is_alone ? kLeastOfMeaning : kLeastBesideWords) * near_.worth();
  std::erase_if(most, [&](const BestMatch& one) { return near_.worth_of(*one.at) > 0; });
  return merged(std::move(most),
                best_without(first, Query(Query::OP_AND_MAYBE, near, question_.most.query),
                             std::max(least_of_most_, least), depth));
}

// The first `depth` of a query that have not all. To look at each match whether it has all would
// take as long as the rest of the search, so those that have are taken from the best.
std::vector<BestMatch> Relevance::best_without(const WithAll& first, const Xapian::Query& query,
                                               double cutoff, Xapian::doccount depth) const {
  const auto count = static_cast<Xapian::doccount>(depth + first.best.size());
  const Xapian::Enquire enquire = by_relevance(query, cutoff);
  std::vector<BestMatch> best =
      best_matches(enquire, enquire.get_mset(0, places_for(count)), count);
  const bool are_more = best.size() == count;
  erase_those_with_all(first, best);
  if (are_more && best.size() < depth) {
    const Xapian::Enquire without =
        by_relevance(Xapian::Query(Xapian::Query::OP_AND_NOT, query, question_.query), cutoff);
    best = best_matches(without, without.get_mset(0, places_for(depth)), depth);
  }
  if (best.size() > depth) best.resize(depth);
  return best;
}

void Relevance::erase_those_with_all(const WithAll& first, std::vector<BestMatch>& matches) const {
  std::unordered_set<Xapian::docid> have_all = documents_of(first.best);
  const auto erase = [&] {
    std::erase_if(matches, [&](const BestMatch& one) { return have_all.contains(*one.at); });
  };
  erase();
  if (first.are_all || matches.empty()) return;
  const std::vector<std::string> ids = ids_of(matches);
  Xapian::Enquire enquire(database_);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER,
                                  Xapian::Query(Xapian::Query::OP_OR, ids.begin(), ids.end()),
                                  question_.query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet others = enquire.get_mset(0, static_cast<Xapian::doccount>(ids.size()));
  have_all.clear();
  for (auto at = others.begin(); at != others.end(); ++at) have_all.insert(*at);
  erase();
}

RankedMatch Relevance::ranked_rest(const BestMatch& best, bool has_all) const {
  const double by_meaning = near_.worth_of(*best.at);
  if (has_all) return {best, Match::kInPassing, by_meaning};
  const double by_words = best.weight - by_meaning;
  const bool has_most = by_words > kSameWeight && by_words >= slightly_less(question_.most.floor);
  return {best, has_most ? Match::kMost : Match::kMeaning, by_meaning};
}

Xapian::Enquire Relevance::enquire_for_most() const {
  Xapian::Enquire enquire = enquire_for(none_passed_over(
      Xapian::Query(Xapian::Query::OP_AND_NOT, question_.most.query, question_.query)));
  enquire.set_cutoff(0, slightly_less(question_.most.floor));
  return enquire;
}

Xapian::Query Relevance::among_candidates(const Xapian::Query& query) const {
  return candidates_.empty() ? query : Xapian::Query(Xapian::Query::OP_FILTER, query, candidates_);
}

Xapian::Enquire Relevance::by_relevance(const Xapian::Query& query, double cutoff) const {
  Xapian::Enquire enquire = enquire_for(query);
  enquire.set_sort_by_relevance_then_value(schemas::kOrderSlot, false);
  enquire.set_cutoff(0, cutoff);
  return enquire;
}

Xapian::Enquire Relevance::enquire_for(const Xapian::Query& query) const {
  Xapian::Enquire enquire(database_);
  enquire.set_query(ranked(query, merits_));
  enquire.set_weighting_scheme(word_weight());
  return enquire;
}

}  // namespace precedent::query
