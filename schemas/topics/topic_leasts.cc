#include "schemas/topics/topic_leasts.hh"

#include <algorithm>

namespace precedent::schemas {

void TopicLeasts::apply(std::vector<ScoredTopic>& scores) const {
  ScoredTopic* highest = nullptr;
  for (ScoredTopic& scored : scores)
    if (!of[scored.topic].apart && (highest == nullptr || scored.score > highest->score))
      highest = &scored;
  for (ScoredTopic& scored : scores)
    scored.score -= &scored == highest ? best : of[scored.topic].score;
  std::stable_sort(scores.begin(), scores.end(),
                   [](const ScoredTopic& a, const ScoredTopic& b) { return a.score > b.score; });
}

}  // namespace precedent::schemas
