#pragma once
// The best matches of a query in the total order of results: by weight, then by the order slot.
//
// Shards add the weights of a query's words up each in its own order, so that equal documents may
// differ in the last bit. Weights that differ by less than kSameWeight of themselves are equal
// here, and the order slot decides, wherever the documents lie.

#include <xapian.h>

#include <vector>

namespace precedent::query {

inline constexpr double kSameWeight = 1e-9;

struct BestMatch {
  Xapian::MSetIterator at;  // holds its MSet
  double weight = 0;
};

// The first `count`, fewer where there are no more. `first` is what `enquire`, which sorts by
// relevance and then by the order slot, answered for places_for(count); more is asked for only
// where equals reach beyond it.
std::vector<BestMatch> best_matches(const Xapian::Enquire& enquire, const Xapian::MSet& first,
                                    Xapian::doccount count);

// How many places to ask for, so that equals at the last of `count` are seldom cut.
Xapian::doccount places_for(Xapian::doccount count);

// Both lists, which have no document in common, as one.
std::vector<BestMatch> merged(std::vector<BestMatch> some, const std::vector<BestMatch>& others);

}  // namespace precedent::query
