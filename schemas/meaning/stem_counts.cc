#include "schemas/meaning/stem_counts.hh"

#include <algorithm>
#include <utility>

namespace precedent::schemas {
namespace {

bool tells_something(std::string_view word) {
  return word.size() > 1 && (word.front() < '0' || word.front() > '9');
}

}  // namespace

void StemCounter::add(std::string_view text, std::size_t most_words) {
  for_each_word(text, [&](const Word& word) {
    if (word.position < most_words && tells_something(word.text))
      ++times_[std::string(stems_.stem_of(word.text))];
  });
}

void StemCounter::add(const CommentFacts& comment) {
  for (const std::string& heading : comment.heading) add(heading);
  add(comment.text);
  add(comment.response, kAnswerWordsMeant);
}

std::vector<StemCount> StemCounter::take() {
  std::vector<StemCount> counts;
  counts.reserve(times_.size());
  for (const auto& [stem, times] : times_) counts.push_back({stem, times});
  std::sort(counts.begin(), counts.end(),
            [](const StemCount& a, const StemCount& b) { return a.stem < b.stem; });
  times_.clear();
  return counts;
}

}  // namespace precedent::schemas
