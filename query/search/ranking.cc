#include "query/search/ranking.hh"

#include <algorithm>

#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

// Like one more matching word of middling rarity: less leaves passing mentions first, more hides a
// comment that has all the words in its heading.
constexpr double kMeritWeight = 4.0;
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

std::vector<std::string> topics_named(const Node& tree, const schemas::Taxonomy& taxonomy) {
  std::string words;
  add_words(tree, words);
  if (words.empty()) return {};
  const std::vector<std::string> heading = {words};
  std::vector<std::string> topics = taxonomy.topics_of("", heading, {});
  if (topics.size() > kMaxTopics) topics.resize(kMaxTopics);
  return topics;
}

Xapian::Query weight_of(const Xapian::Query& matches) {
  Xapian::FixedWeightPostingSource weight(kMeritWeight);
  return Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(&weight), matches);
}

bool is_of_words(const Node& node) {
  if (const auto* group = std::get_if<Group>(&node.is))
    return std::any_of(group->children.begin(), group->children.end(), is_of_words);
  return std::holds_alternative<Phrase>(node.is) || std::holds_alternative<Proximity>(node.is);
}

// Topics and citations that stand beside words as alternatives: as mere filters they would leave
// the passing mention first.
void add_alternatives(const Node& node, bool beside_words, std::vector<Merit>& merits) {
  if (const auto* group = std::get_if<Group>(&node.is)) {
    const bool beside = beside_words || (group->join == Join::kAny && is_of_words(node));
    for (const Node& child : group->children) add_alternatives(child, beside, merits);
    return;
  }
  const auto* filter = std::get_if<Filter>(&node.is);
  if (filter == nullptr || !beside_words || filter->terms.empty()) return;
  if (filter->field != schemas::FieldId::kTopic && filter->field != schemas::FieldId::kCites)
    return;
  const auto op = filter->join == Join::kAll ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
  const Xapian::Query matches(op, filter->terms.begin(), filter->terms.end());
  merits.push_back({in_words(node), weight_of(matches)});
}

}  // namespace

Xapian::BM25Weight word_weight() {
  return Xapian::BM25Weight(1.4, 0, 1, 0.75, 0.3);
}

std::vector<Merit> merits_of(const Node& tree, const schemas::Taxonomy& taxonomy) {
  std::vector<Merit> merits;
  for (const std::string& slug : topics_named(tree, taxonomy)) {
    const Xapian::Query matches(
        schemas::keyword_term(schemas::field(schemas::FieldId::kTopic), slug));
    merits.push_back({"topic " + slug, weight_of(matches)});
  }
  add_alternatives(tree, false, merits);
  return merits;
}

Xapian::Query ranked(const Xapian::Query& query, const Node& tree,
                     const schemas::Taxonomy& taxonomy) {
  std::vector<Xapian::Query> merits;
  for (const Merit& merit : merits_of(tree, taxonomy)) merits.push_back(merit.query);
  if (merits.empty()) return query;
  // A document of several of them is not several times as good.
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                       Xapian::Query(Xapian::Query::OP_MAX, merits.begin(), merits.end()));
}

}  // namespace precedent::query
