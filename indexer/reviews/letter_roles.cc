#include "indexer/reviews/letter_roles.hh"

namespace precedent::indexer {

using schemas::Kind;
using schemas::LetterFacts;
using schemas::LetterRecord;

bool is_of_staff(const LetterFacts& letter) {
  return letter.side == schemas::name_of(schemas::Side::kStaff);
}

bool is_of_staff(const LetterRecord& letter) {
  return is_of_staff(letter.letter);
}

bool is_of_kind(const LetterFacts& letter, Kind kind) {
  return letter.kind == schemas::name_of(kind);
}

bool is_of_kind(const LetterRecord& letter, Kind kind) {
  return is_of_kind(letter.letter, kind);
}

bool asks(const LetterRecord& letter) {
  return is_of_staff(letter) && !letter.comments.empty();
}

}  // namespace precedent::indexer
