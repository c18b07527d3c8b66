#pragma once
// Earlier letters that the letters of a review speak of, and that are not at hand.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/reviews/letter_outline.hh"

#include "schemas/index/record.hh"

namespace precedent::indexer {

// The days of all letters of a family. A letter that a review names may be of another review.
class KnownDays {
 public:
  explicit KnownDays(std::span<const LetterOutline> letters);
  // As dates are misprinted, within three days; true for what is no date.
  bool has_near(const std::string& iso) const;

  // Whether a review that begins on this day (ISO) may miss other letters where the family has
  // other days.
  static bool may_tell_apart(const KnownDays& a, const KnownDays& b, const std::string& begin);

 private:
  std::vector<std::int32_t> days_;  // sorted, each once
};

struct MissingLetters {
  bool begins_earlier = false;     // before the first letter at hand
  std::vector<std::string> dates;  // of them, where they are named; ascending
};

// `letters` of one review, in order of time; `named` as followed_comments() leaves it: a letter
// with an earlier comment that each comment names. An answer to a letter of the staff that is not
// at hand names that letter.
MissingLetters missing_before(const std::vector<schemas::LetterRecord*>& letters,
                              const std::vector<std::optional<std::string>>& named,
                              const KnownDays& known);

}  // namespace precedent::indexer
