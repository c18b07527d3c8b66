#include "indexer/reviews/review_grouping.hh"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <tuple>

#include "indexer/reviews/calendar_days.hh"
#include "indexer/reviews/letter_roles.hh"
#include "indexer/reviews/letter_subject.hh"

namespace precedent::indexer {
namespace {

using schemas::Kind;

// Days. What was measured on real reviews, with room.
constexpr std::int32_t kLongestSilence = 500;  // within one review, where a letter says so
constexpr std::int32_t kLongestRegistration = 400;
constexpr std::int32_t kRegistrationRound = 270;  // drafts rest for long before they become public
constexpr std::int32_t kAfterAcceleration = 30;   // later, a new staff letter is about another one
constexpr std::int32_t kNoReviewWithin = 45;      // of what the company wrote when it filed
constexpr std::int32_t kAnswerWithin = 200;       // a company's letter that names no date
constexpr std::int32_t kNextRoundWithin = 120;    // a staff letter that names nothing earlier
constexpr std::int32_t kClosingWithin = 540;
constexpr std::int32_t kAfterClosing = 200;
constexpr std::int32_t kSameDays = 10;  // letters that crossed the closing one
constexpr std::int32_t kMisprintedDays = 3;

// A company seldom has three reviews at once; the bound holds against hostile families.
constexpr std::size_t kMostReviewsAtOnce = 48;
constexpr std::size_t kMostDatesNamed = 64;
// Every document of a review carries the ids of all its letters. Real reviews have some dozens.
constexpr std::size_t kMostLetters = 500;

struct Reading {
  const LetterOutline& outline;
  std::optional<std::int32_t> day = {};
  std::vector<std::int32_t> named_days = {};  // of the letters it names

  const schemas::LetterFacts& letter() const { return outline.letter; }
  const ReviewTraits& traits() const { return outline.traits; }
};

struct Review {
  std::vector<std::size_t> letters;
  std::vector<std::int32_t> days;  // of its letters, ascending
  ReviewTraits traits;
  std::optional<std::int32_t> closed;
  std::optional<std::int32_t> accelerated;
  bool asked = false;     // holds staff comments
  bool answered = false;  // and the company wrote since the last of them
  bool merged = false;    // into another one
};

enum class Speaks : std::uint8_t { kAgainst, kNothing, kTime, kNearDate, kDate, kNumber, kFiling };

Reading read(const LetterOutline& outline) {
  Reading reading{outline};
  reading.day = calendar_day(outline.letter.date());
  for (const std::string& date : outline.letter.prior_letter_dates) {
    if (reading.named_days.size() == kMostDatesNamed) break;
    if (const auto day = calendar_day(date)) reading.named_days.push_back(*day);
  }
  return reading;
}

// Days since the review's last letter; 0 where either has no date.
std::int32_t silence(const Reading& letter, const Review& review) {
  if (!letter.day || review.days.empty()) return 0;
  return *letter.day - review.days.back();
}

bool names_date_of(const Reading& letter, const Review& review, std::int32_t tolerance) {
  return std::any_of(letter.named_days.begin(), letter.named_days.end(), [&](std::int32_t named) {
    const auto at = std::lower_bound(review.days.begin(), review.days.end(), named - tolerance);
    return at != review.days.end() && *at <= named + tolerance;
  });
}

bool same_registrant(const ReviewTraits& a, const ReviewTraits& b) {
  if (!a.ciks.empty() && !b.ciks.empty()) return share_any(a.ciks, b.ciks);
  return share_any(a.names, b.names) || share_any(a.standing, b.standing);
}

bool forms_agree(const ReviewTraits& a, const ReviewTraits& b) {
  return a.groups == 0 || b.groups == 0 || (a.groups & b.groups) != 0;
}

bool contestants_differ(const ReviewTraits& a, const ReviewTraits& b) {
  return !a.contestants.empty() && !b.contestants.empty() &&
         !share_any(a.contestants, b.contestants);
}

bool registrations_differ(const ReviewTraits& a, const ReviewTraits& b) {
  const auto differ = [](const std::vector<std::string>& x, const std::vector<std::string>& y) {
    return !x.empty() && !y.empty() && !share_any(x, y);
  };
  return differ(a.registrations, b.registrations) || differ(a.drafts, b.drafts);
}

bool crossed_closing(const Reading& letter, const Review& review) {
  return letter.day && *letter.day - *review.closed <= kSameDays;
}

// Reports, proxies and the like are reviewed one by one; a registration changes its dates with
// every amendment.
bool other_filing(const Reading& letter, const Review& review) {
  constexpr std::uint32_t kOneByOne = bit_of(FormGroup::kReports) | bit_of(FormGroup::kProxy);
  const auto& mine = letter.traits().subject_dates;
  const auto& theirs = review.traits.subject_dates;
  return letter.traits().groups != 0 && (letter.traits().groups & ~kOneByOne) == 0 &&
         !mine.empty() && !theirs.empty() && !share_any(mine, theirs);
}

// A staff letter about another filing, or one that comes long after the review was complete, cites
// its letters and does not go on with it; so does whatever answers or closes that one.
bool only_cites(const Reading& letter, const Review& review) {
  if (!review.closed || !letter.day) return false;
  return *letter.day - *review.closed > kAfterClosing ||
         (!crossed_closing(letter, review) && other_filing(letter, review));
}

bool is_registration(const ReviewTraits& traits) {
  constexpr std::uint32_t kReported =
      bit_of(FormGroup::kReports) | bit_of(FormGroup::kProxy) | bit_of(FormGroup::kContest);
  return traits.groups != 0 && (traits.groups & kReported) == 0;
}

// A staff letter that is no closing one, to a review that is not closed.
bool staff_goes_on(const Reading& letter, const Review& review, std::int32_t days) {
  if (is_of_kind(letter.letter(), Kind::kNoReview))
    return !review.asked && letter.traits().groups == review.traits.groups &&
           days <= kNoReviewWithin;
  if (letter.outline.comes_back != 0) return days <= kLongestSilence;
  if (review.accelerated && letter.day && letter.outline.asks != 0 &&
      *letter.day - *review.accelerated > kAfterAcceleration)
    return false;
  return days <= (is_registration(letter.traits()) ? kRegistrationRound : kNextRoundWithin) &&
         !other_filing(letter, review);
}

bool goes_by_time(const Reading& letter, const Review& review) {
  const schemas::LetterFacts& record = letter.letter();
  if (!same_registrant(letter.traits(), review.traits)) return false;
  const bool closing = is_of_kind(record, Kind::kReviewComplete);
  if (review.closed) {
    const bool late = letter.outline.asks == 0 && !is_of_kind(record, Kind::kNoReview) && !closing;
    return late && crossed_closing(letter, review) && !other_filing(letter, review);
  }
  const std::int32_t days = silence(letter, review);
  // The closing letter of a review of a 10-Q may name the 10-K.
  if (closing)
    return (review.answered && days <= kNextRoundWithin) ||
           (days <= kClosingWithin && !other_filing(letter, review));
  if (is_of_staff(record)) return staff_goes_on(letter, review, days);
  return days <= (is_registration(letter.traits()) ? kRegistrationRound : kAnswerWithin) &&
         !other_filing(letter, review);
}

Speaks how_it_speaks(const Reading& letter, const Review& review) {
  const ReviewTraits& a = letter.traits();
  const ReviewTraits& b = review.traits;
  if (a.treatment != b.treatment) return Speaks::kAgainst;
  const std::int32_t days = silence(letter, review);
  if (!a.references.empty() && !b.references.empty()) {
    if (!share_any(a.references, b.references)) return Speaks::kAgainst;
    if (days <= kLongestSilence) return Speaks::kFiling;
  }
  const bool same_registration =
      share_any(a.registrations, b.registrations) || share_any(a.drafts, b.drafts);
  if (same_registration && days <= kLongestRegistration) return Speaks::kNumber;
  if (registrations_differ(a, b) || contestants_differ(a, b)) return Speaks::kAgainst;
  if (!forms_agree(a, b) || days > kClosingWithin) return Speaks::kNothing;
  if (!same_registrant(a, b) && !a.ciks.empty() && !b.ciks.empty()) return Speaks::kNothing;
  if (days <= kLongestSilence && !only_cites(letter, review)) {
    if (names_date_of(letter, review, 0)) return Speaks::kDate;
    if (!review.closed && names_date_of(letter, review, kMisprintedDays)) return Speaks::kNearDate;
  }
  return goes_by_time(letter, review) ? Speaks::kTime : Speaks::kNothing;
}

class Grouping {
 public:
  Grouping(std::span<const LetterOutline> letters, const std::vector<std::size_t>& order)
      : letters_(letters) {
    for (const std::size_t place : order) take(place);
  }

  std::vector<std::vector<std::size_t>> reviews(const std::vector<std::size_t>& order) {
    std::vector<std::size_t> rank(letters_.size());
    for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    const auto earlier = [&](std::size_t a, std::size_t b) { return rank[a] < rank[b]; };
    std::vector<std::vector<std::size_t>> grouped;
    for (Review& review : reviews_) {
      if (review.merged) continue;
      std::sort(review.letters.begin(), review.letters.end(), earlier);
      grouped.push_back(std::move(review.letters));
    }
    std::sort(grouped.begin(), grouped.end(),
              [&](const auto& a, const auto& b) { return earlier(a.front(), b.front()); });
    return grouped;
  }

 private:
  void take(std::size_t place) {
    const Reading letter = read(letters_[place]);
    retire(letter);
    std::optional<std::size_t> best;
    Speaks loudest = Speaks::kNothing;
    for (const std::size_t candidate : active_) {
      if (reviews_[candidate].letters.size() >= kMostLetters) continue;
      const Speaks speaks = how_it_speaks(letter, reviews_[candidate]);
      if (speaks <= Speaks::kNothing || speaks < loudest) continue;
      if (best && speaks == loudest && !nearer(letter, candidate, *best)) continue;
      best = candidate;
      loudest = speaks;
    }
    if (best && !letter.named_days.empty()) merge_named(letter, *best);
    if (!best) {
      best = reviews_.size();
      reviews_.emplace_back();
    }
    add(place, letter, *best);
  }

  // Of two reviews that speak alike: the open one, the one about the same filing, the latest.
  bool nearer(const Reading& letter, std::size_t candidate, std::size_t best) const {
    const auto rank = [&](std::size_t index) {
      const Review& review = reviews_[index];
      const bool filing = share_any(letter.traits().subject_dates, review.traits.subject_dates);
      const bool forms = letter.traits().groups == review.traits.groups;
      const bool standing = share_any(letter.traits().standing, review.traits.standing);
      const std::int32_t last =
          review.days.empty() ? std::numeric_limits<std::int32_t>::min() : review.days.back();
      return std::tuple(!review.closed, filing, forms, standing, last, index);
    };
    return rank(candidate) > rank(best);
  }

  // Reviews whose letters this one names are one with `best`, where nothing speaks against it.
  void merge_named(const Reading& letter, std::size_t best) {
    for (const std::size_t candidate : active_) {
      Review& other = reviews_[candidate];
      if (candidate == best || other.closed || reviews_[best].closed) continue;
      if (other.letters.size() + reviews_[best].letters.size() >= kMostLetters) continue;
      const Speaks speaks = how_it_speaks(letter, other);
      if (speaks < Speaks::kDate || !names_date_of(letter, other, 0)) continue;
      if (registrations_differ(other.traits, reviews_[best].traits)) continue;
      if (!forms_agree(other.traits, reviews_[best].traits)) continue;
      absorb(reviews_[best], other);
    }
    std::erase_if(active_, [&](std::size_t index) { return reviews_[index].merged; });
  }

  static void absorb(Review& into, Review& other) {
    into.letters.insert(into.letters.end(), other.letters.begin(), other.letters.end());
    into.days.insert(into.days.end(), other.days.begin(), other.days.end());
    std::sort(into.days.begin(), into.days.end());
    add_traits(into.traits, other.traits);
    into.asked = into.asked || other.asked;
    into.answered = into.answered || other.answered;
    if (!into.accelerated || (other.accelerated && *other.accelerated > *into.accelerated))
      into.accelerated = other.accelerated;
    other = Review();
    other.merged = true;
  }

  void add(std::size_t place, const Reading& letter, std::size_t index) {
    Review& review = reviews_[index];
    if (review.letters.empty()) review.traits.treatment = letter.traits().treatment;
    review.letters.push_back(place);
    if (letter.day)
      review.days.insert(std::upper_bound(review.days.begin(), review.days.end(), *letter.day),
                         *letter.day);
    add_traits(review.traits, letter.traits());
    if (letter.outline.asks != 0) {
      review.asked = true;
      review.answered = false;
      review.closed.reset();
    }
    if (is_of_kind(letter.letter(), Kind::kResponse)) review.answered = review.asked;
    if (is_of_kind(letter.letter(), Kind::kReviewComplete) && letter.day)
      review.closed = letter.day;
    if (is_of_kind(letter.letter(), Kind::kAccelerationRequest)) review.accelerated = letter.day;
    std::erase(active_, index);
    active_.push_back(index);
  }

  // Reviews silent for too long, and the longest silent where they are too many.
  void retire(const Reading& letter) {
    if (letter.day)
      std::erase_if(active_, [&](std::size_t index) {
        return silence(letter, reviews_[index]) > kClosingWithin;
      });
    if (active_.size() > kMostReviewsAtOnce)
      active_.erase(active_.begin(),
                    active_.end() - static_cast<std::ptrdiff_t>(kMostReviewsAtOnce));
  }

  std::span<const LetterOutline> letters_;
  std::vector<Review> reviews_;
  std::vector<std::size_t> active_;  // the one that got a letter last is last
};

}  // namespace

std::vector<std::vector<std::size_t>> group_into_reviews(std::span<const LetterOutline> letters) {
  const std::vector<std::size_t> order = in_order_of_time(letters);
  return Grouping(letters, order).reviews(order);
}

}  // namespace precedent::indexer
