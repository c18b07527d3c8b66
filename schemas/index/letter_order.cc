#include "schemas/index/letter_order.hh"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "schemas/values/closed_sets.hh"

namespace precedent::schemas {
namespace {

// Where a letter stands among those of its day.
int stage_of(const LetterFacts& letter) {
  if (letter.side == name_of(Side::kStaff)) {
    if (letter.kind == name_of(Kind::kReviewComplete)) return 3;
    const auto& earlier = letter.prior_letter_dates;
    const bool answers_the_day =
        std::find(earlier.begin(), earlier.end(), letter.date()) != earlier.end();
    return answers_the_day ? 2 : 0;
  }
  return letter.kind == name_of(Kind::kAccelerationRequest) ? 4 : 1;
}

}  // namespace

bool comes_before(const LetterFacts& a, const LetterFacts& b) {
  // The stage takes a look through a list: only where the days are the same.
  const auto by_day = [](const LetterFacts& one) {
    return std::tuple<bool, std::string_view>(one.date().empty(), one.date());
  };
  if (by_day(a) != by_day(b)) return by_day(a) < by_day(b);
  const auto within_day = [](const LetterFacts& one) {
    return std::tuple<int, std::string_view>(stage_of(one), one.id);
  };
  return within_day(a) < within_day(b);
}

}  // namespace precedent::schemas
