#include "query/language/named_forms.hh"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

// "DEF 14A", "SC TO-I".
constexpr std::size_t kMostParts = 2;

const schemas::Field& form_field() {
  return schemas::field(schemas::FieldId::kForm);
}

// "sctoi" -> "sc to-i"
using Forms = std::unordered_map<std::string, std::string>;

Forms forms_of(IndexTerms& index) {
  Forms forms;
  for (const std::string& value : index.values_of(form_field().prefix)) {
    if (value.find_first_of("0123456789-") == value.npos) continue;
    std::string letters = value;
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '/'; });
    forms.try_emplace(std::move(letters), value);
  }
  return forms;
}

bool is_plain(const Node& node) {
  const auto* phrase = std::get_if<Phrase>(&node.is);
  return phrase != nullptr && is_wanted(node) && !phrase->literal;
}

std::string letters_of(std::span<const Node> run) {
  std::string letters;
  for (const Node& node : run) {
    if (!is_plain(node)) return {};
    for (const Leaf& leaf : std::get<Phrase>(node.is).leaves) letters += leaf.text;
  }
  return letters;
}

// A number alone is seldom a form, and neither is a word without a hyphen.
bool may_name_form(std::span<const Node> run) {
  const bool has_compound = std::any_of(run.begin(), run.end(), [](const Node& node) {
    return is_plain(node) && std::get<Phrase>(node.is).leaves.size() > 1;
  });
  return has_compound || run.size() > 1;
}

Node form_node(std::span<Node> run, const std::string& form) {
  const Place place{run.front().place.begin, run.back().place.end};
  Phrase typed;
  for (Node& node : run)
    for (Leaf& leaf : std::get<Phrase>(node.is).leaves) typed.leaves.push_back(std::move(leaf));
  Group either{Join::kAny, {}, true, {}};
  either.children.push_back({place, std::move(typed), Demand::kWanted});
  either.children.push_back(
      {place,
       Filter{form_field().id, form, Join::kAny, {schemas::keyword_term(form_field(), form)}},
       Demand::kWanted});
  return {place, std::move(either), Demand::kWanted};
}

}  // namespace

Node with_forms_named(Node tree, IndexTerms& index) {
  std::vector<Node> single;
  auto* group = std::get_if<Group>(&tree.is);
  if (group != nullptr && group->join != Join::kAll) return tree;
  if (group == nullptr) single.push_back(tree);
  std::vector<Node>& parts = group == nullptr ? single : group->children;
  const bool may_name =
      std::any_of(parts.begin(), parts.end(), [](const Node& part) { return is_plain(part); });
  const Forms forms = may_name ? forms_of(index) : Forms{};
  std::vector<Node> made;
  for (std::size_t at = 0; at < parts.size();) {
    std::size_t length = std::min(kMostParts, parts.size() - at);
    for (; length > 0; --length) {
      const std::span<Node> run = std::span(parts).subspan(at, length);
      const auto form = forms.find(letters_of(run));
      if (form == forms.end() || !may_name_form(run)) continue;
      made.push_back(form_node(run, form->second));
      break;
    }
    if (length == 0) made.push_back(std::move(parts[at]));
    at += std::max<std::size_t>(length, 1);
  }
  if (group == nullptr || made.size() == 1) {
    Node only = std::move(made.front());
    return only;
  }
  group->children = std::move(made);
  return tree;
}

}  // namespace precedent::query
