#include "tests/topics/fitting.hh"

#include <linear.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace precedent::tests {
namespace {

constexpr int kFolds = 8;
constexpr std::size_t kLeastCompanies = 3;  // that use a word, for it to be a feature
constexpr double kCost = 0.75;
constexpr int kTimesReal = 2;          // a real comment counts for so many invented ones
constexpr double kLeastWeight = 0.06;  // smaller ones of words, terms and topics are none

// Whether enough companies have each feature.
std::vector<bool> features_in_use(const Pairs& all, const std::vector<Example>& examples,
                                  const std::vector<const Pair*>& pairs) {
  std::vector<std::set<std::string_view>> companies(all.features());
  for (const Pair* pair : pairs)
    for (const auto& [feature, value] : pair->features)
      if (companies[feature].size() < kLeastCompanies)
        companies[feature].insert(examples[pair->example].company);
  std::vector<bool> used(all.features());
  for (std::size_t i = 0; i < used.size(); ++i)
    used[i] = !all.is_of_words(i) || companies[i].size() >= kLeastCompanies;
  return used;
}

std::vector<feature_node> row_of(const Pair& pair, const std::vector<bool>& used) {
  std::map<int, double> values;
  for (const auto& [feature, value] : pair.features)
    if (used[feature]) values[static_cast<int>(feature) + 1] += value;
  std::vector<feature_node> row;
  for (const auto& [index, value] : values) row.push_back({index, value});
  row.push_back({-1, 0});
  return row;
}

// Logistic regression; weights by feature.
std::vector<double> regress(std::vector<feature_node*> rows, std::vector<double> labels,
                            std::size_t features) {
  problem data{};
  data.l = static_cast<int>(rows.size());
  data.n = static_cast<int>(features);
  data.y = labels.data();
  data.x = rows.data();
  data.bias = -1;
  parameter settings{};
  settings.solver_type = L2R_LR;
  settings.C = kCost;
  settings.eps = 0.001;
  set_print_string_function([](const char*) {});
  model* fitted = train(&data, &settings);
  const double sign = fitted->label[0] == 1 ? 1 : -1;
  std::vector<double> weights(features);
  for (std::size_t i = 0; i < features; ++i) weights[i] = sign * fitted->w[i];
  free_and_destroy_model(&fitted);
  return weights;
}

// Which fold each company is in, so that the folds are about as large as each other.
std::map<std::string, int> folds_of(const std::vector<Example>& examples, unsigned seed) {
  std::map<std::string, std::size_t> sizes;
  for (const Example& example : examples)
    if (!example.invented) ++sizes[example.company];
  std::vector<std::pair<std::string, std::size_t>> companies(sizes.begin(), sizes.end());
  std::shuffle(companies.begin(), companies.end(), std::mt19937(seed));
  std::stable_sort(companies.begin(), companies.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::map<std::string, int> folds;
  std::vector<std::size_t> full(kFolds);
  for (const auto& [company, size] : companies) {
    const auto least = std::min_element(full.begin(), full.end());
    *least += size;
    folds[company] = static_cast<int>(least - full.begin());
  }
  return folds;
}

}  // namespace

std::vector<double> fit(const Pairs& all, const std::vector<Example>& examples,
                        const std::function<bool(const Pair&)>& use) {
  std::vector<const Pair*> pairs;
  for (const Pair& pair : all.pairs())
    if (use(pair)) pairs.push_back(&pair);
  const std::vector<bool> used = features_in_use(all, examples, pairs);
  std::vector<std::vector<feature_node>> rows;
  for (const Pair* pair : pairs) rows.push_back(row_of(*pair, used));
  std::vector<feature_node*> starts;
  std::vector<double> labels;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const int times = examples[pairs[i]->example].invented ? 1 : kTimesReal;
    starts.insert(starts.end(), static_cast<std::size_t>(times), rows[i].data());
    labels.insert(labels.end(), static_cast<std::size_t>(times), pairs[i]->right ? 1 : -1);
  }
  std::vector<double> weights = regress(std::move(starts), std::move(labels), all.features());
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (all.is_of_words(i) && std::fabs(weights[i]) < kLeastWeight) weights[i] = 0;
  return weights;
}

double score(const Pair& pair, const std::vector<double>& weights) {
  double sum = 0;
  for (const auto& [feature, value] : pair.features) sum += weights[feature] * value;
  return sum;
}

std::vector<double> scores_by_folds(const Pairs& all, const std::vector<Example>& examples,
                                    unsigned seed) {
  const auto folds = folds_of(examples, seed);
  const auto fold_of = [&](const Pair& pair) {
    const Example& example = examples[pair.example];
    return example.invented ? kFolds : folds.at(example.company);
  };
  std::vector<double> scores(all.pairs().size());
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto weights =
        fit(all, examples, [&](const Pair& pair) { return fold_of(pair) != fold; });
    for (std::size_t i = 0; i < scores.size(); ++i)
      if (fold_of(all.pairs()[i]) == fold) scores[i] = score(all.pairs()[i], weights);
  }
  return scores;
}

std::vector<std::vector<std::uint32_t>> judged(const Pairs& all,
                                               const std::vector<Example>& examples,
                                               const std::vector<double>& scores,
                                               const schemas::TopicLeasts& leasts) {
  std::vector<std::vector<schemas::ScoredTopic>> scored(examples.size());
  for (std::size_t i = 0; i < scores.size(); ++i)
    scored[all.pairs()[i].example].push_back({all.pairs()[i].topic, scores[i]});
  std::vector<std::vector<std::uint32_t>> topics(examples.size());
  for (std::size_t i = 0; i < examples.size(); ++i) {
    leasts.apply(scored[i]);
    for (const schemas::ScoredTopic& one : scored[i])
      if (one.score > 0) topics[i].push_back(one.topic);
  }
  return topics;
}

double Figures::f1() const {
  return 2 * static_cast<double>(right) / std::max<double>(1, static_cast<double>(given + wanted));
}

Figures figures(const std::vector<Example>& examples,
                const std::vector<std::vector<std::uint32_t>>& given,
                const schemas::TaxonomySource& taxonomy) {
  Figures sum;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (examples[i].invented) continue;
    sum.wanted += examples[i].topics.size();
    sum.given += given[i].size();
    for (const std::uint32_t topic : given[i])
      if (examples[i].topics.contains(taxonomy.topics[topic].topic.slug)) ++sum.right;
  }
  return sum;
}

double least_of_unknown(const Pairs& all, const std::vector<Example>& examples,
                        const std::vector<double>& weights) {
  std::vector<double> common = weights;
  for (std::size_t i = 0; i < common.size(); ++i)
    if (!all.is_common(i)) common[i] = 0;
  std::vector<std::pair<double, bool>> scored;
  std::size_t wanted = 0;
  for (const Pair& pair : all.pairs()) {
    if (examples[pair.example].invented) continue;
    scored.emplace_back(score(pair, common), pair.right);
    if (pair.right) ++wanted;
  }
  std::sort(scored.rbegin(), scored.rend());
  Figures best;
  Figures above{0, 0, wanted};
  double least = 0;
  for (const auto& [value, right] : scored) {
    ++above.given;
    if (right) ++above.right;
    if (above.f1() <= best.f1()) continue;
    best = above;
    least = value;
  }
  return least;
}

}  // namespace precedent::tests
