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
constexpr double kPassingShare = 0.75;

std::vector<RankedMatch> all_alike(const std::vector<BestMatch>& matches, Match match) {
  std::vector<RankedMatch> ranking;
  for (const BestMatch& best : matches) ranking.push_back({best, match});
  return ranking;
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
    const std::vector<BestMatch> most = best_with_most(depth);
    const double floor = most.empty() ? 0 : kPassingShare * most.front().weight;
    const auto passing = std::stable_partition(
        first.begin(), first.end(), [&](const BestMatch& one) { return one.weight >= floor; });
    std::vector<BestMatch> in_passing(passing, first.end());
    first.erase(passing, first.end());
    ranking = all_alike(first, Match::kAll);
    std::unordered_set<Xapian::docid> have_all;
    for (const BestMatch& match : in_passing) have_all.insert(*match.at);
    for (const BestMatch& match : merged(std::move(in_passing), most))
      ranking.push_back({match, have_all.contains(*match.at) ? Match::kInPassing : Match::kMost});
  }
  if (ranking.size() > depth) ranking.resize(depth);
  return ranking;
}

std::vector<BestMatch> Relevance::best_with_all(Xapian::doccount depth) {
  const auto best_of = [&](const Xapian::Query& query) {
    const Xapian::Enquire enquire = by_relevance(query);
    const Xapian::MSet first = enquire.get_mset(0, places_for(depth), kFewMatches);
    if (first.get_matches_lower_bound() == first.get_matches_upper_bound()) {
      if (known_total_) *known_total_ += first.get_matches_estimated();
    } else {
      known_total_.reset();
    }
    return best_matches(enquire, first, depth);
  };
  known_total_ = 0;
  if (question_.first.empty()) return best_of(question_.query);
  std::vector<BestMatch> best =
      best_of(Xapian::Query(Xapian::Query::OP_FILTER, question_.query, question_.first));
  const std::vector<BestMatch> others =
      best_of(Xapian::Query(Xapian::Query::OP_AND_NOT, question_.query, question_.first));
  best.insert(best.end(), others.begin(), others.end());
  return best;
}

// Little is better than nothing: where none has enough, those that have anything.
std::vector<BestMatch> Relevance::best_with_most(Xapian::doccount depth) const {
  Xapian::Enquire enquire = enquire_for_most();
  Xapian::MSet matches = enquire.get_mset(0, places_for(depth));
  if (matches.empty()) {
    enquire = enquire_for_most(0);
    matches = enquire.get_mset(0, places_for(depth));
  }
  return best_matches(enquire, matches, depth);
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
