#include "query/language/wildcards.hh"

#include <algorithm>
#include <string>
#include <vector>

#include "query/language/utf8.hh"

namespace precedent::query {
namespace {

// Misprints of the letters are words of the index, too: so many times commoner is what is meant.
constexpr double kTimesCommoner = 100;

class Reader {
 public:
  explicit Reader(IndexTerms& index) : index_(index) {}

  void read(Node& node) {
    if (auto* phrase = std::get_if<Phrase>(&node.is)) {
      for (Leaf& leaf : phrase->leaves) read(leaf);
      const auto is_pattern = [](const Leaf& leaf) { return leaf.match == Leaf::Match::kPattern; };
      if (std::any_of(phrase->leaves.begin(), phrase->leaves.end(), is_pattern))
        node.demand = Demand::kRequired;
    } else if (auto* near = std::get_if<Proximity>(&node.is)) {
      for (std::vector<Leaf>& operand : near->operands)
        for (Leaf& leaf : operand) read(leaf);
    } else if (auto* group = std::get_if<Group>(&node.is)) {
      for (Node& child : group->children) read(child);
    } else if (auto* negation = std::get_if<Not>(&node.is)) {
      read(negation->child.front());
    }
  }

 private:
  void read(Leaf& leaf) {
    if (!may_end_question(leaf)) return;
    std::string word(beginning_of(leaf.text));
    double as_word = 0;
    for (const std::string& form : index_.forms_of(word)) as_word += index_.frequency(form);
    double as_pattern = 0;
    for (const std::string& one : index_.matching(leaf.text)) as_pattern += index_.frequency(one);
    if (as_pattern > 0 && as_pattern > kTimesCommoner * as_word) return;
    leaf = {Leaf::Match::kEveryForm, std::move(word)};
  }

  IndexTerms& index_;
};

}  // namespace

bool matches_pattern(std::string_view word, std::string_view pattern) {
  while (!pattern.empty()) {
    if (word.empty()) return false;
    const std::size_t bytes = pattern.front() == '?' ? bytes_of_columns(word, 1) : 1;
    if (pattern.front() != '?' && pattern.front() != word.front()) return false;
    word.remove_prefix(bytes);
    pattern.remove_prefix(1);
  }
  return word.empty();
}

bool may_end_question(const Leaf& leaf) {
  if (leaf.match != Leaf::Match::kPattern) return false;
  const std::size_t mark = leaf.text.find('?');
  return leaf.text.find_first_not_of('?', mark) == leaf.text.npos;
}

std::string_view beginning_of(std::string_view pattern) {
  return pattern.substr(0, pattern.find('?'));
}

Node with_question_marks_read(Node tree, IndexTerms& index) {
  Reader(index).read(tree);
  return tree;
}

}  // namespace precedent::query
