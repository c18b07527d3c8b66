#pragma once
// A query with all that was made of it: text, tree, and what Xapian is asked.

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/language/index_terms.hh"
#include "query/language/synonyms.hh"
#include "query/language/tree.hh"
#include "query/language/xapian_query.hh"

namespace precedent::query {

struct Question {
  std::string text;                   // clean (tokens.hh)
  Node tree;                          // its values understood
  std::vector<std::string> left_out;  // words that ask, which it does without
  Xapian::Query query;
  MostQuery most;     // finds more than `query` where its words are not all there
  std::string meant;  // the words wanted, as typed, for their meaning
  Xapian::Query among = Xapian::Query::MatchAll;  // neither finds any but of these
  Xapian::Query first;  // of those that have all, these stand first, by relevance; empty: none does

  std::string understood() const { return in_words(tree); }
};

// `text` is clean. Throws QueryError and Xapian::Error.
Question question_of(std::string_view text, const Synonyms& synonyms, IndexTerms& index);

}  // namespace precedent::query
