#include "indexer/reviews/missing_letters.hh"

#include <algorithm>

#include "indexer/reviews/calendar_days.hh"
#include "indexer/reviews/letter_roles.hh"

namespace precedent::indexer {
namespace {

using schemas::LetterRecord;

constexpr std::int32_t kMisprintedDays = 3;
// A letter further back belonged to another review.
constexpr std::int32_t kLongestRound = 270;
constexpr std::size_t kMostDates = 8;

class Finder {
 public:
  Finder(const std::vector<LetterRecord*>& letters, const KnownDays& known) : known_(known) {
    for (const LetterRecord* letter : letters)
      if (const auto day = calendar_day(letter->letter.date()))
        first_ = std::min(first_.value_or(*day), *day);
  }

  void named(const std::string& date) {
    if (date.empty()) {
      missing_.begins_earlier = true;
      return;
    }
    const auto day = calendar_day(date);
    if (!day || !first_ || *day >= *first_ - kMisprintedDays || *day < *first_ - kLongestRound)
      return;
    if (known_.has_near(date)) return;
    missing_.begins_earlier = true;
    const bool full = missing_.dates.size() == kMostDates;
    const auto at = std::lower_bound(missing_.dates.begin(), missing_.dates.end(), date);
    if (!full && (at == missing_.dates.end() || *at != date)) missing_.dates.insert(at, date);
  }

  MissingLetters take() { return std::move(missing_); }

 private:
  const KnownDays& known_;
  std::optional<std::int32_t> first_;
  MissingLetters missing_;
};

}  // namespace

KnownDays::KnownDays(std::span<const LetterOutline> letters) {
  for (const LetterOutline& outline : letters)
    if (const auto day = calendar_day(outline.letter.date())) days_.push_back(*day);
  std::sort(days_.begin(), days_.end());
  days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
}

bool KnownDays::has_near(const std::string& iso) const {
  const auto day = calendar_day(iso);
  if (!day) return true;
  const auto at = std::lower_bound(days_.begin(), days_.end(), *day - kMisprintedDays);
  return at != days_.end() && *at <= *day + kMisprintedDays;
}

// Days before a review's first letter are asked for, and none of long before (Finder::named).
bool KnownDays::may_tell_apart(const KnownDays& a, const KnownDays& b, const std::string& begin) {
  const auto day = calendar_day(begin);
  if (!day) return false;
  const auto days = [&](const KnownDays& known) {
    const auto from = std::lower_bound(known.days_.begin(), known.days_.end(),
                                       *day - kLongestRound - kMisprintedDays);
    return std::span(from, std::lower_bound(from, known.days_.end(), *day));
  };
  return !std::ranges::equal(days(a), days(b));
}

MissingLetters missing_before(const std::vector<LetterRecord*>& letters,
                              const std::vector<std::optional<std::string>>& named,
                              const KnownDays& known) {
  Finder finder(letters, known);
  for (const std::optional<std::string>& date : named)
    if (date) finder.named(*date);
  for (const LetterRecord* letter : letters)
    if (!letter->comments.empty())
      for (const std::string& date : letter->letter.prior_letter_dates) finder.named(date);
  return finder.take();
}

}  // namespace precedent::indexer
