#include "query/language/xapian_query.hh"

#include <algorithm>
#include <cmath>

#include "query/language/filter_queries.hh"
#include "query/language/parser.hh"
#include "query/language/word_queries.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using Xapian::Query;

bool only_filters(const Node& node) {
  if (const auto* group = std::get_if<Group>(&node.is)) {
    for (const Node& child : group->children)
      if (!only_filters(child)) return false;
    return true;
  }
  if (is_wanted(node)) return false;  // weighs by its rarity
  return std::holds_alternative<Filter>(node.is) || std::holds_alternative<DateRange>(node.is) ||
         std::holds_alternative<NumberRange>(node.is) || std::holds_alternative<Not>(node.is);
}

// BM25 gives a word at most this times its rarity.
constexpr double kMostOfRarity = 2.8;  // k1 + 1: word_weight() in ranking.cc

// What was measured to put the best first, on questions of the trade: a citation or form weighs
// less than a word of that rarity may; spellings less than what was typed, near ones still less.
constexpr double kCitationShare = 2.0;
constexpr double kSameShare = 0.5;
constexpr double kRelatedShare = 0.3;
constexpr double kMeantShare = 0.9;     // what the trade says for everyday words
constexpr double kEverydayShare = 0.6;  // these themselves, which the staff seldom uses
constexpr double kTogetherShare = 0.3;  // more where words of one meaning stand side by side
constexpr double kManyWordsPower = -0.35;

// Less of what was asked for than this share is no answer.
constexpr double kLeastShare = 0.15;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// "China-based", but not "S-1" or "e-mail", whose parts say nothing.
bool says_something_in_parts(const Phrase& phrase) {
  constexpr std::size_t kLeastLetters = 3;
  return std::all_of(phrase.leaves.begin(), phrase.leaves.end(), [](const Leaf& leaf) {
    return leaf.match == Leaf::Match::kEveryForm && leaf.text.size() >= kLeastLetters &&
           is_letter(leaf.text.front());
  });
}

class Builder {
 public:
  explicit Builder(IndexTerms& index) : index_(index), words_(index) {}

  Query query_of(const Node& node) {
    if (weighs_by_parts(node)) {
      const Query matches = matching_query(node);
      return matches.empty() ? matches : Query(Query::OP_FILTER, part_query(node), apart(matches));
    }
    return matching_query(node);
  }

  // What a document that has some of the part is worth for it: the words of a compound, of a
  // meaning those of its spellings; a wanted citation or form. For all others what matches.
  Query part_query(const Node& node) {
    if (const auto* phrase = std::get_if<Phrase>(&node.is);
        phrase != nullptr && weighs_by_parts(node))
      return joined(Query::OP_OR, words_of(node));
    if (const auto* group = std::get_if<Group>(&node.is); group && group->is_one_meaning)
      return meaning_query(*group);
    if (const auto* group = std::get_if<Group>(&node.is); group && is_wanted(node)) {
      std::vector<Query> parts;
      for (const Node& child : group->children) parts.push_back(part_query(child));
      return joined(Query::OP_OR, parts);
    }
    return matching_query(node);
  }

  // The most that it may be worth, nearly; 0 where the index has none of it.
  double worth_of(const Node& node) const {
    if (const auto* phrase = std::get_if<Phrase>(&node.is)) return rarest(*phrase);
    if (const auto* filter = std::get_if<Filter>(&node.is))
      return is_wanted(node) ? rarity_of(*filter) : 0;
    double worth = 0;
    if (const auto* group = std::get_if<Group>(&node.is))
      for (const Node& child : group->children) worth = std::max(worth, worth_of(child));
    return worth;
  }

 private:
  static bool weighs_by_parts(const Node& node) {
    if (const auto* group = std::get_if<Group>(&node.is)) return group->is_one_meaning;
    const auto* phrase = std::get_if<Phrase>(&node.is);
    return phrase != nullptr && is_wanted(node) && phrase->leaves.size() > 1 &&
           says_something_in_parts(*phrase);
  }

  Query matching_query(const Node& node) {
    if (const auto* phrase = std::get_if<Phrase>(&node.is))
      return words_.side_by_side(*phrase, node.place);
    if (const auto* near = std::get_if<Proximity>(&node.is))
      return words_.within(*near, node.place);
    if (const auto* group = std::get_if<Group>(&node.is))
      return group->join == Join::kAll ? all_query(*group) : any_query(*group);
    if (const auto* negation = std::get_if<Not>(&node.is)) {
      return Query(Query::OP_AND_NOT, unweighted(Query(std::string())),
                   query_of(negation->child.front()));
    }
    if (const auto* filter = std::get_if<Filter>(&node.is))
      return is_wanted(node) ? weighing_filter(*filter, node.place)
                             : counted_filter(*filter, node.place);
    if (const auto* range = std::get_if<DateRange>(&node.is)) return range_query(*range, index_);
    if (const auto* range = std::get_if<NumberRange>(&node.is)) return range_query(*range, index_);
    throw std::logic_error("a value of a field was not understood before the query was built");
  }

  // Not taken together with the words that it filters. Where an alternative of several is a phrase
  // so taken, Xapian (1.4.22) gives its weight to documents too that stand behind one without it.
  static Query apart(const Query& matches) { return joined(Query::OP_SYNONYM, {matches}); }

  Query any_query(const Group& group) {
    std::vector<Query> queries;
    for (const Node& child : group.children) queries.push_back(query_of(child));
    return joined(Query::OP_OR, queries);
  }

  // What weighs, filtered by what only filters, without what is excluded.
  Query all_query(const Group& group) {
    std::vector<Query> weighing;
    std::vector<Query> filtering;
    std::vector<Query> excluded;
    for (const Node& child : group.children) {
      if (const auto* negation = std::get_if<Not>(&child.is)) {
        excluded.push_back(query_of(negation->child.front()));
      } else {
        (only_filters(child) ? filtering : weighing).push_back(query_of(child));
      }
    }
    Query query;
    if (!weighing.empty()) {
      query = joined(Query::OP_AND, weighing);
      if (!filtering.empty())
        query = Query(Query::OP_FILTER, query, joined(Query::OP_AND, filtering));
    } else if (!filtering.empty()) {
      query = joined(Query::OP_AND, filtering);
    } else {
      query = unweighted(Query(std::string()));
    }
    if (!excluded.empty()) query = Query(Query::OP_AND_NOT, query, joined(Query::OP_OR, excluded));
    return query;
  }

  // As BM25 weighs a word that so many documents have.
  double rarity_of(double having) const {
    const double all = index_.documents();
    return std::log(1 + (std::max(all - having, 0.0) + 0.5) / (having + 0.5));
  }

  double rarity_of(const Filter& filter) const {
    double having = 0;
    for (const std::string& term : filter.terms) having += index_.frequency(term);
    return having == 0 ? 0 : rarity_of(having);
  }

  double rarest(const Phrase& phrase) const {
    double most = 0;
    for (const Leaf& leaf : phrase.leaves) {
      if (leaf.match != Leaf::Match::kEveryForm) continue;
      const double having =
          index_.frequency(schemas::stem_term(std::string(stems_.stem_of(leaf.text))));
      if (having > 0) most = std::max(most, rarity_of(having));
    }
    return most;
  }

  // BM25 would give a boolean term nothing.
  Query weighing_filter(const Filter& filter, Place place) {
    Query matches = counted_filter(filter, place);
    if (matches.empty()) return matches;
    Xapian::FixedWeightPostingSource weight(kCitationShare * rarity_of(filter));
    return Query(Query::OP_FILTER, Query(&weight), matches);
  }

  void add_words(const Node& node, std::vector<Query>& words) {
    if (const auto* group = std::get_if<Group>(&node.is)) {
      for (const Node& child : group->children) add_words(child, words);
    } else if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
      for (const Leaf& leaf : phrase->leaves) words.push_back(words_.anywhere(leaf, node.place));
    }
  }

  std::vector<Query> words_of(const Node& node) {
    std::vector<Query> words;
    add_words(node, words);
    return words;
  }

  // A phrase that weighs like the rarest of its words.
  Query like_one_word(const Phrase& phrase, Place place) {
    Query matches = words_.side_by_side(phrase, place);
    if (phrase.leaves.size() < 2 || matches.empty()) return matches;
    const Leaf* rarest_leaf = &phrase.leaves.front();
    for (const Leaf& leaf : phrase.leaves)
      if (rarest({{leaf}, false}) > rarest({{*rarest_leaf}, false})) rarest_leaf = &leaf;
    return Query(Query::OP_FILTER, words_.anywhere(*rarest_leaf, place), apart(matches));
  }

  static void add_scaled(const Query& query, double share, std::vector<Query>& queries) {
    if (!query.empty()) queries.push_back(Query(Query::OP_SCALE_WEIGHT, query, share));
  }

  // The words as typed, more where they stand side by side, and the other spellings, all so scaled
  // that they weigh about like one word. OP_MAX would do so exactly, but reads every document that
  // has any of them.
  Query meaning_query(const Group& group) {
    std::vector<Query> parts;
    const Node& typed = group.children.front();
    const auto* compound = std::get_if<Phrase>(&typed.is);
    if (compound != nullptr && !says_something_in_parts(*compound)) {
      add_scaled(like_one_word(*compound, typed.place), 1, parts);
    } else {
      const std::vector<Query> words = words_of(typed);
      const auto count = static_cast<double>(words.size());
      const double share = group.meant > 0 ? kEverydayShare : 1;
      add_scaled(joined(Query::OP_OR, words), share * std::pow(count, kManyWordsPower), parts);
      if (words.size() > 1)
        add_scaled(like_one_word(side_by_side(typed), typed.place), kTogetherShare, parts);
    }
    for (std::size_t i = 1; i < group.children.size(); ++i)
      add_spelling(group.children[i], kSameShare, parts);
    // A long query does without them, rather than being refused for terms that nobody typed.
    for (std::size_t i = 0; i < group.related.size(); ++i) {
      if (words_.terms() >= kMaxTerms / 2) break;
      add_spelling(group.related[i], i < group.meant ? kMeantShare : kRelatedShare, parts);
    }
    return joined(Query::OP_OR, parts);
  }

  void add_spelling(const Node& node, double share, std::vector<Query>& parts) {
    const auto* phrase = std::get_if<Phrase>(&node.is);
    if (phrase != nullptr) {
      add_scaled(like_one_word(*phrase, node.place), share, parts);
    } else {
      add_scaled(query_of(node), 1, parts);  // a form, by its rarity
    }
  }

  static Phrase side_by_side(const Node& typed) {
    Phrase phrase;
    if (const auto* one = std::get_if<Phrase>(&typed.is)) return *one;
    if (const auto* group = std::get_if<Group>(&typed.is))
      for (const Node& child : group->children)
        if (const auto* word = std::get_if<Phrase>(&child.is))
          phrase.leaves.insert(phrase.leaves.end(), word->leaves.begin(), word->leaves.end());
    return phrase;
  }

  Query counted_filter(const Filter& filter, Place place) {
    words_.count_terms(1, place);
    return filter_query(filter);
  }

  IndexTerms& index_;
  mutable schemas::Stems stems_;
  WordQueries words_;
};

}  // namespace

Xapian::Query xapian_query(const Node& tree, IndexTerms& index) {
  return Builder(index).query_of(tree);
}

Xapian::Query part_query(const Node& part, IndexTerms& index) {
  return Builder(index).part_query(part);
}

std::vector<const Node*> parts_of(const Node& tree) {
  std::vector<const Node*> parts;
  const auto* group = std::get_if<Group>(&tree.is);
  if (group == nullptr || group->join != Join::kAll) return {&tree};
  for (const Node& part : group->children) parts.push_back(&part);
  return parts;
}

MostQuery most_query(const Node& tree, IndexTerms& index) {
  Builder builder(index);
  std::vector<Query> wanted;
  Group required{Join::kAll, {}, false, {}};
  bool is_single_word = true;  // which is there or not
  double worth = 0;
  for (const Node* part : parts_of(tree)) {
    if (!is_wanted(*part)) {
      required.children.push_back(*part);
      continue;
    }
    Query query = builder.part_query(*part);
    if (query.empty()) continue;
    const auto* phrase = std::get_if<Phrase>(&part->is);
    is_single_word = is_single_word && phrase != nullptr && phrase->leaves.size() == 1;
    wanted.push_back(std::move(query));
    worth += builder.worth_of(*part);
  }
  if (wanted.empty() || (wanted.size() == 1 && is_single_word && parts_of(tree).size() == 1))
    return {};
  MostQuery most{joined(Query::OP_OR, wanted), kLeastShare * kMostOfRarity * worth, {}};
  if (!required.children.empty()) {
    most.required = builder.query_of({tree.place, std::move(required), Demand::kRequired});
    most.query = Query(Query::OP_AND, most.query, most.required);
  }
  return most;
}

}  // namespace precedent::query
