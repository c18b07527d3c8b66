#pragma once
// Where a text says what a query asks for: words in every form, whole phrases, citations.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/language/tree.hh"
#include "schemas/index/words.hh"

namespace precedent::query {

struct Mark {
  std::size_t begin = 0;  // bytes [begin, end) of the text
  std::size_t end = 0;
  std::size_t item = 0;  // which part of the query: 0, 1, 2 ...

  friend bool operator==(const Mark&, const Mark&) = default;
};

// Made once a query, used for many texts. What a query excludes is not marked. Not for use by two
// threads at once.
class Marker {
 public:
  explicit Marker(const Node& tree);

  // In order of place; they may overlap. Costs time linear in the text.
  std::vector<Mark> marks_in(std::string_view text);

  std::size_t items() const { return items_; }

 private:
  struct WantedPhrase {
    std::vector<std::vector<Leaf>> leaves;  // the alternatives of each word in turn
    std::size_t item = 0;
  };
  struct WantedProximity {
    Proximity near;
    std::size_t item = 0;
  };
  struct WantedCitation {
    std::string canonical;
    std::size_t item = 0;
  };
  struct WordAt;

  void take(const Node& node);
  void take_filter(const Filter& filter);
  std::vector<WordAt> words_of(std::string_view text);
  bool matches(const Leaf& leaf, const WordAt& word);
  bool matches_any(const std::vector<Leaf>& leaves, const WordAt& word);
  void mark_phrase(const WantedPhrase& wanted, const std::vector<WordAt>& words,
                   std::vector<Mark>& marks);
  void mark_proximity(const WantedProximity& wanted, const std::vector<WordAt>& words,
                      std::vector<Mark>& marks);
  void mark_citations(std::string_view text, std::vector<Mark>& marks) const;

  std::vector<WantedPhrase> phrases_;
  std::vector<WantedProximity> proximities_;
  std::vector<WantedCitation> citations_;
  std::unordered_map<std::string, std::string> stems_of_leaves_;
  std::size_t items_ = 0;
  schemas::Stems stems_;
};

}  // namespace precedent::query
