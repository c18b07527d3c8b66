#include "schemas/topics/topic_leasts.hh"

#include <catch2/catch.hpp>

using precedent::schemas::ScoredTopic;
using precedent::schemas::TopicLeasts;

namespace {

constexpr std::uint32_t kApart = 2;

// Topics 0 and 1 need 0.5, the better of them in a comment -2; topic 2 is judged apart and needs 1.
std::vector<std::uint32_t> given(std::vector<ScoredTopic> scores) {
  const TopicLeasts leasts{{{0.5, false}, {0.5, false}, {1, true}}, -2};
  leasts.apply(scores);
  std::vector<std::uint32_t> topics;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i > 0) CHECK(scores[i - 1].score >= scores[i].score);
    if (scores[i].score > 0) topics.push_back(scores[i].topic);
  }
  return topics;
}

}  // namespace

TEST_CASE("the best topic of a comment needs less than a further one") {
  CHECK(given({{0, -1}, {1, 0.4}}) == std::vector<std::uint32_t>{1});
  CHECK(given({{0, 0.6}, {1, 3}}) == std::vector<std::uint32_t>{1, 0});
  CHECK(given({{0, -1.9}}) == std::vector<std::uint32_t>{0});
  CHECK(given({{0, -2}, {1, -5}}).empty());
  CHECK(given({}).empty());
}

TEST_CASE("a topic that is judged apart stands beside the best one and never takes its place") {
  CHECK(given({{kApart, 4}, {0, -1}}) == std::vector<std::uint32_t>{kApart, 0});
  CHECK(given({{kApart, 0.9}, {0, 0}}) == std::vector<std::uint32_t>{0});
  CHECK(given({{kApart, 0.9}}).empty());
}

TEST_CASE("of two topics that are as good as each other, the first is the best one") {
  CHECK(given({{0, 0.1}, {1, 0.1}}) == std::vector<std::uint32_t>{0});
}
