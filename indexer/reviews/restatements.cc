#include "indexer/reviews/restatements.hh"

#include <algorithm>
#include <unordered_map>

#include "indexer/reviews/letter_roles.hh"

namespace precedent::indexer {
namespace {

using Restated = std::vector<std::optional<std::size_t>>;

// Shares of pairs of words, measured on restatements whose number and letter are certain.
constexpr double kSameText = 0.5;         // enough without a number
constexpr double kSomeText = 0.25;        // enough beside the number
constexpr double kSameCompanyText = 0.8;  // of two company letters without the staff's
constexpr std::size_t kTextWords = 6;     // fewer say nothing

constexpr double kNumberWeight = 0.3;
constexpr double kNamedLetterWeight = 0.2;
constexpr double kLastLetterWeight = 0.1;
constexpr double kHeadingWeight = 0.1;

// Boilerplate stands in any number of comments: the latest are looked at.
constexpr std::size_t kMostBearers = 12;  // of one run of words
constexpr std::size_t kMostCandidates = 12;
constexpr std::size_t kMostTargets = 12;  // staff letters whose numbers are looked up

class Restatements {
 public:
  explicit Restatements(const ReviewComments& comments)
      : comments_(comments), restated_(comments.size()) {
    for (std::size_t position = 0; position < comments.letters(); ++position) {
      if (asks(comments.letter(position))) {
        take_staff_letter(position);
      } else if (!is_of_staff(comments.letter(position))) {
        take_company_letter(position);
      }
    }
  }

  Restated take() { return std::move(restated_); }

 private:
  void take_staff_letter(std::size_t position) {
    staff_letters_.push_back(position);
    const auto range = comments_.of_letter(position);
    for (std::size_t i = range.first; i < range.last; ++i) remember(i);
  }

  void take_company_letter(std::size_t position) {
    const auto range = comments_.of_letter(position);
    if (range.empty()) return;
    find_targets(position);
    for (std::size_t i = range.first; i < range.last; ++i) restated_[i] = best_for(i);
    match_by_order(range);
    for (std::size_t i = range.first; i < range.last; ++i)
      if (!restated_[i]) remember(i);
  }

  // Staff letters that the company names by date, and the last one.
  void find_targets(std::size_t position) {
    const auto& named = comments_.letter(position).letter.prior_letter_dates;
    targets_.clear();
    for (std::size_t i = staff_letters_.size(); i-- > 0 && targets_.size() < kMostTargets;) {
      const std::string& date = comments_.letter(staff_letters_[i]).letter.date();
      const bool by_date = std::find(named.begin(), named.end(), date) != named.end();
      if (by_date || i + 1 == staff_letters_.size())
        targets_.push_back({staff_letters_[i], by_date});
    }
  }

  void remember(std::size_t index) {
    for (const std::uint64_t anchor : comments_[index].print.anchors()) {
      std::size_t& latest = latest_bearers_.try_emplace(anchor, kNoBearer).first->second;
      bearers_.push_back({index, latest});
      latest = bearers_.size() - 1;
    }
  }

  // Comments of earlier letters that share runs of words with this one, as often as they do.
  std::vector<std::size_t> sharing(const LinkedComment& comment) const {
    std::vector<std::size_t> shared;
    for (const std::uint64_t anchor : comment.print.anchors()) {
      const auto found = latest_bearers_.find(anchor);
      std::size_t at = found == latest_bearers_.end() ? kNoBearer : found->second;
      for (std::size_t i = 0; i < kMostBearers && at != kNoBearer; ++i, at = bearers_[at].earlier)
        if (comments_[bearers_[at].comment].position < comment.position)
          shared.push_back(bearers_[at].comment);
    }
    std::sort(shared.begin(), shared.end());
    return shared;
  }

  std::vector<std::size_t> candidates_for(const LinkedComment& comment) const {
    std::vector<std::pair<std::size_t, std::size_t>> ranked;  // how often, which
    for (const std::size_t bearer : sharing(comment)) {
      if (ranked.empty() || ranked.back().second != bearer) ranked.emplace_back(0, bearer);
      ++ranked.back().first;
    }
    std::sort(ranked.rbegin(), ranked.rend());
    if (ranked.size() > kMostCandidates) ranked.resize(kMostCandidates);
    std::vector<std::size_t> candidates;
    for (const auto& [count, bearer] : ranked) candidates.push_back(bearer);
    for (const Target& target : targets_)
      if (!comment.number.empty())
        for (const std::size_t bearer : comments_.numbered(target.position, comment.number))
          candidates.push_back(bearer);
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
  }

  std::optional<std::size_t> best_for(std::size_t index) const {
    const LinkedComment& comment = comments_[index];
    std::optional<std::size_t> best;
    double most = 0;
    for (const std::size_t candidate : candidates_for(comment)) {
      const double score = likeness(comment, comments_[candidate]);
      if (score <= 0 || (best && score < most)) continue;
      best = candidate;
      most = score;
    }
    return best;
  }

  // 0: not the same.
  double likeness(const LinkedComment& comment, const LinkedComment& candidate) const {
    const bool same_number = !comment.number.empty() && comment.number == candidate.number;
    const double text = comment.print.containment(candidate.print);
    const std::size_t words = std::min(comment.print.words(), candidate.print.words());
    if (!candidate.staff) {
      const bool same = text >= kSameCompanyText && words >= kTextWords && same_number;
      return same ? text : 0;
    }
    const auto target = std::find_if(targets_.begin(), targets_.end(), [&](const Target& known) {
      return known.position == candidate.position;
    });
    const bool targeted = target != targets_.end();
    const bool by_text = text >= kSameText && words >= kTextWords;
    const bool by_number = same_number && targeted && (text >= kSomeText || words < kTextWords);
    if (!by_text && !by_number) return 0;
    double score = text;
    if (same_number) score += kNumberWeight;
    if (targeted && target->by_date) score += kNamedLetterWeight;
    if (candidate.position == staff_letters_.back()) score += kLastLetterWeight;
    if (!comment.heading.empty() && comment.heading == candidate.heading) score += kHeadingWeight;
    return score;
  }

  // A letter that numbers nothing and restates little: as many comments as the staff's letter has,
  // in its order.
  void match_by_order(ReviewComments::Range range) {
    if (targets_.empty()) return;
    const auto asked = comments_.of_letter(targets_.front().position);
    if (asked.last - asked.first != range.last - range.first) return;
    for (std::size_t i = range.first; i < range.last; ++i) {
      const std::size_t there = asked.first + (i - range.first);
      if (restated_[i] || !comments_[i].number.empty()) continue;
      const bool little = comments_[i].print.words() < kTextWords;
      if (little || comments_[i].print.containment(comments_[there].print) >= kSomeText)
        restated_[i] = there;
    }
  }

  struct Target {
    std::size_t position = 0;
    bool by_date = false;
  };

  const ReviewComments& comments_;
  Restated restated_;
  std::vector<std::size_t> staff_letters_;  // positions, of those with comments
  std::vector<Target> targets_;             // of the letter that is read, latest first

  // Who bears a run of words: a chain from the latest to the first.
  static constexpr std::size_t kNoBearer = static_cast<std::size_t>(-1);
  struct Bearer {
    std::size_t comment = 0;
    std::size_t earlier = kNoBearer;
  };
  std::vector<Bearer> bearers_;
  std::unordered_map<std::uint64_t, std::size_t> latest_bearers_;
};

}  // namespace

Restated restated_comments(const ReviewComments& comments) {
  return Restatements(comments).take();
}

}  // namespace precedent::indexer
