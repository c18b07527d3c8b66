#pragma once
// How much must speak for a topic, for a comment to be about it.

#include <cstdint>
#include <vector>

namespace precedent::schemas {

struct ScoredTopic {
  std::uint32_t topic = 0;
  double score = 0;
};

struct TopicLeasts {
  struct Least {
    double score = 0;
    // Judged by itself: the topic is never the best one of a comment, and another may be beside it.
    bool apart = false;
  };
  std::vector<Least> of;  // of each topic
  double best = 0;  // of the one with the highest score in a comment; most are about something

  // Takes from each score of a comment's topics the least that it has to exceed, so that those
  // above 0 are what the comment is about; sorts them, highest first.
  void apply(std::vector<ScoredTopic>& scores) const;
};

}  // namespace precedent::schemas
