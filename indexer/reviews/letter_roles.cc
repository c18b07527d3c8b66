#include "indexer/reviews/letter_roles.hh"

#include <algorithm>
#include <numeric>

#include "schemas/index/letter_order.hh"

namespace precedent::indexer {

using schemas::Kind;
using schemas::LetterRecord;

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
  std::vector<std::size_t> order(letters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return schemas::comes_before(letters[a].letter, letters[b].letter);
  });
  return order;
}

}  // namespace precedent::indexer
