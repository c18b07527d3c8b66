// Makes the topics' model (schemas/topics/topic_model.txt) again from labels:
//
//   precedent-query export --index DIR --unit comment |
//     train_topics [--folds] [--seed N] LABELS.jsonl ... > schemas/topics/topic_model.txt
//
// LABELS are as examples.hh says. Comments that no file names by their first words are left out;
// the invented ones of this folder are added.
//
// What it prints on standard error is by cross-validation over companies. With --folds it writes
// those judgements instead of the model, as lines that a scorer reads like those of an export.

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/topics/fitting.hh"

namespace {

using namespace precedent::schemas;
using namespace precedent::tests;
using Json = nlohmann::json;

// What scores have to exceed. The first two were chosen by folds; F1 is flat about them.
constexpr double kLeast = 0.2;
constexpr double kLeastOfBest = -2.2;
constexpr double kLeastApart = 1.5;  // a word in passing is no topic of its own

// Topics that are given beside the ones that went before them, never instead: what they are about
// has a place among those too.
constexpr std::array<std::string_view, 16> kApart = {"market-risk",
                                                     "dividends",
                                                     "discontinued-operations",
                                                     "spin-off-carve-out",
                                                     "pensions",
                                                     "foreign-currency",
                                                     "accounting-changes",
                                                     "research-development-software",
                                                     "receivables-transfers",
                                                     "regulatory-accounting",
                                                     "bank-capital-deposits",
                                                     "tax-credit-investments",
                                                     "fresh-start",
                                                     "customer-concentration",
                                                     "intellectual-property",
                                                     "properties"};

TopicLeasts leasts_for(const TaxonomySource& taxonomy) {
  TopicLeasts leasts;
  leasts.best = kLeastOfBest;
  for (const TopicSource& topic : taxonomy.topics) {
    const bool apart = std::find(kApart.begin(), kApart.end(), topic.topic.slug) != kApart.end();
    leasts.of.push_back({apart ? kLeastApart : kLeast, apart});
  }
  return leasts;
}

void write_judgements(const std::vector<Example>& examples,
                      const std::vector<std::vector<std::uint32_t>>& given,
                      const TaxonomySource& taxonomy) {
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const Example& example = examples[i];
    if (example.invented) continue;
    Json topics = Json::array();
    for (const std::uint32_t topic : given[i]) topics.push_back(taxonomy.topics[topic].topic.slug);
    std::cout << Json{{"id", example.id},
                      {"letter", example.letter},
                      {"text", example.text},
                      {"heading", example.heading},
                      {"topics", topics}}
                     .dump()
              << '\n';
  }
}

// ".25", "-1.3"
std::string rounded(double weight) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", weight);
  std::string number = text;
  while (number.ends_with('0')) number.pop_back();
  if (number.ends_with('.')) number.pop_back();
  if (const std::size_t zero = number.find("0."); zero <= 1) number.erase(zero, 1);
  return number;
}

void write_leasts(const TopicLeasts& leasts, double unknown, const TaxonomySource& taxonomy) {
  std::cout << "least\t" << rounded(kLeast) << "\nbest\t" << rounded(leasts.best) << "\nunknown\t"
            << rounded(unknown) << '\n';
  for (std::size_t i = 0; i < taxonomy.topics.size(); ++i)
    std::cout << "topic\t" << i << '\t' << taxonomy.topics[i].topic.slug << '\n';
  for (std::size_t i = 0; i < leasts.of.size(); ++i)
    if (leasts.of[i].apart)
      std::cout << "apart\t" << i << '\t' << rounded(leasts.of[i].score) << '\n';
}

void write_weights(const Pairs& all, const std::vector<double>& weights) {
  std::map<std::string, std::string> words;
  std::set<std::string> others;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::string name(all.name(i));
    const std::string weight = rounded(weights[i]);
    if (weight == "0" || weight == "-0") continue;
    const std::size_t last = name.rfind('\t');
    if (name.starts_with("word\t")) {
      words[name.substr(0, last)] += name.substr(last) + '\t' + weight;
    } else if (name.starts_with("term\t")) {
      others.insert(name.substr(0, last) + '\t' + weight + name.substr(last));
    } else {
      others.insert(name + '\t' + weight);
    }
  }
  for (const std::string& line : others) std::cout << line << '\n';
  for (const auto& [word, rest] : words) std::cout << word << rest << '\n';
}

TaxonomySource taxonomy_of(const std::string& path) {
  std::ifstream file(path);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  return read_taxonomy(text, path);
}

int run(const std::vector<std::string>& arguments) {
  Labels labels;
  bool judgements = false;
  unsigned seed = 1;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--folds") {
      judgements = true;
    } else if (arguments[i] == "--seed" && i + 1 < arguments.size()) {
      seed = static_cast<unsigned>(std::stoul(arguments[++i]));
    } else {
      labels.read(arguments[i]);
    }
  }
  const TaxonomySource taxonomy =
      taxonomy_of(PRECEDENT_SOURCE_FOLDER "/schemas/topics/topics.json");
  std::vector<Example> examples = read_examples(std::cin, labels);
  const std::size_t real = examples.size();
  for (Example& invented :
       read_invented(PRECEDENT_SOURCE_FOLDER "/tests/topics/invented_comments.txt"))
    examples.push_back(std::move(invented));
  const Pairs pairs(examples, taxonomy);
  const TopicLeasts leasts = leasts_for(taxonomy);
  const auto given = judged(pairs, examples, scores_by_folds(pairs, examples, seed), leasts);
  const Figures found = figures(examples, given, taxonomy);
  std::cerr << real << " comments and " << examples.size() - real << " invented ones, "
            << pairs.pairs().size() << " pairs, " << pairs.features()
            << " features; by folds over companies: right " << found.right << " of " << found.wanted
            << ", given " << found.given << ", f1 " << found.f1() << '\n';
  if (judgements) {
    write_judgements(examples, given, taxonomy);
    return 0;
  }
  const std::vector<double> weights = fit(pairs, examples, [](const Pair&) { return true; });
  write_leasts(leasts, least_of_unknown(pairs, examples, weights), taxonomy);
  write_weights(pairs, weights);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "train_topics: " << error.what() << '\n';
    return 2;
  }
}
