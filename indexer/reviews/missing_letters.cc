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

KnownDays::KnownDays(std::span<const LetterRecord> letters) {
  for (const LetterRecord& letter : letters)
    if (const auto day = calendar_day(letter.letter.date())) days_.insert(*day);
}

bool KnownDays::has_near(const std::string& iso) const {
  const auto day = calendar_day(iso);
  if (!day) return true;
  for (std::int32_t off = -kMisprintedDays; off <= kMisprintedDays; ++off)
    if (days_.contains(*day + off)) return true;
  return false;
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
