#pragma once
// What makes one answer better than another: the words by BM25 (a heading's weigh more, see
// schemas/fields.hh), and above them a comment whose topic the query names.

#include <xapian.h>

#include <string>
#include <vector>

#include "query/language/tree.hh"

namespace precedent::query {

Xapian::BM25Weight word_weight();

// The topics that the words of the query would be given as a heading, strongest first; few.
std::vector<std::string> topics_named(const Node& tree);

// Matches the documents of the topic, each with the weight that this is worth.
Xapian::Query weight_of_topic(const std::string& slug);

// The same matches as `query`, which was made from `tree`, with the weight of the topics it names.
Xapian::Query ranked(const Xapian::Query& query, const Node& tree);

}  // namespace precedent::query
