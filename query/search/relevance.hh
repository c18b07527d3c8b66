#pragma once
// The order of the answers to a question by relevance: those that have all that was asked for, then
// those that have most of it.

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/language/question.hh"
#include "query/search/best_matches.hh"
#include "query/search/match.hh"
#include "query/search/meaning.hh"
#include "query/search/ranking.hh"

namespace precedent::query {

struct RankedMatch {
  BestMatch best;
  Match match = Match::kAll;
  double worth_of_meaning = 0;  // what its weight has by it
};

// Database, question and merits must live while it is used.
class Relevance {
 public:
  Relevance(const Xapian::Database& database, const Question& question,
            const std::vector<Merit>& merits);

  // The same with more merits, after `earlier` has ranked without, as deep as this one will at
  // least. What it did not list can come in by a merit only, and what was lighter than its last not
  // without.
  Relevance(const Relevance& earlier, const std::vector<Merit>& merits);

  // From now on these comments stand, by their worth and that of their words, among those that have
  // not all, or have it in passing only; the others keep their places. Asked for only where there
  // is such a place.
  void add_near(std::function<NearComments()> near) { find_near_ = std::move(near); }

  // The first `depth` of those that have all.
  std::vector<RankedMatch> with_all(Xapian::doccount depth);

  // The first `depth` of all.
  std::vector<RankedMatch> with_most(Xapian::doccount depth);

  // How many have all, exactly, where the last search came to know it: they are few.
  std::optional<std::uint64_t> known_total() const { return known_total_; }

  // Every match, by weight.
  Xapian::Enquire enquire_for(const Xapian::Query& query) const;

  // Those that have not all, but enough.
  Xapian::Enquire enquire_for_most() const;

 private:
  // The best of those that have all: all of them where they are fewer than `depth`.
  struct WithAll {
    std::vector<BestMatch> best;
    bool are_all = false;
  };

  WithAll best_with_all(Xapian::doccount depth);
  std::vector<BestMatch> best_with_most(const WithAll& first, Xapian::doccount depth);
  std::vector<BestMatch> with_near(std::vector<BestMatch> most, const WithAll& first,
                                   Xapian::doccount depth) const;
  std::vector<BestMatch> best_without(const WithAll& first, const Xapian::Query& query,
                                      double cutoff, Xapian::doccount depth) const;
  void erase_those_with_all(const WithAll& first, std::vector<BestMatch>& matches) const;
  RankedMatch ranked_rest(const BestMatch& best, bool has_all) const;
  Xapian::Query among_candidates(const Xapian::Query& query) const;
  Xapian::Enquire by_relevance(const Xapian::Query& query, double cutoff) const;

  const Xapian::Database& database_;
  const Question& question_;
  const std::vector<Merit>& merits_;
  std::function<NearComments()> find_near_;
  NearComments near_;
  Xapian::Query candidates_;         // among which the first are; empty: all
  std::vector<std::string> listed_;  // id terms of the first
  std::optional<std::uint64_t> known_total_;
  double least_of_all_ = 0;   // weight of the last of those that have all; 0: there are fewer
  double least_of_most_ = 0;  // likewise
};

}  // namespace precedent::query
