#include "indexer/threads/letter_order.hh"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace precedent::indexer {
namespace {

using schemas::Kind;
using schemas::LetterRecord;

// Where a letter stands among those of its day.
int stage_of(const LetterRecord& letter) {
  const auto& earlier = letter.letter.prior_letter_dates;
  if (is_of_staff(letter)) {
    if (is_of_kind(letter, Kind::kReviewComplete)) return 4;
    // It comes back to what the company wrote that day.
    const bool answers_the_day =
        std::find(earlier.begin(), earlier.end(), letter.letter.date()) != earlier.end();
    return answers_the_day ? 3 : 0;
  }
  return is_of_kind(letter, Kind::kAccelerationRequest) ? 5 : 2;
}

}  // namespace

bool is_of_staff(const LetterRecord& letter) {
  return letter.letter.side == schemas::name_of(schemas::Side::kStaff);
}

bool is_of_kind(const LetterRecord& letter, Kind kind) {
  return letter.letter.kind == schemas::name_of(kind);
}

bool asks(const LetterRecord& letter) {
  return is_of_staff(letter) && !letter.comments.empty();
}

std::vector<std::size_t> in_order_of_time(std::span<const LetterRecord> letters) {
  const auto key = [&](std::size_t place) {
    const LetterRecord& letter = letters[place];
    const std::string& date = letter.letter.date();
    return std::tuple<bool, std::string_view, int, std::string_view>(
        date.empty(), date, stage_of(letter), letter.letter.id);
  };
  std::vector<std::size_t> order(letters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

}  // namespace precedent::indexer
