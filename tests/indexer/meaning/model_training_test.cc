#include "indexer/meaning/model_training.hh"

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

#include "tests/support/temporary_folder.hh"

using namespace precedent;
using indexer::ModelTraining;
using tests::TemporaryFolder;

namespace {

using Stems = std::vector<schemas::StemCount>;

constexpr int kMatters = 40;

std::string stem(const std::string& name, int matter) {
  return name + std::to_string(matter % kMatters);
}

// "pay" and "compens" of a matter are never said together, but beside the same other stems.
schemas::LearntStems learnt_of_many_matters() {
  ModelTraining training;
  for (int matter = 0; matter < kMatters; ++matter)
    for (int i = 0; i < 8; ++i)
      training.add({{stem(i % 2 == 0 ? "pay" : "compens", matter), 1},
                    {stem("committe", matter), 1},
                    {stem("director", matter), 1}});
  return training.learn(8 * kMatters);
}

float nearness(const schemas::LanguageModel& model, const Stems& some, const Stems& others) {
  const std::vector<float> a = model.direction_of(some);
  const std::vector<float> b = model.direction_of(others);
  float sum = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) sum += a[i] * b[i];
  return sum;
}

schemas::LanguageModel model_of(const schemas::LearntStems& learnt, const TemporaryFolder& folder) {
  const std::filesystem::path file = folder.path() / "model";
  std::ofstream(file, std::ios::binary) << schemas::model_file(learnt);
  return *schemas::LanguageModel::open(file);
}

}  // namespace

TEST_CASE("stems that stand beside the same others come near each other") {
  const TemporaryFolder folder;
  const schemas::LearntStems learnt = learnt_of_many_matters();
  CHECK(learnt.dimensions == 32);
  const schemas::LanguageModel model = model_of(learnt, folder);
  float of_one_matter = 0;
  float of_two = 0;
  for (int matter = 0; matter < kMatters; ++matter) {
    const Stems pay = {{stem("pay", matter), 1}};
    of_one_matter += nearness(model, pay, {{stem("compens", matter), 1}}) / kMatters;
    of_two += nearness(model, pay, {{stem("compens", matter + 1), 1}}) / kMatters;
  }
  CHECK(of_one_matter > 0.5F);
  CHECK(std::abs(of_two) < 0.2F);
}

TEST_CASE("the same comments teach the same bytes") {
  CHECK(schemas::model_file(learnt_of_many_matters()) ==
        schemas::model_file(learnt_of_many_matters()));
}

TEST_CASE("stems of one comment alone, and of nearly all, teach nothing") {
  ModelTraining training;
  for (int i = 0; i < 200; ++i)
    training.add(
        {{"compani", 1}, {i % 3 == 0 ? "liquid" : "goodwil", 1}, {"odd" + std::to_string(i), 1}});
  CHECK(training.learn(200).stems == std::vector<std::string>{"liquid"});
}

TEST_CASE("nothing is learnt of nothing") {
  ModelTraining training;
  CHECK(training.learn(0).stems.empty());
  for (int i = 0; i < 5; ++i) training.add({});
  CHECK(training.learn(5).stems.empty());
}
