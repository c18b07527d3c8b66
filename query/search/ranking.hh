#pragma once
// What makes one answer better than another: the words by BM25 (those of a heading and of the staff
// weigh more, boilerplate nothing: schemas/index/fields.hh), and above a passing mention of them
// that a comment is of a topic which the query names, or cites what the query offers as an
// alternative.

#include <xapian.h>

#include <string>
#include <vector>

#include "query/language/tree.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query {

Xapian::BM25Weight word_weight();

// Something beside words that a document may have, and is then better for: its query matches these
// documents, each with the weight that this is worth.
struct Merit {
  std::string name;  // for people: "topic liquidity"
  Xapian::Query query;
};

// The topics of the index that the words of the query would be given as a heading, strongest first,
// few; then the topics and citations that it asks for beside words, `materiality OR cites:"SAB
// 99"`.
std::vector<Merit> merits_of(const Node& tree, const schemas::Taxonomy& taxonomy);

// The same matches as `query`, which was made from `tree`, with the best of their merits.
Xapian::Query ranked(const Xapian::Query& query, const Node& tree,
                     const schemas::Taxonomy& taxonomy);

}  // namespace precedent::query
