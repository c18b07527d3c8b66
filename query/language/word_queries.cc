#include "query/language/word_queries.hh"

#include <algorithm>
#include <numeric>

#include "query/language/parser.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using Xapian::Query;

// Operands of a NEAR that are tried in every order, at most.
constexpr std::size_t kMaxSharingOperands = 4;

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

bool has_accent(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

Query placed_query(const std::set<std::string>& terms) {
  if (terms.size() == 1) return Query(*terms.begin());
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

// Side by side, or within a window; an operand without any term matches nowhere.
Query positional(Query::op op, const std::vector<Query>& operands, Xapian::termcount window) {
  for (const Query& operand : operands)
    if (operand.empty()) return {};
  return Query(op, operands.begin(), operands.end(), window);
}

// OP_NEAR (Xapian 1.4) misses matches where one word fits two operands; OP_PHRASE does not.
Query in_every_order(const std::vector<Query>& operands, Xapian::termcount window, Place place) {
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

}  // namespace

Query joined(Query::op op, const std::vector<Query>& queries) {
  return Query(op, queries.begin(), queries.end());
}

void WordQueries::count_terms(std::size_t more, Place place) {
  terms_ += more;
  if (terms_ > kMaxTerms) {
    throw QueryError("with every form of its words the query has more than " +
                         std::to_string(kMaxTerms) + " terms, the most there may be",
                     place);
  }
}

std::vector<std::string> WordQueries::words_of_wildcard(const Leaf& leaf, Place place) {
  const bool is_prefix = leaf.match == Leaf::Match::kPrefix;
  std::vector<std::string> words = is_prefix
                                       ? index_.beginning_with(leaf.text, kMaxWildcardTerms + 1)
                                       : index_.matching(leaf.text);
  if (words.size() > kMaxWildcardTerms) {
    throw QueryError("'" + leaf.text + (is_prefix ? "*" : "") + "' stands for more than " +
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

Query WordQueries::anywhere(const Leaf& leaf, Place place) {
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
    case Leaf::Match::kPrefix:
    case Leaf::Match::kPattern: {
      const std::vector<std::string> words = words_of_wildcard(leaf, place);
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
void WordQueries::add_placed_terms(const Leaf& leaf, Place place, std::set<std::string>& terms) {
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
    case Leaf::Match::kPrefix:
    case Leaf::Match::kPattern: {
      const std::vector<std::string> words = words_of_wildcard(leaf, place);
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

Query WordQueries::side_by_side(const Phrase& phrase, Place place) {
  if (phrase.leaves.size() == 1) return anywhere(phrase.leaves.front(), place);
  std::vector<Query> operands;
  for (const Leaf& leaf : phrase.leaves) {
    std::set<std::string> terms;
    add_placed_terms(leaf, place, terms);
    operands.push_back(placed_query(terms));
  }
  return positional(Query::OP_PHRASE, operands, static_cast<Xapian::termcount>(operands.size()));
}

Query WordQueries::within(const Proximity& near, Place place) {
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

}  // namespace precedent::query
