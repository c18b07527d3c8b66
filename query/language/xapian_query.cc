#include "query/language/xapian_query.hh"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <set>

#include "query/language/date_range.hh"
#include "query/language/parser.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using Xapian::Query;

// Operands of a NEAR that are tried in every order, at most.
constexpr std::size_t kMaxSharingOperands = 4;

Query joined(Query::op op, const std::vector<Query>& queries) {
  return Query(op, queries.begin(), queries.end());
}

bool is_quantity(const std::string& term) {
  return term == schemas::kAmountTerm || term == schemas::kPercentageTerm;
}

// Whether a word may stand for both terms at once: an amount stands where its number does.
bool share_a_place(const std::string& a, const std::string& b) {
  const auto is_number = [](const std::string& term) {
    return is_quantity(term) || (term[0] >= '0' && term[0] <= '9');
  };
  return a == b || ((is_quantity(a) || is_quantity(b)) && is_number(a) && is_number(b));
}

bool share_a_place(const std::set<std::string>& some, const std::set<std::string>& others) {
  const bool quantities = std::any_of(some.begin(), some.end(), is_quantity) ||
                          std::any_of(others.begin(), others.end(), is_quantity);
  return std::any_of(some.begin(), some.end(), [&](const std::string& a) {
    if (others.contains(a)) return true;
    return quantities && std::any_of(others.begin(), others.end(),
                                     [&](const std::string& b) { return share_a_place(a, b); });
  });
}

bool any_share_a_place(const std::vector<std::set<std::string>>& operands) {
  for (std::size_t i = 0; i < operands.size(); ++i)
    for (std::size_t j = i + 1; j < operands.size(); ++j)
      if (share_a_place(operands[i], operands[j])) return true;
  return false;
}

bool is_in(const std::string& digits, const NumberRange& range) {
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return range.first <= number && number <= range.last;
}

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
constexpr double kSameShare = 0.7;
constexpr double kRelatedShare = 0.3;
constexpr double kTogetherShare = 0.3;  // more where words of one meaning stand side by side
constexpr double kManyWordsPower = -0.35;

// Less of what was asked for than this share is no answer.
constexpr double kLeastShare = 0.15;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool has_accent(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
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
  explicit Builder(IndexTerms& index) : index_(index) {}

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
      return phrase_query(*phrase, node.place);
    if (const auto* near = std::get_if<Proximity>(&node.is)) return near_query(*near, node.place);
    if (const auto* group = std::get_if<Group>(&node.is))
      return group->join == Join::kAll ? all_query(*group) : any_query(*group);
    if (const auto* negation = std::get_if<Not>(&node.is)) {
      return Query(Query::OP_AND_NOT, unweighted(Query(std::string())),
                   query_of(negation->child.front()));
    }
    if (const auto* filter = std::get_if<Filter>(&node.is))
      return is_wanted(node) ? weighing_filter(*filter, node.place)
                             : filter_query(*filter, node.place);
    if (const auto* range = std::get_if<DateRange>(&node.is)) return range_query(*range);
    if (const auto* range = std::get_if<NumberRange>(&node.is)) return range_query(*range);
    throw std::logic_error("a value of a field was not understood before the query was built");
  }

  // Not taken together with the words that it filters. Where an alternative of several is a phrase
  // so taken, Xapian (1.4.22) gives its weight to documents too that stand behind one without it.
  static Query apart(const Query& matches) { return joined(Query::OP_SYNONYM, {matches}); }

  static Query unweighted(const Query& query) {
    return query.empty() ? query : Query(Query::OP_SCALE_WEIGHT, query, 0.0);
  }

  void count_terms(std::size_t more, Place place) {
    terms_ += more;
    if (terms_ > kMaxTerms) {
      throw QueryError("with every form of its words the query has more than " +
                           std::to_string(kMaxTerms) + " terms, the most there may be",
                       place);
    }
  }

  std::vector<std::string> words_beginning(const std::string& prefix, Place place) {
    std::vector<std::string> words = index_.beginning_with(prefix, kMaxWildcardTerms + 1);
    if (words.size() > kMaxWildcardTerms) {
      throw QueryError("'" + prefix + "*' stands for more than " +
                           std::to_string(kMaxWildcardTerms) +
                           " words of this index; type more letters before the '*'",
                       place);
    }
    wildcard_terms_ += words.size();
    if (wildcard_terms_ > kMaxAllWildcardTerms) {
      throw QueryError("the wildcards of this query stand for more than " +
                           std::to_string(kMaxAllWildcardTerms) + " words together",
                       place);
    }
    return words;
  }

  // A word anywhere in the document.
  Query word_query(const Leaf& leaf, Place place) {
    count_terms(1, place);
    switch (leaf.match) {
      case Leaf::Match::kEveryForm: {
        const Query every_form(schemas::stem_term(stems_.stem_of(leaf.text)));
        // Stems have no accents: the word as typed stands before the same without.
        return has_accent(leaf.text) ? Query(Query::OP_AND_MAYBE, every_form, Query(leaf.text))
                                     : every_form;
      }
      case Leaf::Match::kExact:
        return Query(leaf.text);
      case Leaf::Match::kPrefix: {
        const std::vector<std::string> words = words_beginning(leaf.text, place);
        return Query(Query::OP_SYNONYM, words.begin(), words.end());
      }
      case Leaf::Match::kAmount:
        return Query(std::string(schemas::kAmountTerm));
      case Leaf::Match::kPercentage:
        return Query(std::string(schemas::kPercentageTerm));
    }
    return {};
  }

  // The terms with positions that may stand where the leaf stands.
  void add_placed_terms(const Leaf& leaf, Place place, std::set<std::string>& terms) {
    switch (leaf.match) {
      case Leaf::Match::kEveryForm: {
        const std::vector<std::string>& forms = index_.forms_of(leaf.text);
        count_terms(forms.size(), place);
        terms.insert(forms.begin(), forms.end());
        return;
      }
      case Leaf::Match::kExact:
        count_terms(1, place);
        terms.insert(leaf.text);
        return;
      case Leaf::Match::kPrefix: {
        const std::vector<std::string> words = words_beginning(leaf.text, place);
        terms.insert(words.begin(), words.end());
        return;
      }
      case Leaf::Match::kAmount:
        terms.emplace(schemas::kAmountTerm);
        return;
      case Leaf::Match::kPercentage:
        terms.emplace(schemas::kPercentageTerm);
        return;
    }
  }

  static Query placed_query(const std::set<std::string>& terms) {
    if (terms.size() == 1) return Query(*terms.begin());
    return Query(Query::OP_OR, terms.begin(), terms.end());
  }

  // Side by side, or within a window; an operand without any term matches nowhere.
  static Query positional(Query::op op, const std::vector<Query>& operands,
                          Xapian::termcount window) {
    for (const Query& operand : operands)
      if (operand.empty()) return {};
    return Query(op, operands.begin(), operands.end(), window);
  }

  Query phrase_query(const Phrase& phrase, Place place) {
    if (phrase.leaves.size() == 1) return word_query(phrase.leaves.front(), place);
    std::vector<Query> operands;
    for (const Leaf& leaf : phrase.leaves) {
      std::set<std::string> terms;
      add_placed_terms(leaf, place, terms);
      operands.push_back(placed_query(terms));
    }
    return positional(Query::OP_PHRASE, operands, static_cast<Xapian::termcount>(operands.size()));
  }

  Query near_query(const Proximity& near, Place place) {
    std::vector<std::set<std::string>> terms(near.operands.size());
    std::vector<Query> operands;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      for (const Leaf& leaf : near.operands[i]) add_placed_terms(leaf, place, terms[i]);
      operands.push_back(placed_query(terms[i]));
    }
    if (near.in_order) return positional(Query::OP_PHRASE, operands, near.span + 1);
    if (!any_share_a_place(terms)) return positional(Query::OP_NEAR, operands, near.span + 1);
    return in_every_order(operands, near.span + 1, place);
  }

  // OP_NEAR (Xapian 1.4) misses matches where one word fits two operands; OP_PHRASE does not.
  static Query in_every_order(const std::vector<Query>& operands, Xapian::termcount window,
                              Place place) {
    if (operands.size() > kMaxSharingOperands) {
      throw QueryError("in a NEAR chain of more than " + std::to_string(kMaxSharingOperands) +
                           " no word may fit two of its places",
                       place);
    }
    std::vector<std::size_t> order(operands.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<Query> orders;
    do {
      std::vector<Query> arranged;
      for (const std::size_t i : order) arranged.push_back(operands[i]);
      orders.push_back(positional(Query::OP_PHRASE, arranged, window));
    } while (std::next_permutation(order.begin(), order.end()));
    return joined(Query::OP_MAX, orders);
  }

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
    const Query matches = filter_query(filter, place);
    if (matches.empty()) return matches;
    Xapian::FixedWeightPostingSource weight(kCitationShare * rarity_of(filter));
    return Query(Query::OP_FILTER, Query(&weight), matches);
  }

  void add_words(const Node& node, std::vector<Query>& words) {
    if (const auto* group = std::get_if<Group>(&node.is)) {
      for (const Node& child : group->children) add_words(child, words);
    } else if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
      for (const Leaf& leaf : phrase->leaves) words.push_back(word_query(leaf, node.place));
    }
  }

  std::vector<Query> words_of(const Node& node) {
    std::vector<Query> words;
    add_words(node, words);
    return words;
  }

  // A phrase that weighs like the rarest of its words.
  Query like_one_word(const Phrase& phrase, Place place) {
    const Query matches = phrase_query(phrase, place);
    if (phrase.leaves.size() < 2 || matches.empty()) return matches;
    const Leaf* rarest_leaf = &phrase.leaves.front();
    for (const Leaf& leaf : phrase.leaves)
      if (rarest({{leaf}, false}) > rarest({{*rarest_leaf}, false})) rarest_leaf = &leaf;
    return Query(Query::OP_FILTER, word_query(*rarest_leaf, place), apart(matches));
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
      add_scaled(joined(Query::OP_OR, words), std::pow(count, kManyWordsPower), parts);
      if (words.size() > 1)
        add_scaled(like_one_word(side_by_side(typed), typed.place), kTogetherShare, parts);
    }
    for (std::size_t i = 1; i < group.children.size(); ++i)
      add_spelling(group.children[i], kSameShare, parts);
    // A long query does without them, rather than being refused for terms that nobody typed.
    for (const Node& one : group.related)
      if (terms_ < kMaxTerms / 2) add_spelling(one, kRelatedShare, parts);
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

  Query filter_query(const Filter& filter, Place place) {
    count_terms(1, place);
    const auto first = filter.terms.begin();
    const auto last = filter.terms.end();
    return unweighted(filter.join == Join::kAll
                          ? Query(Query::OP_NEAR, first, last, schemas::kNameGap)
                          : Query(Query::OP_OR, first, last));
  }

  // By terms and not by the slot: a joined comment has the dates of all its letters.
  Query range_query(const DateRange& range) {
    const std::vector<std::string> terms = terms_within(range, index_);
    return unweighted(Query(Query::OP_OR, terms.begin(), terms.end()));
  }

  // By terms where the field has them: few numbers, and read faster than a slot.
  Query range_query(const NumberRange& range) {
    const schemas::Field& field = schemas::field(range.field);
    const std::vector<std::string>& numbers = index_.values_of(field.prefix);
    if (!numbers.empty()) {
      std::vector<std::string> terms;
      for (const std::string& number : numbers)
        if (is_in(number, range)) terms.push_back(std::string(field.prefix) + number);
      return unweighted(Query(Query::OP_OR, terms.begin(), terms.end()));
    }
    return unweighted(Query(Query::OP_VALUE_RANGE, field.number_slot,
                            schemas::number_value(range.first), schemas::number_value(range.last)));
  }

  IndexTerms& index_;
  mutable schemas::Stems stems_;
  std::size_t terms_ = 0;
  std::size_t wildcard_terms_ = 0;
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
