#include "query/search/ranking.hh"

#include <algorithm>
#include <map>

#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

// Measured on questions of the trade. What the words name weighs like a matching word or two: more
// hides a comment that has all the words in its heading, and they may name it wrongly.
constexpr double kNamedWeight = 4.0;
constexpr double kAlternativeWeight = 4.0;
constexpr std::size_t kMaxTopics = 3;
constexpr double kLeeway = 1.0;  // of a query, which says less of its topic than a comment
// What all of the first hits are of; chance gives one or two of them a topic, not three.
constexpr double kSharedWeight = 7.0;
constexpr std::size_t kLeastSharers = 3;

// The words that are asked for and what stands for them, not those that are excluded or meant as
// mere text.
void add_words(const Node& node, std::string& words) {
  if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
    if (phrase->literal) return;
    for (const Leaf& leaf : phrase->leaves) words.append(leaf.text) += ' ';
  } else if (const auto* near = std::get_if<Proximity>(&node.is)) {
    for (const std::vector<Leaf>& operand : near->operands)
      for (const Leaf& leaf : operand) words.append(leaf.text) += ' ';
  } else if (const auto* group = std::get_if<Group>(&node.is)) {
    for (const Node& child : group->children) add_words(child, words);
    for (const Node& one : group->related) add_words(one, words);
  }
}

std::vector<std::string> topics_named(const Node& tree, const schemas::Taxonomy& taxonomy) {
  std::string words;
  add_words(tree, words);
  if (words.empty()) return {};
  const std::vector<std::string> heading = {words};
  const schemas::CommentParts asked{"", heading, {}, {}};
  std::vector<std::string> topics;
  const std::vector<std::vector<schemas::TopicReasons>> reasons = taxonomy.explain({&asked, 1});
  for (const schemas::TopicReasons& one : reasons.front())
    if (one.score > -kLeeway && topics.size() < kMaxTopics) topics.push_back(one.slug);
  return topics;
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
  merits.push_back({in_words(node), matches, kAlternativeWeight});
}

}  // namespace

Xapian::BM25Weight word_weight() {
  return Xapian::BM25Weight(1.8, 0, 1, 0.75, 0.3);
}

std::vector<TopicShare> topics_shared(const std::vector<std::vector<std::string>>& topics) {
  std::map<std::string, std::size_t> sharers;
  for (const std::vector<std::string>& of_one : topics)
    for (const std::string& slug : of_one) ++sharers[slug];
  std::vector<TopicShare> shared;
  for (const auto& [slug, count] : sharers) {
    if (count < kLeastSharers) continue;
    shared.push_back({slug, static_cast<double>(count) / static_cast<double>(topics.size())});
  }
  return shared;
}

std::vector<Merit> merits_of(const Node& tree, const schemas::Taxonomy& taxonomy,
                             const std::vector<TopicShare>& shared) {
  std::vector<Merit> merits;
  const auto add_topic = [&](const std::string& slug, double worth) {
    const std::string term = schemas::keyword_term(schemas::field(schemas::FieldId::kTopic), slug);
    merits.push_back({"topic " + slug, Xapian::Query(term), worth});
  };
  for (const std::string& slug : topics_named(tree, taxonomy)) add_topic(slug, kNamedWeight);
  for (const TopicShare& one : shared) add_topic(one.slug, kSharedWeight * one.share);
  add_alternatives(tree, false, merits);
  return merits;
}

Xapian::Query weight_of(const Merit& merit) {
  Xapian::FixedWeightPostingSource weight(merit.worth);
  return Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(&weight), merit.matches);
}

// A document of several of them is not several times as good: each weighs where no better one does.
// OP_MAX would say so, but may crash (Xapian 1.4.22) where low weights are cut off.
Xapian::Query ranked(const Xapian::Query& query, std::vector<Merit> merits) {
  if (merits.empty()) return query;
  std::stable_sort(merits.begin(), merits.end(),
                   [](const Merit& a, const Merit& b) { return a.worth > b.worth; });
  std::vector<Xapian::Query> weights;
  Xapian::Query better;
  for (Merit& merit : merits) {
    const Xapian::Query matches = merit.matches;
    if (!better.empty()) merit.matches = Xapian::Query(Xapian::Query::OP_AND_NOT, matches, better);
    better = better.empty() ? matches : Xapian::Query(Xapian::Query::OP_OR, better, matches);
    weights.push_back(weight_of(merit));
  }
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                       Xapian::Query(Xapian::Query::OP_OR, weights.begin(), weights.end()));
}

}  // namespace precedent::query
