#include "query/search/explanation.hh"

#include <algorithm>
#include <unordered_map>

#include "query/language/xapian_query.hh"
#include "query/search/ranking.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

struct Part {
  std::string name;
  Xapian::Query query;
  bool is_merit = false;
};

void add_parts(const Node& node, IndexTerms& index, std::vector<Part>& parts) {
  const auto* group = std::get_if<Group>(&node.is);
  if (group != nullptr && !group->is_one_meaning) {
    for (const Node& child : group->children) add_parts(child, index, parts);
  } else if (group != nullptr || is_wanted(node) || std::holds_alternative<Phrase>(node.is) ||
             std::holds_alternative<Proximity>(node.is)) {
    parts.push_back({in_words(node), part_query(node, index), false});
  }
}

// Only these documents, by their position in their database.
Xapian::Query only(const std::vector<Hit>& hits, const Xapian::Database& database) {
  std::vector<Xapian::Query> ids;
  for (const Hit& hit : hits) {
    // A document's own id is the first term of its prefix.
    const std::string prefix(schemas::kIdPrefix);
    Xapian::TermIterator at = database.termlist_begin(hit.docid);
    at.skip_to(prefix);
    ids.emplace_back(*at);
  }
  return Xapian::Query(Xapian::Query::OP_OR, ids.begin(), ids.end());
}

void add_meaning(OpenIndex& index, const Question& question, const std::vector<Hit>& hits,
                 std::vector<std::vector<PartWeight>>& weights) {
  const Meaning* meaning = index.meaning();
  if (meaning == nullptr) return;
  const std::vector<float> direction = meaning->direction_of(question.meant);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (hits[i].worth_of_meaning == 0) continue;
    std::string part = "meaning of";
    for (const std::string& word :
         meaning->telling_words(direction, schemas::comment_record(hits[i].data).comment))
      part += " " + word;
    weights[i].push_back({std::move(part), hits[i].worth_of_meaning});
  }
}

}  // namespace

std::vector<std::vector<PartWeight>> weights_of(OpenIndex& index, const Question& question,
                                                const SearchResult& result) {
  const std::vector<Hit>& hits = result.hits;
  std::vector<std::vector<PartWeight>> weights(hits.size());
  if (hits.empty()) return weights;
  std::vector<Part> parts;
  add_parts(question.tree, index.terms(), parts);
  for (const Merit& merit : result.merits) parts.push_back({merit.name, weight_of(merit), true});

  std::unordered_map<Xapian::docid, std::size_t> places;
  for (std::size_t i = 0; i < hits.size(); ++i) places[hits[i].docid] = i;
  std::vector<PartWeight> merits(hits.size());
  const Xapian::Query shown = only(hits, index.database());
  for (const Part& part : parts) {
    Xapian::Enquire enquire(index.database());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, part.query, shown));
    enquire.set_weighting_scheme(word_weight());
    const Xapian::MSet answers = enquire.get_mset(0, static_cast<Xapian::doccount>(hits.size()));
    for (auto at = answers.begin(); at != answers.end(); ++at) {
      const std::size_t place = places[*at];
      if (part.is_merit) {
        if (at.get_weight() > merits[place].weight) merits[place] = {part.name, at.get_weight()};
      } else if (at.get_weight() > 0) {
        weights[place].push_back({part.name, at.get_weight()});
      }
    }
  }
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (merits[i].weight > 0) weights[i].push_back(std::move(merits[i]));
  add_meaning(index, question, hits, weights);
  for (std::vector<PartWeight>& one : weights) {
    std::stable_sort(one.begin(), one.end(),
                     [](const PartWeight& a, const PartWeight& b) { return a.weight > b.weight; });
  }
  return weights;
}

}  // namespace precedent::query
