#include "corpus/comments/comment_sequence.hh"

#include <algorithm>
#include <array>

namespace precedent::corpus {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::uint32_t kMostValue = 999;
constexpr std::uint32_t kWidestGap = 6;  // numbers that may be missing without a full break
constexpr float kNextBonus = 1.0F;
constexpr float kGapCost = 1.5F;         // for each number that is missing
constexpr float kSameCost = 6.0F;        // the same number once more
constexpr float kLetteredCost = 0.5F;    // 2a after 2
constexpr float kBreakCost = 10.0F;      // any other jump
constexpr float kLateStartCost = 0.75F;  // for each number below the first

struct Link {
  float score = 0;
  std::size_t previous = kNone;
};

// The best way to arrive at each number, so far.
class Arrivals {
 public:
  explicit Arrivals(const std::vector<Link>& links) : links_(&links) { by_value_.fill(kNone); }

  void add(std::uint32_t value, std::size_t passage) {
    replace_if_better(by_value_[value], passage);
    replace_if_better(any_, passage);
  }

  Link best_for(const NumberedPassage& passage) const {
    Link best{-kLateStartCost * static_cast<float>(std::min(passage.value - 1, kWidestGap)), kNone};
    if (passage.value > 1) take(best, by_value_[passage.value - 1], kNextBonus);
    take(best, by_value_[passage.value], passage.lettered ? -kLetteredCost : -kSameCost);
    for (std::uint32_t gap = 2; gap <= kWidestGap && gap < passage.value; ++gap) {
      take(best, by_value_[passage.value - gap], -kGapCost * static_cast<float>(gap - 1));
    }
    take(best, any_,
         passage.value == 1 ? -std::min(passage.restart_cost, kBreakCost) : -kBreakCost);
    return best;
  }

 private:
  void take(Link& best, std::size_t from, float change) const {
    if (from == kNone) return;
    const float score = (*links_)[from].score + change;
    if (score > best.score) best = {score, from};
  }
  void replace_if_better(std::size_t& known, std::size_t passage) {
    if (known == kNone || (*links_)[passage].score >= (*links_)[known].score) known = passage;
  }

  const std::vector<Link>* links_;
  std::array<std::size_t, kMostValue + 1> by_value_{};
  std::size_t any_ = kNone;
};

}  // namespace

std::vector<std::size_t> best_sequence(std::span<const NumberedPassage> passages) {
  std::vector<Link> links(passages.size());
  Arrivals arrivals(links);
  std::size_t last = kNone;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    links[i] = arrivals.best_for(passages[i]);
    links[i].score += passages[i].weight;
    arrivals.add(std::min(passages[i].value, kMostValue), i);
    if (links[i].score > 0 && (last == kNone || links[i].score >= links[last].score)) last = i;
  }
  std::vector<std::size_t> chosen;
  for (std::size_t i = last; i != kNone; i = links[i].previous) chosen.push_back(i);
  std::reverse(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace precedent::corpus
