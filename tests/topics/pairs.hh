#pragma once
// Comments and the topics that they may have, as numbers to fit a linear model to.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schemas/index/word_table.hh"
#include "schemas/topics/topic_features.hh"
#include "tests/topics/examples.hh"

namespace precedent::tests {

// A comment and a topic that it may have.
struct Pair {
  std::size_t example = 0;
  std::uint32_t topic = 0;
  std::vector<std::pair<std::uint32_t, double>> features;  // by their numbers
  bool right = false;
};

// All pairs of the examples, which are by letter and ordinal.
class Pairs {
 public:
  Pairs(const std::vector<Example>& examples, const schemas::TaxonomySource& taxonomy);

  const std::vector<Pair>& pairs() const { return pairs_; }
  std::size_t features() const { return features_.size(); }
  // As a line of the model's file begins.
  std::string_view name(std::size_t feature) const {
    return features_.word(static_cast<std::uint32_t>(feature));
  }
  // Those of all topics and those that each topic has; others are of words.
  bool is_common(std::size_t feature) const { return name(feature).starts_with("common"); }
  bool is_of_words(std::size_t feature) const {
    return !is_common(feature) && !name(feature).starts_with("own");
  }

 private:
  using Words = std::vector<std::uint32_t>;
  void add_letter(const std::vector<Example>& examples, std::size_t begin, std::size_t end);
  void add_pair(const Example& example, std::size_t number, const Words& words,
                const schemas::LetterEvidence& letter, std::size_t comment, std::uint32_t topic);
  std::string name_of(const schemas::Feature& feature, const std::string& topic) const;

  const schemas::TaxonomySource& taxonomy_;
  schemas::TopicTerms terms_;
  schemas::WordTable words_;
  schemas::WordTable features_;
  std::vector<Pair> pairs_;
};

}  // namespace precedent::tests
