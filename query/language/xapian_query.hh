#pragma once
// Third stage of the query language: from a tree whose values are understood to a Xapian::Query
// for one open database. Words weigh, fields only filter;
// a wanted citation weighs by its rarity, and alternatives of one meaning like one word.

#include <xapian.h>

#include <vector>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

// Throws QueryError where a limit is passed (parser.hh, word_queries.hh), and
// Xapian::Error.
Xapian::Query xapian_query(const Node& tree, IndexTerms& index);

// The parts that a query asks for beside each other; one where it is a single one.
std::vector<const Node*> parts_of(const Node& tree);

// What some of one part is worth: matches more than the part itself, and weighs as it does there.
Xapian::Query part_query(const Node& part, IndexTerms& index);

// What has all that is required and some of what is wanted, the weight of each by what it has.
struct MostQuery {
  Xapian::Query query;     // empty: nothing wanted can be partly there
  double floor = 0;        // documents of less weight have too little
  Xapian::Query required;  // what it requires; empty: nothing
};
MostQuery most_query(const Node& tree, IndexTerms& index);

}  // namespace precedent::query
