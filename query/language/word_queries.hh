#pragma once
// The words of a query as Xapian looks for them: anywhere in a document, side by side, or within a
// window. Counts the terms that this takes.

#include <xapian.h>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

inline constexpr std::size_t kMaxWildcardTerms = 10'000;     // of one wildcard
inline constexpr std::size_t kMaxAllWildcardTerms = 50'000;  // of a query

Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& queries);

// One for a query, whose terms it counts. All throw QueryError where a limit is passed, and
// Xapian::Error.
class WordQueries {
 public:
  explicit WordQueries(IndexTerms& index) : index_(index) {}

  // A word anywhere in the document.
  Xapian::Query anywhere(const Leaf& leaf, Place place);
  Xapian::Query side_by_side(const Phrase& phrase, Place place);
  Xapian::Query within(const Proximity& near, Place place);

  // The limit is kMaxTerms (parser.hh), not counting what wildcards stand for.
  void count_terms(std::size_t more, Place place);
  std::size_t terms() const { return terms_; }

 private:
  std::vector<std::string> words_of_wildcard(const Leaf& leaf, Place place);
  void add_placed_terms(const Leaf& leaf, Place place, std::set<std::string>& terms);

  IndexTerms& index_;
  schemas::Stems stems_;
  std::size_t terms_ = 0;
  std::size_t wildcard_terms_ = 0;
};

}  // namespace precedent::query
