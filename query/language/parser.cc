#include "query/language/parser.hh"

#include <algorithm>
#include <optional>

#include "query/language/leaves.hh"
#include "query/language/tokens.hh"
#include "query/language/wildcards.hh"
#include "schemas/citations/citations.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldId;
using schemas::FieldKind;

// A citation of more words than this is none.
constexpr std::size_t kMaxCitationTokens = 16;

Place joined(Place first, Place last) {
  return {first.begin, last.end};
}

bool is_operator(TokenKind kind) {
  return kind == TokenKind::kAnd || kind == TokenKind::kOr || kind == TokenKind::kNot ||
         kind == TokenKind::kNear || kind == TokenKind::kAdj;
}

void refuse_too_many_words(const std::vector<Token>& tokens) {
  std::size_t words = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kPhrase) continue;
    schemas::for_each_word(token.text, [&](const schemas::Word&) { ++words; });
    if (words > kMaxTerms) {
      throw QueryError(
          "the query has more than " + std::to_string(kMaxTerms) + " words, the most there may be",
          token.place);
    }
  }
}

class Parser {
 public:
  explicit Parser(std::string_view query) : query_(query), tokens_(tokens_of(query)) {
    refuse_too_many_words(tokens_);
  }

  Node run() {
    if (now().kind == TokenKind::kEnd)
      throw QueryError("the query holds no word", {0, query_.size()});
    Node node = any(nullptr, 0);
    if (now().kind == TokenKind::kClose)
      throw QueryError("this bracket closes nothing", now().place);
    // Alternatives are required as a whole, and what stands in brackets.
    if (auto* group = std::get_if<Group>(&node.is); group && group->join == Join::kAny)
      require(node);
    return node;
  }

 private:
  const Token& now() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_++]; }

  // `field`: whose brackets we are in; null: of no field.
  Node any(const Field* field, std::size_t depth) {
    std::vector<Node> children;
    children.push_back(all(field, depth));
    while (now().kind == TokenKind::kOr) {
      take();
      children.push_back(all(field, depth));
    }
    return group_of(Join::kAny, std::move(children));
  }

  Node all(const Field* field, std::size_t depth) {
    std::vector<Node> children;
    bool is_joined = false;  // by an AND to what stands before
    for (;;) {
      children.push_back(negation(field, depth));
      const TokenKind kind = now().kind;
      const bool joins_next = kind == TokenKind::kAnd;
      // What an AND joins is required.
      if (is_joined || joins_next) children.back().demand = Demand::kRequired;
      is_joined = joins_next;
      if (joins_next) take();
      if (kind == TokenKind::kOr || kind == TokenKind::kClose || kind == TokenKind::kEnd) break;
    }
    return group_of(Join::kAll, std::move(children));
  }

  static Node group_of(Join join, std::vector<Node> children) {
    if (children.size() == 1) return std::move(children.front());
    const Place place = joined(children.front().place, children.back().place);
    return {place, Group{join, std::move(children), false, {}}};
  }

  static void require(Node& node) {
    node.demand = Demand::kRequired;
    if (auto* group = std::get_if<Group>(&node.is))
      for (Node& child : group->children) require(child);
  }

  Node negation(const Field* field, std::size_t depth) {
    bool negated = false;
    bool required = false;
    const Place begin = now().place;
    while (now().kind == TokenKind::kNot || now().kind == TokenKind::kPlus) {
      if (now().kind == TokenKind::kNot) negated = !negated;
      required = required || now().kind == TokenKind::kPlus;
      take();
    }
    Node node = near(field, depth);
    if (required) require(node);
    if (!negated) return node;
    require(node);
    const Place place = joined(begin, node.place);
    return {place, Not{{std::move(node)}}};
  }

  Node near(const Field* field, std::size_t depth) {
    Node first = primary(field, depth);
    const TokenKind kind = now().kind;
    if (kind != TokenKind::kNear && kind != TokenKind::kAdj) return first;
    if (field != nullptr && field->kind != FieldKind::kText)
      throw QueryError("NEAR and ADJ stand between words of the text", now().place);
    Proximity proximity;
    proximity.in_order = kind == TokenKind::kAdj;
    proximity.operands.push_back(operand(first));
    Place place = first.place;
    while (now().kind == kind) {
      proximity.span += take().distance;
      const Node next = primary(field, depth);
      proximity.operands.push_back(operand(next));
      place = joined(place, next.place);
    }
    if (now().kind == TokenKind::kNear || now().kind == TokenKind::kAdj)
      throw QueryError("NEAR and ADJ cannot be mixed in one chain", now().place);
    if (proximity.span > kMaxDistance) {
      throw QueryError("this chain spans " + std::to_string(proximity.span) + " words; " +
                           std::to_string(kMaxDistance) + " is the most",
                       place);
    }
    return {place, std::move(proximity)};
  }

  std::vector<Leaf> operand(const Node& node) const {
    std::vector<Leaf> leaves;
    add_alternatives(node, leaves);
    return leaves;
  }

  void add_alternatives(const Node& node, std::vector<Leaf>& leaves) const {
    if (const auto* phrase = std::get_if<Phrase>(&node.is); phrase && phrase->leaves.size() == 1) {
      leaves.push_back(phrase->leaves.front());
      return;
    }
    if (const auto* group = std::get_if<Group>(&node.is); group && group->join == Join::kAny) {
      for (const Node& child : group->children) add_alternatives(child, leaves);
      return;
    }
    throw QueryError(
        "NEAR and ADJ take single words, wildcards, $#, %#, and groups of them joined "
        "by OR; this is none of them",
        node.place);
  }

  Node primary(const Field* field, std::size_t depth) {
    const Token& token = now();
    switch (token.kind) {
      case TokenKind::kOpen:
        return bracketed(field, depth);
      case TokenKind::kField:
        if (field != nullptr) {
          throw QueryError("'" + std::string(token.field->name) + ":' stands in the brackets of '" +
                               std::string(field->name) + ":'",
                           token.place);
        }
        return field_values(depth);
      case TokenKind::kWord:
        return field == nullptr ? word_or_citation() : bare_value(*field);
      case TokenKind::kPhrase:
        return field == nullptr ? phrase_or_citation() : quoted_value(*field);
      default:
        refuse_missing_operand();
    }
  }

  // Where a word should stand, an operator, a closing bracket or the end does.
  [[noreturn]] void refuse_missing_operand() const {
    const Token& token = now();
    if (is_operator(token.kind)) {
      throw QueryError("'" + token.text + "' needs something to search for before it", token.place);
    }
    if (at_ > 0 && is_operator(tokens_[at_ - 1].kind)) {
      const Token& before = tokens_[at_ - 1];
      throw QueryError("'" + before.text + "' needs something to search for behind it",
                       before.place);
    }
    if (token.kind == TokenKind::kClose && at_ > 0 && tokens_[at_ - 1].kind == TokenKind::kOpen)
      throw QueryError("these brackets hold nothing", joined(tokens_[at_ - 1].place, token.place));
    if (token.kind == TokenKind::kClose)
      throw QueryError("this bracket closes nothing", token.place);
    throw QueryError("this bracket is never closed", tokens_[at_ - 1].place);
  }

  Node bracketed(const Field* field, std::size_t depth) {
    const Place open = take().place;
    if (depth == kMaxDepth) {
      throw QueryError(
          "brackets may stand in each other " + std::to_string(kMaxDepth) + " deep, not deeper",
          open);
    }
    Node node = any(field, depth + 1);
    if (now().kind != TokenKind::kClose) throw QueryError("this bracket is never closed", open);
    node.place = joined(open, take().place);
    require(node);
    return node;
  }

  Node field_values(std::size_t depth) {
    const Token& name = take();
    const Field& field = *name.field;
    if (now().kind == TokenKind::kOpen) return bracketed(&field, depth);
    std::vector<Node> values;
    for (;;) {
      values.push_back(now().kind == TokenKind::kPhrase ? quoted_value(field)
                                                        : value_of(field, take()));
      if (now().kind != TokenKind::kComma) break;
      take();
    }
    values.front().place.begin = name.place.begin;
    return group_of(Join::kAny, std::move(values));
  }

  static Node value_of(const Field& field, const Token& token) {
    if (field.kind == FieldKind::kText) return word_node(token.text, token.place, true);
    return {token.place, FieldValue{field.id, token.text}};
  }

  Node quoted_value(const Field& field) {
    const Token& token = take();
    if (field.kind == FieldKind::kText) return phrase_node(token, true);
    if (token.text.find_first_not_of(' ') == token.text.npos)
      throw QueryError("there is nothing between these quotes", token.place);
    return {token.place, FieldValue{field.id, token.text}};
  }

  // A name has commas of its own: "Harbor Light, Inc.".
  static bool may_have_commas(const Field& field) {
    return field.kind == FieldKind::kCompany || field.kind == FieldKind::kPerson ||
           field.kind == FieldKind::kCitation || field.id == FieldId::kOffice;
  }

  // In the brackets of a field: words side by side are one value where the field's values have
  // blanks; commas part alternatives there too.
  Node bare_value(const Field& field) {
    if (field.kind == FieldKind::kText) return value_of(field, take());
    const Place begin = now().place;
    Place end = take().place;
    const bool one_word = field.kind == FieldKind::kYear || field.kind == FieldKind::kDate ||
                          field.kind == FieldKind::kTopic || field.kind == FieldKind::kFileNumber;
    while (now().kind == TokenKind::kWord && (!one_word || query_[end.end - 1] == ','))
      end = take().place;
    std::vector<Node> values;
    std::size_t from = begin.begin;
    for (std::size_t at = from; at <= end.end; ++at) {
      const bool parts = at < end.end && query_[at] == ',' &&
                         (!may_have_commas(field) || (at + 1 < end.end && query_[at + 1] != ' '));
      if (!parts && at != end.end) continue;
      while (from < at && query_[from] == ' ') ++from;
      if (at > from) {
        values.push_back(
            {{from, at}, FieldValue{field.id, std::string(query_.substr(from, at - from))}});
      }
      from = at + 1;
    }
    if (values.empty()) throw QueryError("there is no value here", joined(begin, end));
    return group_of(Join::kAny, std::move(values));
  }

  Node word_or_citation() {
    if (const std::size_t count = citation_tokens(); count > 0) {
      const Place place = joined(tokens_[at_].place, tokens_[at_ + count - 1].place);
      at_ += count;
      Node node = citation_node(place);
      node.demand = Demand::kWanted;
      return node;
    }
    const Token& token = take();
    Node node = word_node(token.text, token.place, false);
    node.demand = demand_of(std::get<Phrase>(node.is));
    return node;
  }

  Node phrase_or_citation() {
    const Token& token = take();
    if (!schemas::citations_named(token.text).empty())
      return {token.place, FieldValue{FieldId::kCites, token.text}};
    return phrase_node(token, false);
  }

  Node citation_node(Place place) const {
    const std::string_view text = query_.substr(place.begin, place.end - place.begin);
    return {place, FieldValue{FieldId::kCites, std::string(without_end_punctuation(text))}};
  }

  // How many tokens from here on are a citation as a whole, the most; 0: none.
  std::size_t citation_tokens() const {
    if (at_ > 0 &&
        (tokens_[at_ - 1].kind == TokenKind::kNear || tokens_[at_ - 1].kind == TokenKind::kAdj))
      return 0;
    std::vector<std::size_t> ends;  // one past the last token of each candidate
    std::size_t at = at_;
    while (at - at_ < kMaxCitationTokens) {
      if (tokens_[at].kind == TokenKind::kWord && tokens_[at].text.find('*') == std::string::npos) {
        ++at;
      } else if (at > at_ && is_paragraph(at)) {
        at += 3;
      } else {
        break;
      }
      ends.push_back(at);
    }
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
      const Place place = joined(tokens_[at_].place, tokens_[*end - 1].place);
      const std::string_view text =
          without_end_punctuation(query_.substr(place.begin, place.end - place.begin));
      if (!schemas::citations_named(text).empty()) return *end - at_;
    }
    return 0;
  }

  // "(b)" apart from its number: Item 402 (b).
  bool is_paragraph(std::size_t at) const {
    return tokens_[at].kind == TokenKind::kOpen && tokens_[at + 1].kind == TokenKind::kWord &&
           tokens_[at + 1].text.size() <= 5 && tokens_[at + 2].kind == TokenKind::kClose;
  }

  // Whoever types a wildcard or a quantity means it.
  static Demand demand_of(const Phrase& phrase) {
    const bool is_plain =
        std::all_of(phrase.leaves.begin(), phrase.leaves.end(), [](const Leaf& leaf) {
          return leaf.match == Leaf::Match::kEveryForm || may_end_question(leaf);
        });
    return is_plain ? Demand::kWanted : Demand::kRequired;
  }

  static Node word_node(std::string_view text, Place place, bool literal) {
    Phrase phrase;
    phrase.literal = literal;
    add_leaves(text, Leaf::Match::kEveryForm, place, phrase.leaves);
    if (phrase.leaves.empty()) throw QueryError("there is no word here", place);
    return {place, std::move(phrase)};
  }

  static Node phrase_node(const Token& token, bool literal) {
    Phrase phrase;
    phrase.literal = literal;
    std::string_view rest = token.text;
    while (!rest.empty()) {
      const std::size_t blank = std::min(rest.find(' '), rest.size());
      if (blank > 0)
        add_leaves(rest.substr(0, blank), Leaf::Match::kExact, token.place, phrase.leaves);
      rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
    if (phrase.leaves.empty())
      throw QueryError("there is no word between these quotes", token.place);
    return {token.place, std::move(phrase)};
  }

  std::string_view query_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

Node parse(std::string_view query) {
  return Parser(query).run();
}

}  // namespace precedent::query
