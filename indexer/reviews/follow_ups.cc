#include "indexer/reviews/follow_ups.hh"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "indexer/reviews/calendar_days.hh"
#include "indexer/reviews/comment_references.hh"
#include "indexer/reviews/letter_roles.hh"

namespace precedent::indexer {
namespace {

constexpr double kHeadingWeight = 0.25;
constexpr double kLatenessWeight = 0.3;  // for the last letter; half of it for the one before ...
constexpr double kSameHeadingOrText = 0.25;
constexpr std::size_t kMostLettersBack = 12;
constexpr std::int32_t kMisprintedDays = 3;
// Without a number, every comment of the round before is looked at.
constexpr std::size_t kMostLookedAt = 64;

class FollowUps {
 public:
  FollowUps(const ReviewComments& comments, const std::vector<std::optional<std::size_t>>& restated)
      : comments_(comments),
        restated_(restated),
        followed_(comments.size()),
        missing_(comments.size()) {
    for (std::size_t position = 0; position < comments.letters(); ++position) {
      const auto range = comments.of_letter(position);
      for (std::size_t i = range.first; i < range.last; ++i)
        if (!restated[i]) follow(i);
      remember(position);
    }
  }

  Followed take() { return {std::move(followed_), std::move(missing_)}; }

 private:
  // Letters that later comments may come back to: the staff's, and the company's where the staff's
  // is not at hand.
  void remember(std::size_t position) {
    const auto range = comments_.of_letter(position);
    if (range.empty()) return;
    const bool own = std::any_of(restated_.begin() + static_cast<std::ptrdiff_t>(range.first),
                                 restated_.begin() + static_cast<std::ptrdiff_t>(range.last),
                                 [](const auto& restated) { return !restated; });
    if (own) asking_.push_back(position);
    if (const auto day = calendar_day(comments_.letter(position).letter.date()))
      by_day_[*day].push_back(position);
  }

  void follow(std::size_t index) {
    const LinkedComment& comment = comments_[index];
    std::vector<CommentReference> references = comment_references(comment.comment->text);
    if (references.empty() && !comment.comment->prior_ref.empty())
      references.push_back({comment.comment->prior_ref, LetterNamed::kNone, {}});
    for (const CommentReference& reference : references) {
      if (const auto earlier = resolve(index, reference)) {
        add(index, *earlier);
      } else if (!is_at_hand(reference)) {
        missing_[index] = reference.date;
      }
    }
    if (!references.empty()) return;
    if (const auto earlier = by_date_of_response(index)) return add(index, *earlier);
    if (!speaks_of_response(comment.comment->text)) return;
    if (const auto earlier = alike(index)) {
      add(index, *earlier);
    } else if (asking_.empty() && by_day_.empty()) {
      missing_[index] = "";
    }
  }

  // The letter of a reference, though the comment may not be found in it.
  bool is_at_hand(const CommentReference& reference) const {
    const auto day = calendar_day(reference.date);
    if (!day) return !asking_.empty();
    for (std::int32_t off = -kMisprintedDays; off <= kMisprintedDays; ++off)
      if (by_day_.contains(*day + off)) return true;
    return false;
  }

  // The comment that the company's letter of the date answers.
  std::optional<std::size_t> by_date_of_response(std::size_t index) const {
    for (const std::string& date : dates_of_responses(comments_[index].comment->text)) {
      const auto day = calendar_day(date);
      const auto letters = day ? by_day_.find(*day) : by_day_.end();
      if (letters == by_day_.end()) continue;
      for (const std::size_t position : letters->second)
        if (position < comments_[index].position)
          if (const auto earlier = most_alike(index, answered_in(position))) return earlier;
    }
    return std::nullopt;
  }

  // The comments, each once, that a letter of the company answers.
  std::vector<std::size_t> answered_in(std::size_t position) const {
    std::vector<std::size_t> answered;
    const auto range = comments_.of_letter(position);
    const std::size_t last = std::min(range.last, range.first + kMostLookedAt);
    for (std::size_t i = range.first; i < last && !comments_[i].staff; ++i)
      answered.push_back(restated_[i] ? *restated_[i] : i);
    std::sort(answered.begin(), answered.end());
    answered.erase(std::unique(answered.begin(), answered.end()), answered.end());
    return answered;
  }

  // The only one, else the one most like it, where one is like it at all.
  std::optional<std::size_t> most_alike(std::size_t index,
                                        const std::vector<std::size_t>& candidates) const {
    if (candidates.size() == 1) return candidates.front();
    std::optional<std::size_t> best;
    double most = kSameHeadingOrText;
    for (const std::size_t candidate : candidates) {
      const double score = likeness(index, candidate);
      if (score < most || (best && score == most)) continue;
      best = candidate;
      most = score;
    }
    return best;
  }

  void add(std::size_t index, std::size_t earlier) {
    std::vector<std::size_t>& followed = followed_[index];
    const auto at = std::lower_bound(followed.begin(), followed.end(), earlier);
    if (at == followed.end() || *at != earlier) followed.insert(at, earlier);
  }

  std::optional<std::size_t> resolve(std::size_t index, const CommentReference& reference) const {
    if (reference.date.empty()) return numbered_before(index, reference.number);
    const auto day = calendar_day(reference.date);
    if (!day) return std::nullopt;
    for (std::int32_t off = 0; off <= kMisprintedDays; ++off) {
      for (const std::int32_t near : {*day - off, *day + off}) {
        const auto found = by_day_.find(near);
        if (found != by_day_.end())
          if (const auto earlier = in_letters(index, found->second, reference)) return earlier;
        if (off == 0) break;
      }
    }
    return std::nullopt;
  }

  std::optional<std::size_t> in_letters(std::size_t index,
                                        const std::vector<std::size_t>& positions,
                                        const CommentReference& reference) const {
    const std::size_t looked_at = std::min(positions.size(), kMostLettersBack);
    for (const std::size_t position : std::span(positions).first(looked_at)) {
      if (position >= comments_[index].position) continue;
      for (const std::size_t bearer : comments_.numbered(position, reference.number))
        return restated_[bearer] ? *restated_[bearer] : bearer;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> numbered_before(std::size_t index, const std::string& number) const {
    std::optional<std::size_t> best;
    double most = 0;
    double lateness = kLatenessWeight;
    std::size_t looked_at = 0;
    for (std::size_t i = asking_.size(); i-- > 0 && looked_at < kMostLettersBack; ++looked_at) {
      for (const std::size_t bearer : comments_.numbered(asking_[i], number)) {
        if (restated_[bearer] || asking_[i] >= comments_[index].position) continue;
        const double score = lateness + likeness(index, bearer);
        if (best && score <= most) continue;
        best = bearer;
        most = score;
      }
      lateness /= 2;
    }
    return best;
  }

  double likeness(std::size_t index, std::size_t earlier) const {
    const LinkedComment& a = comments_[index];
    const LinkedComment& b = comments_[earlier];
    const bool heading = !a.heading.empty() && a.heading == b.heading;
    return a.print.containment(b.print) + (heading ? kHeadingWeight : 0);
  }

  // Of the round before, the comment that this one most likely comes back to.
  std::optional<std::size_t> alike(std::size_t index) const {
    if (asking_.empty()) return std::nullopt;
    const std::size_t position = asking_.back();
    const auto range = comments_.of_letter(position);
    std::optional<std::size_t> best;
    double most = 0;
    std::size_t own = 0;
    const std::size_t last = std::min(range.last, range.first + kMostLookedAt);
    for (std::size_t i = range.first; i < last; ++i) {
      if (restated_[i]) continue;
      ++own;
      const double score = likeness(index, i);
      if (best && score <= most) continue;
      best = i;
      most = score;
    }
    if (own == 1 && range.last - range.first == 1) return best;
    return most >= kSameHeadingOrText ? best : std::nullopt;
  }

  const ReviewComments& comments_;
  const std::vector<std::optional<std::size_t>>& restated_;
  std::vector<std::vector<std::size_t>> followed_;
  std::vector<std::optional<std::string>> missing_;
  std::vector<std::size_t> asking_;  // positions
  std::unordered_map<std::int32_t, std::vector<std::size_t>> by_day_;
};

}  // namespace

Followed followed_comments(const ReviewComments& comments,
                           const std::vector<std::optional<std::size_t>>& restated) {
  return FollowUps(comments, restated).take();
}

}  // namespace precedent::indexer
