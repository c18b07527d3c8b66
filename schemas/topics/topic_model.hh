#pragma once
// The weights by which it is judged whether a comment is about a topic: a linear model, data in the
// repository (topic_model.txt), made again from labels by train_topics (tests/topics).
//
// The data is lines of fields between tabs: "least SCORE", "best SCORE" and "unknown SCORE", what a
// score has to exceed (topic_leasts.hh) for a topic, the best one of a comment, and one that the
// model does not know, which is judged apart; "topic N SLUG", which calls it N below; "apart N
// SCORE" for one that is judged apart;
// "common FEATURE WEIGHT" for all topics; "own N FEATURE WEIGHT"; "term N LIST PLACE WEIGHT TERM",
// whose LIST and PLACE are the numbers of TopicTerms::List and TermPlace; "beside N OTHER-N
// WEIGHT"; "word WORD" and then a topic and a weight by turns. What names a topic or term that the
// taxonomy has not is no weight.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schemas/index/word_table.hh"
#include "schemas/topics/topic_features.hh"
#include "schemas/topics/topic_leasts.hh"

namespace precedent::schemas {

class TopicModel {
 public:
  struct WordWeight {
    std::uint32_t topic = 0;
    double weight = 0;
  };

  // Throws TaxonomyError where the data is none of a model.
  TopicModel(std::string_view data, const TaxonomySource& taxonomy, const TopicTerms& terms);

  const TopicLeasts& leasts() const { return leasts_; }
  double weight(std::uint32_t topic, const Feature& feature) const;

  // WordTable::kUnknown for words without weight.
  std::uint32_t word(std::string_view word) const { return words_.find(word); }
  std::string_view text_of(std::uint32_t word) const { return words_.word(word); }
  std::span<const WordWeight> weights_of(std::uint32_t word) const { return word_weights_[word]; }

 private:
  struct Names;
  void read_line(std::span<const std::string_view> fields, Names& names);
  void read_words(std::span<const std::string_view> fields, const Names& names);

  TopicLeasts leasts_;
  std::array<double, kCommonFeatures + kEvidenceKinds> common_{};
  std::unordered_map<std::uint64_t, double> weights_;  // by topic, kind and number of a feature
  WordTable words_;
  std::vector<std::vector<WordWeight>> word_weights_;
};

}  // namespace precedent::schemas
