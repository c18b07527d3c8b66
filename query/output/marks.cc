#include "query/output/marks.hh"

#include <algorithm>

#include "query/language/wildcards.hh"
#include "schemas/citations/citations.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {

struct Marker::WordAt {
  std::string text;
  std::string stem;
  std::size_t begin = 0;
  std::size_t end = 0;
  schemas::Quantity quantity = schemas::Quantity::kNone;
};

Marker::Marker(const Node& tree) {
  take(tree);
}

void Marker::take(const Node& node) {
  if (const auto* phrase = std::get_if<Phrase>(&node.is)) {
    WantedPhrase wanted;
    for (const Leaf& leaf : phrase->leaves) {
      wanted.leaves.push_back({leaf});
      if (leaf.match == Leaf::Match::kEveryForm)
        stems_of_leaves_[leaf.text] = stems_.stem_of(leaf.text);
    }
    wanted.item = items_++;
    phrases_.push_back(std::move(wanted));
  } else if (const auto* near = std::get_if<Proximity>(&node.is)) {
    for (const std::vector<Leaf>& operand : near->operands)
      for (const Leaf& leaf : operand)
        if (leaf.match == Leaf::Match::kEveryForm)
          stems_of_leaves_[leaf.text] = stems_.stem_of(leaf.text);
    proximities_.push_back({*near, items_++});
  } else if (const auto* group = std::get_if<Group>(&node.is)) {
    const std::size_t first_phrase = phrases_.size();
    const std::size_t first_item = items_;
    for (const Node& child : group->children) take(child);
    if (!group->is_one_meaning) return;
    for (const Node& one : group->related) take(one);
    for (std::size_t i = first_phrase; i < phrases_.size(); ++i) phrases_[i].item = first_item;
    items_ = first_item + 1;
  } else if (const auto* filter = std::get_if<Filter>(&node.is)) {
    take_filter(*filter);
  }
}

void Marker::take_filter(const Filter& filter) {
  if (filter.field != schemas::FieldId::kCites) return;
  const std::size_t prefix = schemas::field(filter.field).prefix.size();
  for (const std::string& term : filter.terms) citations_.push_back({term.substr(prefix), items_});
  ++items_;
}

std::vector<Marker::WordAt> Marker::words_of(std::string_view text) {
  std::vector<WordAt> words;
  const bool needs_stems = !stems_of_leaves_.empty();
  schemas::for_each_word(text, [&](const schemas::Word& word) {
    words.push_back({std::string(word.text),
                     needs_stems ? std::string(stems_.stem_of(word.text)) : std::string(),
                     word.begin, word.end, word.quantity});
  });
  return words;
}

bool Marker::matches(const Leaf& leaf, const WordAt& word) {
  switch (leaf.match) {
    case Leaf::Match::kEveryForm:
      return word.stem == stems_of_leaves_[leaf.text];
    case Leaf::Match::kExact:
      return word.text == leaf.text;
    case Leaf::Match::kPrefix:
      return word.text.starts_with(leaf.text);
    case Leaf::Match::kPattern:
      return matches_pattern(word.text, leaf.text);
    case Leaf::Match::kAmount:
      return word.quantity == schemas::Quantity::kAmount;
    case Leaf::Match::kPercentage:
      return word.quantity == schemas::Quantity::kPercentage;
  }
  return false;
}

bool Marker::matches_any(const std::vector<Leaf>& leaves, const WordAt& word) {
  return std::any_of(leaves.begin(), leaves.end(),
                     [&](const Leaf& leaf) { return matches(leaf, word); });
}

void Marker::mark_phrase(const WantedPhrase& wanted, const std::vector<WordAt>& words,
                         std::vector<Mark>& marks) {
  const std::size_t length = wanted.leaves.size();
  for (std::size_t first = 0; first + length <= words.size(); ++first) {
    std::size_t matched = 0;
    while (matched < length && matches_any(wanted.leaves[matched], words[first + matched]))
      ++matched;
    if (matched == length)
      marks.push_back({words[first].begin, words[first + length - 1].end, wanted.item});
  }
}

// Marks each word of an operand that has words of all the others within the span.
void Marker::mark_proximity(const WantedProximity& wanted, const std::vector<WordAt>& words,
                            std::vector<Mark>& marks) {
  std::vector<std::vector<std::size_t>> places(wanted.near.operands.size());
  for (std::size_t at = 0; at < words.size(); ++at)
    for (std::size_t i = 0; i < places.size(); ++i)
      if (matches_any(wanted.near.operands[i], words[at])) places[i].push_back(at);
  const auto has_near = [&](const std::vector<std::size_t>& others, std::size_t at) {
    const std::size_t from = at < wanted.near.span ? 0 : at - wanted.near.span;
    const auto found = std::lower_bound(others.begin(), others.end(), from);
    return found != others.end() && *found <= at + wanted.near.span;
  };
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (const std::size_t at : places[i]) {
      bool near_all = true;
      for (std::size_t j = 0; j < places.size() && near_all; ++j)
        near_all = j == i || has_near(places[j], at);
      if (near_all) marks.push_back({words[at].begin, words[at].end, wanted.item});
    }
  }
}

void Marker::mark_citations(std::string_view text, std::vector<Mark>& marks) const {
  for (const schemas::Citation& found : schemas::find_citations(text)) {
    const std::vector<std::string> wider = schemas::citation_prefixes(found.canonical);
    for (const WantedCitation& wanted : citations_) {
      if (std::find(wider.begin(), wider.end(), wanted.canonical) == wider.end()) continue;
      marks.push_back({found.begin, found.end, wanted.item});
      break;
    }
  }
}

std::vector<Mark> Marker::marks_in(std::string_view text) {
  std::vector<Mark> marks;
  if (!phrases_.empty() || !proximities_.empty()) {
    const std::vector<WordAt> words = words_of(text);
    for (const WantedPhrase& wanted : phrases_) mark_phrase(wanted, words, marks);
    for (const WantedProximity& wanted : proximities_) mark_proximity(wanted, words, marks);
  }
  if (!citations_.empty()) mark_citations(text, marks);
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return marks;
}

}  // namespace precedent::query
