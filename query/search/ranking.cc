#include "query/search/ranking.hh"

#include "schemas/terms.hh"
#include "schemas/topics.hh"

namespace precedent::query {
namespace {

// Like one more matching word of middling rarity: less leaves passing mentions first, more hides a
// comment that has all the words in its heading.
constexpr double kTopicWeight = 4.0;
constexpr std::size_t kMaxTopics = 3;

// The words that are asked for, not those that are excluded or meant as mere text.
void add_words(const Node& node, std::string& words) {
  if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
    if (phrase->literal) return;
    for (const Leaf& leaf : phrase->leaves) words.append(leaf.text) += ' ';
  } else if (const auto* near = std::get_if<Proximity>(&node.is)) {
    for (const std::vector<Leaf>& operand : near->operands)
      for (const Leaf& leaf : operand) words.append(leaf.text) += ' ';
  } else if (const auto* group = std::get_if<Group>(&node.is)) {
    for (const Node& child : group->children) add_words(child, words);
  }
}

}  // namespace

Xapian::BM25Weight word_weight() {
  return Xapian::BM25Weight(1.2, 0, 1, 0.6, 0.3);
}

std::vector<std::string> topics_named(const Node& tree) {
  std::string words;
  add_words(tree, words);
  if (words.empty()) return {};
  const std::vector<std::string> heading = {words};
  std::vector<std::string> topics = schemas::Taxonomy::built_in().topics_of("", heading, {});
  if (topics.size() > kMaxTopics) topics.resize(kMaxTopics);
  return topics;
}

Xapian::Query weight_of_topic(const std::string& slug) {
  Xapian::FixedWeightPostingSource weight(kTopicWeight);
  return Xapian::Query(
      Xapian::Query::OP_FILTER, Xapian::Query(&weight),
      Xapian::Query(schemas::keyword_term(schemas::field(schemas::FieldId::kTopic), slug)));
}

Xapian::Query ranked(const Xapian::Query& query, const Node& tree) {
  std::vector<Xapian::Query> of_topics;
  for (const std::string& topic : topics_named(tree)) of_topics.push_back(weight_of_topic(topic));
  if (of_topics.empty()) return query;
  // A document of several of them is not several times as good.
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                       Xapian::Query(Xapian::Query::OP_MAX, of_topics.begin(), of_topics.end()));
}

}  // namespace precedent::query
