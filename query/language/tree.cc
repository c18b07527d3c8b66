#include "query/language/tree.hh"

#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

std::string leaf_text(const Leaf& leaf) {
  switch (leaf.match) {
    case Leaf::Match::kEveryForm:
    case Leaf::Match::kExact:
    case Leaf::Match::kPattern:
      return leaf.text;
    case Leaf::Match::kPrefix:
      return leaf.text + "*";
    case Leaf::Match::kAmount:
      return std::string(schemas::kAmountTerm);
    case Leaf::Match::kPercentage:
      return std::string(schemas::kPercentageTerm);
  }
  return {};
}

// A hyphen joins the parts of a compound, so that it is told from an exact phrase.
std::string phrase_words(const Phrase& phrase) {
  bool exact = false;
  for (const Leaf& leaf : phrase.leaves) exact = exact || leaf.match == Leaf::Match::kExact;
  std::string text;
  for (const Leaf& leaf : phrase.leaves) {
    if (!text.empty()) text += exact ? ' ' : '-';
    text += leaf_text(leaf);
  }
  return exact ? '"' + text + '"' : text;
}

std::string alternatives_words(const std::vector<Leaf>& leaves) {
  std::string text;
  for (const Leaf& leaf : leaves) {
    if (!text.empty()) text += " OR ";
    text += leaf.match == Leaf::Match::kExact ? '"' + leaf.text + '"' : leaf_text(leaf);
  }
  return leaves.size() > 1 ? '(' + text + ')' : text;
}

std::string proximity_words(const Proximity& near) {
  const std::string span = std::to_string(near.span);
  const bool is_pair = near.operands.size() == 2;
  std::string joint = near.in_order ? " ADJ" : " NEAR";
  if (is_pair) joint += "/" + span;
  std::string text;
  for (const std::vector<Leaf>& operand : near.operands) {
    if (!text.empty()) text += joint + " ";
    text += alternatives_words(operand);
  }
  return is_pair ? text : text + " (within " + span + " words)";
}

std::string iso_of(const std::string& digits) {
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

std::string range_words(const DateRange& range) {
  std::string text(schemas::field(range.field).name);
  if (range.first == range.last) return text + " " + iso_of(range.first);
  if (!range.first.empty()) text += " from " + iso_of(range.first);
  if (!range.last.empty()) text += " to " + iso_of(range.last);
  return text;
}

std::string range_words(const NumberRange& range) {
  const std::string name = std::string(schemas::field(range.field).name) + " ";
  const std::string first = std::to_string(range.first);
  const std::string last = std::to_string(range.last);
  if (range.first == range.last) return name + first;
  if (range.last == schemas::kMaxNumber) return name + "at least " + first;
  return name + (range.first == 0 ? "at most " + last : "from " + first + " to " + last);
}

// Whether the words of the node would run into those beside it.
bool needs_brackets(const Node& node) {
  const auto* filter = std::get_if<Filter>(&node.is);
  const auto* group = std::get_if<Group>(&node.is);
  if (group != nullptr && group->children.size() == 1) return needs_brackets(group->children[0]);
  return group != nullptr || (filter != nullptr && filter->value.find(" or ") != std::string::npos);
}

std::string group_words(const Group& group) {
  if (group.children.size() == 1) return in_words(group.children.front());
  const std::string joint = group.join == Join::kAll ? " AND " : " OR ";
  std::string text;
  for (const Node& child : group.children) {
    if (!text.empty()) text += joint;
    text += needs_brackets(child) ? "(" + in_words(child) + ")" : in_words(child);
  }
  return text;
}

std::string not_words(const Not& negation) {
  const Node& child = negation.child.front();
  return needs_brackets(child) ? "NOT (" + in_words(child) + ")" : "NOT " + in_words(child);
}

constexpr std::size_t kShownTerms = 12;

std::string filter_text(const Filter& filter) {
  std::string text = std::string(schemas::field(filter.field).name) + " " + filter.value + " ->";
  const std::string joint = filter.join == Join::kAll ? " and" : " or";
  for (std::size_t i = 0; i < filter.terms.size() && i < kShownTerms; ++i)
    text += (i == 0 ? "" : joint) + " " + filter.terms[i];
  if (filter.terms.empty()) text += " nothing";
  if (filter.terms.size() > kShownTerms)
    text += " ... " + std::to_string(filter.terms.size()) + " terms";
  return text;
}

std::string leaf_explained(const Leaf& leaf, schemas::Stems& stems) {
  if (leaf.match == Leaf::Match::kEveryForm)
    return leaf.text + " (stem " + std::string(stems.stem_of(leaf.text)) + ")";
  if (leaf.match == Leaf::Match::kExact) return leaf.text + " (exact)";
  return leaf_text(leaf);
}

class TreePrinter {
 public:
  std::string text_of(const Node& node) {
    print(node, 0);
    return std::move(text_);
  }

 private:
  void line(std::size_t depth, const std::string& what) {
    text_.append(depth * 2, ' ').append(what) += '\n';
  }

  void print(const Node& node, std::size_t depth) {
    std::visit(Overloaded{[&](const Phrase& phrase) { print_phrase(phrase, depth); },
                          [&](const Proximity& near) { print_proximity(near, depth); },
                          [&](const Group& group) {
                            line(depth, group.join == Join::kAll ? "all of" : "any of");
                            for (const Node& child : group.children) print(child, depth + 1);
                            print_related(group, depth);
                          },
                          [&](const Not& negation) {
                            line(depth, "not");
                            print(negation.child.front(), depth + 1);
                          },
                          [&](const FieldValue& value) {
                            line(depth, std::string(schemas::field(value.field).name) + " `" +
                                            value.typed + "`");
                          },
                          [&](const Filter& filter) { line(depth, filter_text(filter)); },
                          [&](const DateRange& range) { line(depth, range_words(range)); },
                          [&](const NumberRange& range) { line(depth, range_words(range)); }},
               node.is);
  }

  void print_related(const Group& group, std::size_t depth) {
    if (group.related.empty()) return;
    std::string text = "or nearly";
    for (const Node& one : group.related)
      text += (&one == &group.related.front() ? " " : ", ") + in_words(one);
    line(depth + 1, text);
  }

  void print_phrase(const Phrase& phrase, std::size_t depth) {
    std::string text = phrase.leaves.size() == 1 ? "word" : "phrase";
    for (const Leaf& leaf : phrase.leaves) text += " " + leaf_explained(leaf, stems_);
    line(depth, text);
  }

  void print_proximity(const Proximity& near, std::size_t depth) {
    line(depth, std::string(near.in_order ? "in this order" : "in any order") + ", within " +
                    std::to_string(near.span) + " words");
    for (const std::vector<Leaf>& operand : near.operands) {
      std::string text = operand.size() > 1 ? "any of" : "word";
      for (const Leaf& leaf : operand) text += " " + leaf_explained(leaf, stems_);
      line(depth + 1, text);
    }
  }

  schemas::Stems stems_;
  std::string text_;
};

}  // namespace

std::string words_wanted(const Node& node) {
  std::string words;
  const auto add = [&](const std::vector<Leaf>& leaves) {
    for (const Leaf& leaf : leaves) words.append(leaf.text) += ' ';
  };
  if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
    add(phrase->leaves);
  } else if (const auto* near = std::get_if<Proximity>(&node.is)) {
    for (const std::vector<Leaf>& operand : near->operands) add(operand);
  } else if (const auto* group = std::get_if<Group>(&node.is)) {
    for (const Node& child : group->children) {
      words += words_wanted(child);
      if (group->is_one_meaning) break;
    }
  }
  return words;
}

bool is_wanted(const Node& node) {
  return node.demand == Demand::kWanted;
}

std::string in_words(const Node& node) {
  return std::visit(
      Overloaded{[](const Phrase& phrase) { return phrase_words(phrase); },
                 [](const Proximity& near) { return proximity_words(near); },
                 [](const Group& group) { return group_words(group); },
                 [](const Not& negation) { return not_words(negation); },
                 [](const FieldValue& value) {
                   return std::string(schemas::field(value.field).name) + ":" + value.typed;
                 },
                 [](const Filter& filter) {
                   return std::string(schemas::field(filter.field).name) + " " + filter.value;
                 },
                 [](const DateRange& range) { return range_words(range); },
                 [](const NumberRange& range) { return range_words(range); }},
      node.is);
}

std::string tree_text(const Node& node) {
  return TreePrinter().text_of(node);
}

}  // namespace precedent::query
