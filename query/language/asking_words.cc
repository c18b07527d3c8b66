#include "query/language/asking_words.hh"

#include <algorithm>
#include <unordered_set>

#include "query/embedded_asking_words.hh"

namespace precedent::query {
namespace {

using Words = std::unordered_set<std::string_view>;

Words read_words(std::string_view text) {
  Words words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = line.substr(0, line.find('#'));
    while (!line.empty()) {
      const std::size_t blank = std::min(line.find(' '), line.size());
      if (blank > 0) words.insert(line.substr(0, blank));
      line.remove_prefix(std::min(blank + 1, line.size()));
    }
  }
  return words;
}

bool asks(const Node& node) {
  const auto* phrase = std::get_if<Phrase>(&node.is);
  return phrase != nullptr && is_wanted(node) && phrase->leaves.size() == 1 &&
         is_asking_word(phrase->leaves.front().text);
}

// Whether the node is or holds words, which only filters do not.
bool is_of_words(const Node& node) {
  if (const auto* group = std::get_if<Group>(&node.is))
    return std::any_of(group->children.begin(), group->children.end(), is_of_words);
  return std::holds_alternative<Phrase>(node.is) || std::holds_alternative<Proximity>(node.is) ||
         is_wanted(node);
}

// Of a run of words that has other spellings, "cost of sales".
void strip_typed_run(Node& node) {
  auto* group = std::get_if<Group>(&node.is);
  if (group == nullptr || !group->is_one_meaning) return;
  auto* typed = std::get_if<Group>(&group->children.front().is);
  if (typed == nullptr) return;
  if (!std::all_of(typed->children.begin(), typed->children.end(), asks))
    std::erase_if(typed->children, asks);
}

}  // namespace

bool is_asking_word(std::string_view word) {
  static const Words words = read_words(kEmbeddedAskingWords);
  return words.contains(word);
}

Node without_asking_words(Node tree, std::vector<std::string>& left_out) {
  strip_typed_run(tree);
  auto* group = std::get_if<Group>(&tree.is);
  if (group == nullptr || group->join != Join::kAll) return tree;
  std::vector<Node>& children = group->children;
  for (Node& child : children) strip_typed_run(child);
  const bool leaves_words = std::any_of(children.begin(), children.end(), [](const Node& child) {
    return is_of_words(child) && !asks(child);
  });
  if (!leaves_words) return tree;
  for (const Node& child : children)
    if (asks(child)) left_out.push_back(std::get<Phrase>(child.is).leaves.front().text);
  std::erase_if(children, asks);
  if (children.size() > 1) return tree;
  Node only = std::move(children.front());
  return only;
}

}  // namespace precedent::query
