#include "query/search/relevance.hh"

#include <algorithm>
#include <unordered_set>

#include "schemas/index/fields.hh"

namespace precedent::query {
namespace {

// A search that meets no more matches than this has looked at all of them.
constexpr Xapian::doccount kFewMatches = 1000;

// A comment that has every word, but of less weight than this share of the best that lacks some,
// has them in passing: long answers have every word of many a question.
constexpr double kPassingShare = 0.9;

// Of what full nearness is worth.
constexpr double kLeastOfMeaning = 0.35;

std::vector<RankedMatch> all_alike(const std::vector<BestMatch>& matches, Match match) {
  std::vector<RankedMatch> ranking;
  for (const BestMatch& best : matches) ranking.push_back({best, match, 0});
  return ranking;
}

// Equals of other shards may be lighter by the last bit.
double least_of(const std::vector<BestMatch>& matches, Xapian::doccount depth) {
  return depth > 0 && matches.size() >= depth ? matches[depth - 1].weight * (1 - 2 * kSameWeight)
                                              : 0;
}

double lightest(const std::vector<BestMatch>& matches) {
  double weight = matches.front().weight;
  for (const BestMatch& match : matches) weight = std::min(weight, match.weight);
  return weight;
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
      least_of_most_(earlier.least_of_most_) {}

std::vector<RankedMatch> Relevance::with_all(Xapian::doccount depth) {
  std::vector<RankedMatch> ranking = all_alike(best_with_all(depth), Match::kAll);
  if (ranking.size() > depth) ranking.resize(depth);
  return ranking;
}

std::vector<RankedMatch> Relevance::with_most(Xapian::doccount depth) {
  std::vector<BestMatch> first = best_with_all(depth);
  std::vector<RankedMatch> ranking;
  if (question_.most.query.empty() || depth == 0 ||
      (first.size() >= depth && none_outweighs(first))) {
    ranking = all_alike(first, Match::kAll);
  } else {
    std::vector<BestMatch> most = best_with_most(depth);
    const double floor = most.empty() ? 0 : kPassingShare * most.front().weight;
    const auto passing = std::stable_partition(
        first.begin(), first.end(), [&](const BestMatch& one) { return one.weight >= floor; });
    std::vector<BestMatch> in_passing(passing, first.end());
    first.erase(passing, first.end());
    ranking = all_alike(first, Match::kAll);
    std::unordered_set<Xapian::docid> have_all;
    for (const BestMatch& match : in_passing) have_all.insert(*match.at);
    if (!near_.empty() && ranking.size() < depth) {
      for (BestMatch& match : in_passing) match.weight += near_.worth_of(*match.at);
      most = with_near(std::move(most), depth);
    }
    for (const BestMatch& match : merged(std::move(in_passing), most))
      ranking.push_back(ranked_rest(match, have_all.contains(*match.at)));
  }
  if (ranking.size() > depth) ranking.resize(depth);
  return ranking;
}

std::vector<BestMatch> Relevance::best_with_all(Xapian::doccount depth) {
  std::optional<std::uint64_t> total = 0;
  const auto best_of = [&](const Xapian::Query& query) {
    Xapian::Enquire enquire = by_relevance(query);
    enquire.set_cutoff(0, least_of_all_);
    const Xapian::MSet first = enquire.get_mset(0, places_for(depth), kFewMatches);
    if (first.get_matches_lower_bound() != first.get_matches_upper_bound()) total.reset();
    if (total) *total += first.get_matches_estimated();
    return best_matches(enquire, first, depth);
  };
  std::vector<BestMatch> best;
  if (question_.first.empty()) {
    best = best_of(question_.query);
  } else {
    best = best_of(Xapian::Query(Xapian::Query::OP_FILTER, question_.query, question_.first));
    const std::vector<BestMatch> others =
        best_of(Xapian::Query(Xapian::Query::OP_AND_NOT, question_.query, question_.first));
    best.insert(best.end(), others.begin(), others.end());
  }
  if (least_of_all_ == 0) {
    known_total_ = total;
    if (question_.first.empty()) least_of_all_ = least_of(best, depth);
  }
  return best;
}

// Little is better than nothing: where none has enough, those that have anything.
std::vector<BestMatch> Relevance::best_with_most(Xapian::doccount depth) {
  Xapian::Enquire enquire = enquire_for_most(std::max(question_.most.floor, least_of_most_));
  Xapian::MSet matches = enquire.get_mset(0, places_for(depth));
  if (matches.empty()) {
    enquire = enquire_for_most(0);
    matches = enquire.get_mset(0, places_for(depth));
  }
  std::vector<BestMatch> best = best_matches(enquire, matches, depth);
  if (least_of_most_ == 0) least_of_most_ = least_of(best, depth);
  return best;
}

// What is near needs no word, but does not come in by being near to nothing much. Only the near
// ones are weighed anew: the others are those that `most`, the best by words, has already.
std::vector<BestMatch> Relevance::with_near(std::vector<BestMatch> most,
                                            Xapian::doccount depth) const {
  using Query = Xapian::Query;
  Query near(Query::OP_FILTER, near_.query(), question_.among);
  if (!question_.most.required.empty())
    near = Query(Query::OP_FILTER, near, question_.most.required);
  Xapian::Enquire enquire = by_relevance(Query(
      Query::OP_AND_NOT, Query(Query::OP_AND_MAYBE, near, question_.most.query), question_.query));
  enquire.set_cutoff(0, std::max(least_of_most_, kLeastOfMeaning * near_.worth()));
  std::erase_if(most, [&](const BestMatch& one) { return near_.worth_of(*one.at) > 0; });
  return merged(std::move(most),
                best_matches(enquire, enquire.get_mset(0, places_for(depth)), depth));
}

RankedMatch Relevance::ranked_rest(const BestMatch& best, bool has_all) const {
  const double by_meaning = near_.worth_of(*best.at);
  if (has_all) return {best, Match::kInPassing, by_meaning};
  const bool has_most = by_meaning == 0 || best.weight - by_meaning >= question_.most.floor;
  return {best, has_most ? Match::kMost : Match::kMeaning, by_meaning};
}

// Whether none that has most could push one of these from its place: a search that finds hardly
// anything, and is quick.
bool Relevance::none_outweighs(const std::vector<BestMatch>& with_all) const {
  return enquire_for_most(lightest(with_all) / kPassingShare).get_mset(0, 1).empty();
}

Xapian::Enquire Relevance::enquire_for_most() const {
  return enquire_for_most(question_.most.floor);
}

Xapian::Enquire Relevance::enquire_for_most(double floor) const {
  const Xapian::Query rest(Xapian::Query::OP_AND_NOT, question_.most.query, question_.query);
  Xapian::Enquire enquire = by_relevance(rest);
  enquire.set_cutoff(0, floor);
  return enquire;
}

Xapian::Enquire Relevance::by_relevance(const Xapian::Query& query) const {
  Xapian::Enquire enquire = enquire_for(query);
  enquire.set_sort_by_relevance_then_value(schemas::kOrderSlot, false);
  return enquire;
}

Xapian::Enquire Relevance::enquire_for(const Xapian::Query& query) const {
  Xapian::Enquire enquire(database_);
  enquire.set_query(ranked(query, merits_));
  enquire.set_weighting_scheme(word_weight());
  return enquire;
}

}  // namespace precedent::query
