#include "query/search/best_matches.hh"

#include <algorithm>
#include <string>

#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

constexpr Xapian::doccount kPlacesBeyond = 10;
// Letters that are copies of one form may be equal by the thousand.
constexpr Xapian::doccount kMostPlacesBeyond = 2'000;

bool is_same(double larger, double smaller) {
  return larger - smaller <= kSameWeight * larger;
}

std::vector<BestMatch> all_of(const Xapian::MSet& matches) {
  std::vector<BestMatch> all;
  for (auto at = matches.begin(); at != matches.end(); ++at) all.push_back({at, at.get_weight()});
  return all;
}

// Whether the equals of the match at `place` may go on behind the last.
bool may_go_on(const std::vector<BestMatch>& matches, std::size_t place) {
  if (place >= matches.size() || matches[place].weight <= 0) return false;
  return is_same(matches[place].weight, matches.back().weight);
}

void order_equals(std::vector<BestMatch>& matches, std::size_t begin, std::size_t end) {
  struct Keyed {
    std::string order;
    BestMatch match;
  };
  std::vector<Keyed> equals;
  for (std::size_t i = begin; i < end; ++i)
    equals.push_back(
        {matches[i].at.get_document().get_value(schemas::kOrderSlot), std::move(matches[i])});
  std::stable_sort(equals.begin(), equals.end(),
                   [](const Keyed& a, const Keyed& b) { return a.order < b.order; });
  for (std::size_t i = begin; i < end; ++i) matches[i] = std::move(equals[i - begin].match);
}

// `matches` go by weight. Of exactly equal ones of one search the order is right already.
void order_all_equals(std::vector<BestMatch>& matches, bool is_one_search) {
  for (std::size_t begin = 0; begin < matches.size();) {
    const double weight = matches[begin].weight;
    std::size_t end = begin + 1;
    while (end < matches.size() && is_same(weight, matches[end].weight)) ++end;
    const bool is_ordered = is_one_search && matches[end - 1].weight == weight;
    if (end - begin > 1 && !is_ordered) order_equals(matches, begin, end);
    begin = end;
  }
}

}  // namespace

Xapian::doccount places_for(Xapian::doccount count) {
  return count == 0 ? 0 : count + kPlacesBeyond;
}

std::vector<BestMatch> best_matches(const Xapian::Enquire& enquire, const Xapian::MSet& first,
                                    Xapian::doccount count) {
  std::vector<BestMatch> matches = all_of(first);
  Xapian::doccount places = places_for(count);
  while (count > 0 && matches.size() == places && may_go_on(matches, count - 1) &&
         places < count + kMostPlacesBeyond) {
    places = count + (places - count) * 4;
    matches = all_of(enquire.get_mset(0, places));
  }
  order_all_equals(matches, true);
  if (matches.size() > count) matches.resize(count);
  return matches;
}

std::vector<BestMatch> merged(std::vector<BestMatch> some, const std::vector<BestMatch>& others) {
  const bool is_one_search = some.empty() || others.empty();
  some.insert(some.end(), others.begin(), others.end());
  std::stable_sort(some.begin(), some.end(),
                   [](const BestMatch& a, const BestMatch& b) { return a.weight > b.weight; });
  order_all_equals(some, is_one_search);
  return some;
}

}  // namespace precedent::query
