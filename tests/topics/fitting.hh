#pragma once
// Fits the topics' linear model to labelled comments, and judges comments by it.

#include <functional>
#include <vector>

#include "schemas/topics/topic_leasts.hh"
#include "tests/topics/pairs.hh"

namespace precedent::tests {

// Weights of features, 0 of words that too few companies use; fitted to pairs for which `use`.
std::vector<double> fit(const Pairs& all, const std::vector<Example>& examples,
                        const std::function<bool(const Pair&)>& use);

double score(const Pair& pair, const std::vector<double>& weights);

// Scores of all pairs by cross-validation: no comment is judged by weights that were fitted to
// comments of its company. Pairs of invented comments help to fit all, and are not judged.
std::vector<double> scores_by_folds(const Pairs& all, const std::vector<Example>& examples,
                                    unsigned seed);

// Topics that each example gets by the scores of its pairs.
std::vector<std::vector<std::uint32_t>> judged(const Pairs& all,
                                               const std::vector<Example>& examples,
                                               const std::vector<double>& scores,
                                               const schemas::TopicLeasts& leasts);

struct Figures {
  std::size_t right = 0;
  std::size_t given = 0;
  std::size_t wanted = 0;
  double f1() const;
};

// Of all examples that are not invented.
Figures figures(const std::vector<Example>& examples,
                const std::vector<std::vector<std::uint32_t>>& given,
                const schemas::TaxonomySource& taxonomy);

// What the score of a topic that the model does not know has to exceed: such a topic has the
// common weights alone, and this is what judges the known topics best by those.
double least_of_unknown(const Pairs& all, const std::vector<Example>& examples,
                        const std::vector<double>& weights);

}  // namespace precedent::tests
