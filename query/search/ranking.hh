#pragma once
// What makes one answer better than another: the words by BM25 (those of a heading and of the staff
// weigh more, boilerplate nothing: schemas/index/fields.hh), and above a passing mention of them
// that a comment is of a topic which the query names or the best hits share, or cites what the
// query offers as an alternative.

#include <xapian.h>

#include <string>
#include <vector>

#include "query/language/tree.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query {

Xapian::BM25Weight word_weight();

// Something beside words that a document may have, and is then better for.
struct Merit {
  std::string name;  // for people: "topic liquidity"
  Xapian::Query matches;
  double worth = 0;  // what it adds to the weight of each
};

// The documents that have it, each with the weight that this is worth.
Xapian::Query weight_of(const Merit& merit);

// A topic and how much of what is meant it is: 1 for all of it.
struct TopicShare {
  std::string slug;
  double share = 0;
};

// How much of the first hits a topic is: for those that several of these comments are of. `topics`
// has one list for each of them. By slug.
std::vector<TopicShare> topics_shared(const std::vector<std::vector<std::string>>& topics);

// The topics of the index that the words of the query would be given as a heading, strongest first,
// few; then `shared`; then the topics and citations that it asks for beside words, `materiality OR
// cites:"SAB 99"`.
std::vector<Merit> merits_of(const Node& tree, const schemas::Taxonomy& taxonomy,
                             const std::vector<TopicShare>& shared = {});

// The same matches as `query`, with the best of their merits.
Xapian::Query ranked(const Xapian::Query& query, std::vector<Merit> merits);

}  // namespace precedent::query
