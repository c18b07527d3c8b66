// Makes the topics' model (schemas/topics/topic_model.txt) again from labels:
//
//   precedent-query export --index DIR --unit comment |
//     train_topics [--folds] [--seed N] LABELS.jsonl ... > schemas/topics/topic_model.txt
//
// LABELS has one object a line: {"letter": id of the letter, "starts": first eight words of the
// comment, folded, "topics": [slug, ...]}, or {"id": id of the comment, "topics": [...]}; several
// for one comment are joined. Comments that no file with "starts" names are left out.
//
// What it prints on standard error is by cross-validation: no comment is judged by weights that
// were fitted on comments of the same company. With --folds it writes those judgements instead of
// the model, as lines that a scorer reads like those of an export.

#include <linear.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "schemas/ascii.hh"
#include "schemas/topics/topic_model.hh"

namespace {

using namespace precedent::schemas;
using Json = nlohmann::json;

constexpr int kFolds = 8;
constexpr std::size_t kLeastCompanies = 3;  // that use a word, for it to be a feature
constexpr double kCost = 3;
constexpr double kLeastWeight = 0.1;  // smaller ones of single words, terms and topics are none

struct Example {
  Json row;  // as exported
  std::string company;
  std::vector<std::string> heading;
  std::vector<std::string> citations;
  std::vector<std::string> forms;
  std::set<std::string> topics;
  std::vector<std::uint32_t> words;
};

// A comment and a topic that it may have.
struct Pair {
  std::size_t example = 0;
  std::uint32_t topic = 0;
  std::vector<std::pair<std::uint32_t, double>> features;  // by their numbers
  bool right = false;
};

// "We note your response" -> "we note your response", eight words at most.
std::string first_words(const std::string& text) {
  std::string words;
  int count = 0;
  bool inside = false;
  for (const char c : text) {
    const char lower = to_lower(c);
    if (!is_lower(lower) && !is_digit(lower)) {
      inside = false;
      continue;
    }
    if (!inside && ++count > 8) break;
    if (!inside && !words.empty()) words += ' ';
    inside = true;
    words += lower;
  }
  return words;
}

std::string company_of(const Json& row) {
  const Json& registrants = row.value("registrants", Json::array());
  return registrants.empty() ? row.value("company", "") : registrants[0].value("cik", "");
}

class Labels {
 public:
  void read(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(file, line);) {
      const Json one = Json::parse(line);
      const std::vector<std::string> topics = one.at("topics");
      if (one.contains("id")) {
        by_id_[one.at("id")].insert(topics.begin(), topics.end());
      } else {
        by_words_[{one.at("letter"), one.at("starts")}].insert(topics.begin(), topics.end());
      }
    }
  }

  // False for comments that nobody has labelled.
  bool label(Example& example) const {
    const auto known =
        by_words_.find({example.row.at("letter"), first_words(example.row.value("text", ""))});
    if (known == by_words_.end()) return false;
    example.topics = known->second;
    if (const auto more = by_id_.find(example.row.at("id")); more != by_id_.end())
      example.topics.insert(more->second.begin(), more->second.end());
    return true;
  }

 private:
  std::map<std::string, std::set<std::string>> by_id_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> by_words_;
};

std::vector<Example> read_examples(std::istream& in, const Labels& labels) {
  std::vector<Example> examples;
  for (std::string line; std::getline(in, line);) {
    Example example;
    example.row = Json::parse(line);
    example.company = company_of(example.row);
    example.heading = example.row.value("heading", std::vector<std::string>());
    example.citations = example.row.value("citations", std::vector<std::string>());
    example.forms = example.row.value("forms", std::vector<std::string>());
    if (labels.label(example)) examples.push_back(std::move(example));
  }
  std::stable_sort(examples.begin(), examples.end(), [](const Example& a, const Example& b) {
    return std::make_pair(a.row.at("letter").get<std::string>(), a.row.at("ordinal").get<int>()) <
           std::make_pair(b.row.at("letter").get<std::string>(), b.row.at("ordinal").get<int>());
  });
  return examples;
}

// Names of features as lines of the model begin with, and all pairs of the examples.
class Pairs {
 public:
  Pairs(std::vector<Example>& examples, const TaxonomySource& taxonomy)
      : taxonomy_(taxonomy), terms_(taxonomy) {
    for (std::size_t begin = 0; begin < examples.size();) {
      std::size_t end = begin;
      while (end < examples.size() &&
             examples[end].row.at("letter") == examples[begin].row.at("letter"))
        ++end;
      add_letter(examples, begin, end);
      begin = end;
    }
  }

  const std::vector<Pair>& pairs() const { return pairs_; }
  std::size_t features() const { return features_.size(); }
  std::string_view name(std::size_t feature) const {
    return features_.word(static_cast<std::uint32_t>(feature));
  }
  bool needs_companies(std::size_t feature) const {
    return !name(feature).starts_with("common") && !name(feature).starts_with("own");
  }

 private:
  void add_letter(std::vector<Example>& examples, std::size_t begin, std::size_t end) {
    std::vector<LetterEvidence::Comment> comments;
    for (std::size_t i = begin; i < end; ++i) {
      Example& example = examples[i];
      const std::string& text = example.row.at("text").get_ref<const std::string&>();
      std::set<std::uint32_t> words;
      const auto take = [&](std::string_view word) { words.insert(words_.number_of(word)); };
      comments.push_back(
          {terms_.evidence_of({text, example.heading, example.citations, example.forms}, take),
           example.heading, text.size()});
      example.words.assign(words.begin(), words.end());
    }
    const LetterEvidence letter(std::move(comments), taxonomy_.topics.size());
    for (std::size_t i = begin; i < end; ++i)
      for (const std::uint32_t topic : letter.candidates(i - begin))
        add_pair(examples[i], i, letter, i - begin, topic);
  }

  void add_pair(const Example& example, std::size_t number, const LetterEvidence& letter,
                std::size_t comment, std::uint32_t topic) {
    const std::string slug = std::to_string(topic);
    Pair pair{number, topic, {}, example.topics.contains(taxonomy_.topics[topic].topic.slug)};
    letter.for_each_feature(comment, topic, [&](const Feature& feature) {
      pair.features.emplace_back(features_.number_of(name_of(feature, slug)), feature.value);
    });
    for (const std::uint32_t word : example.words) {
      const std::string text(words_.word(word));
      pair.features.emplace_back(features_.number_of("word\t" + text + "\t" + slug),
                                 word_value(text));
    }
    pairs_.push_back(std::move(pair));
  }

  std::string name_of(const Feature& feature, const std::string& slug) const {
    switch (feature.kind) {
      case Feature::Kind::kCommon:
        return "common\t" + std::string(feature_name(feature.kind, feature.number));
      case Feature::Kind::kOwn:
        return "own\t" + slug + "\t" + std::string(feature_name(feature.kind, feature.number));
      case Feature::Kind::kBeside:
        return "beside\t" + slug + "\t" + std::to_string(feature.number);
      case Feature::Kind::kTerm: {
        const auto places = static_cast<std::uint32_t>(kTermPlaces);
        const TopicTerms::Term& term = terms_.term(feature.number / places);
        return "term\t" + slug + "\t" + std::to_string(static_cast<int>(term.list)) + "\t" +
               std::to_string(feature.number % places) + "\t" + term.text;
      }
    }
    return "";
  }

  const TaxonomySource& taxonomy_;
  TopicTerms terms_;
  WordTable words_;
  WordTable features_;
  std::vector<Pair> pairs_;
};

// Weights of features, 0 of those that too few companies have; fitted on pairs for which `use`.
template <typename Use>
std::vector<double> fit(const Pairs& all, const std::vector<Example>& examples, const Use& use) {
  std::vector<std::set<std::string>> companies(all.features());
  std::vector<const Pair*> used;
  for (const Pair& pair : all.pairs()) {
    if (!use(pair)) continue;
    used.push_back(&pair);
    for (const auto& [feature, value] : pair.features)
      if (companies[feature].size() < kLeastCompanies)
        companies[feature].insert(examples[pair.example].company);
  }
  std::vector<std::vector<feature_node>> rows;
  std::vector<double> labels;
  for (const Pair* pair : used) {
    std::map<int, double> row;
    for (const auto& [feature, value] : pair->features)
      if (!all.needs_companies(feature) || companies[feature].size() >= kLeastCompanies)
        row[static_cast<int>(feature) + 1] += value;
    rows.emplace_back();
    for (const auto& [index, value] : row) rows.back().push_back({index, value});
    rows.back().push_back({-1, 0});
    labels.push_back(pair->right ? 1 : -1);
  }
  std::vector<feature_node*> starts;
  for (auto& row : rows) starts.push_back(row.data());
  problem data{};
  data.l = static_cast<int>(rows.size());
  data.n = static_cast<int>(all.features());
  data.y = labels.data();
  data.x = starts.data();
  data.bias = -1;
  parameter settings{};
  settings.solver_type = L2R_LR;
  settings.C = kCost;
  settings.eps = 0.001;
  set_print_string_function([](const char*) {});
  model* fitted = train(&data, &settings);
  const double sign = fitted->label[0] == 1 ? 1 : -1;
  std::vector<double> weights(all.features());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    weights[i] = sign * fitted->w[i];
    if (all.needs_companies(i) && std::fabs(weights[i]) < kLeastWeight) weights[i] = 0;
  }
  free_and_destroy_model(&fitted);
  return weights;
}

double score(const Pair& pair, const std::vector<double>& weights) {
  double sum = 0;
  for (const auto& [feature, value] : pair.features) sum += weights[feature] * value;
  return sum;
}

// Which fold each company is in, so that the folds are about as large as each other.
std::map<std::string, int> folds_of(const std::vector<Example>& examples, unsigned seed) {
  std::map<std::string, std::size_t> sizes;
  for (const Example& example : examples) ++sizes[example.company];
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

std::vector<double> scores_by_folds(const Pairs& all, const std::vector<Example>& examples,
                                    unsigned seed) {
  const auto folds = folds_of(examples, seed);
  const auto fold_of = [&](const Pair& pair) { return folds.at(examples[pair.example].company); };
  std::vector<double> scores(all.pairs().size());
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto weights =
        fit(all, examples, [&](const Pair& pair) { return fold_of(pair) != fold; });
    for (std::size_t i = 0; i < scores.size(); ++i)
      if (fold_of(all.pairs()[i]) == fold) scores[i] = score(all.pairs()[i], weights);
  }
  return scores;
}

struct Figures {
  std::size_t right = 0;
  std::size_t given = 0;
  std::size_t wanted = 0;
  double f1() const {
    return 2 * static_cast<double>(right) /
           std::max<double>(1, static_cast<double>(given + wanted));
  }
};

Figures figures(const Pairs& all, const std::vector<Example>& examples,
                const std::vector<double>& scores, double least) {
  Figures sum;
  for (const Example& example : examples) sum.wanted += example.topics.size();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] <= least) continue;
    ++sum.given;
    if (all.pairs()[i].right) ++sum.right;
  }
  return sum;
}

double best_least(const Pairs& all, const std::vector<Example>& examples,
                  const std::vector<double>& scores) {
  double best = 0;
  for (int tenths = -15; tenths <= 10; ++tenths) {
    const double least = tenths / 10.0;
    if (figures(all, examples, scores, least).f1() > figures(all, examples, scores, best).f1())
      best = least;
  }
  return best;
}

void write_judgements(const Pairs& all, const std::vector<Example>& examples,
                      const std::vector<double>& scores, double least,
                      const TaxonomySource& taxonomy) {
  std::vector<Json> topics(examples.size(), Json::array());
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (scores[i] > least)
      topics[all.pairs()[i].example].push_back(taxonomy.topics[all.pairs()[i].topic].topic.slug);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const Json& row = examples[i].row;
    std::cout << Json{{"id", row.at("id")},
                      {"letter", row.at("letter")},
                      {"text", row.at("text")},
                      {"heading", examples[i].heading},
                      {"topics", topics[i]}}
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

void write_model(const Pairs& all, const std::vector<double>& weights, double least,
                 const TaxonomySource& taxonomy) {
  std::cout << "least\t" << rounded(least) << '\n';
  for (std::size_t i = 0; i < taxonomy.topics.size(); ++i)
    std::cout << "topic\t" << i << '\t' << taxonomy.topics[i].topic.slug << '\n';
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
  const Pairs pairs(examples, taxonomy);
  const std::vector<double> scores = scores_by_folds(pairs, examples, seed);
  const double least = best_least(pairs, examples, scores);
  const Figures found = figures(pairs, examples, scores, least);
  std::cerr << examples.size() << " comments, " << pairs.pairs().size() << " pairs, "
            << pairs.features() << " features; by folds over companies, above " << least
            << ": right " << found.right << " of " << found.wanted << ", given " << found.given
            << ", f1 " << found.f1() << '\n';
  if (judgements) {
    write_judgements(pairs, examples, scores, least, taxonomy);
  } else {
    write_model(pairs, fit(pairs, examples, [](const Pair&) { return true; }), least, taxonomy);
  }
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
