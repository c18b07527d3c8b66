#include "indexer/fetch/letter_fetching.hh"

#include <algorithm>
#include <ctime>

#include "indexer/fetch/letter_facts.hh"
#include "indexer/fetch/packed_letter.hh"
#include "indexer/fetch/verification.hh"

namespace precedent::indexer {
namespace {

// There were days on which EDGAR answered 404 to all.
constexpr std::size_t kMostAbsentInARow = 50;

}  // namespace

void LetterFetching::fetch(const std::vector<AccessionNumber>& letters) {
  if (absent_in_a_row_ >= kMostAbsentInARow) return;
  std::size_t next = 0;
  courier_.run([&]() -> std::optional<Errand> {
    if (next == letters.size() || absent_in_a_row_ >= kMostAbsentInARow) return std::nullopt;
    return errand_for(letters[next++]);
  });
  folder_.flush();
  for (const Stale& one : stale_) folder_.remove(folder_.place_of(one.accession, one.place));
  stale_.clear();
  if (absent_in_a_row_ >= kMostAbsentInARow)
    remarks_.push_back(std::to_string(absent_in_a_row_) +
                       " listed letters in a row were answered as if they did not exist; the "
                       "others are tried by the next run");
}

Errand LetterFetching::errand_for(AccessionNumber accession) {
  const KnownLetter& letter = book_.letter(accession);
  Errand errand;
  errand.url = archive_ + path_of(letter.row);
  if (letter.standing == Standing::kHeld) errand.if_modified_since = letter.last_modified;
  errand.max_bytes = kMostLetterBytes;
  errand.max_unpacked_bytes = kMostUnpackedLetterBytes;
  errand.check = [accession](std::string_view body) { return why_no_submission(body, accession); };
  errand.done = [this, accession](Delivery&& delivery) { take(accession, std::move(delivery)); };
  return errand;
}

void LetterFetching::take(AccessionNumber accession, Delivery&& delivery) {
  KnownLetter& letter = book_.letter(accession);
  absent_in_a_row_ = delivery.kind == Delivery::Kind::kAbsent ? absent_in_a_row_ + 1 : 0;
  switch (delivery.kind) {
    case Delivery::Kind::kBody:
      take_body(letter, std::move(delivery));
      break;
    case Delivery::Kind::kUnchanged:
      ++counts_.unchanged;
      move_unchanged(letter);
      break;
    case Delivery::Kind::kAbsent:
      take_fault(letter, "absent: " + delivery.why);
      break;
    case Delivery::Kind::kDamaged:
      take_fault(letter, "damaged: " + delivery.why);
      break;
    case Delivery::Kind::kFailed:
      take_fault(letter, "failed: " + delivery.why);
      break;
    case Delivery::Kind::kGivenUp:
      return;
  }
  ++done_;
  tell_progress();
}

void LetterFetching::take_body(KnownLetter& letter, Delivery&& delivery) {
  const bool was_held = letter.standing == Standing::kHeld;
  const bool is_same = was_held && letter.size_bytes == delivery.body.size() &&
                       letter.hash == hash_of(delivery.body);
  letter.last_modified = delivery.last_modified;
  if (is_same) {
    ++counts_.unchanged;
    return move_unchanged(letter);
  }
  ++(was_held ? counts_.changed : counts_.fetched);
  lay_down(letter, delivery.body);
}

void LetterFetching::lay_down(KnownLetter& letter, const std::string& text) {
  const Quarter quarter = quarter_of(letter.row.filed);
  if (letter.standing == Standing::kHeld && letter.place != quarter)
    stale_.push_back({letter.row.accession, letter.place});
  folder_.put(letter.row.accession, quarter, packed(text, letter.released, letter.last_modified));
  take_text_facts(letter, text);
  letter.place = quarter;
  letter.standing = Standing::kHeld;
  letter.fetched = std::time(nullptr);
  letter.since = 0;
  letter.is_stale = false;
  letter.reason.clear();
}

// It may bear another date now.
void LetterFetching::move_unchanged(KnownLetter& letter) {
  letter.fetched = std::time(nullptr);
  letter.is_stale = false;
  const Quarter quarter = quarter_of(letter.row.filed);
  if (letter.place == quarter) return;
  folder_.move(folder_.place_of(letter.row.accession, letter.place),
               folder_.place_of(letter.row.accession, quarter));
  letter.place = quarter;
}

// A letter that is held stays as it is.
void LetterFetching::take_fault(KnownLetter& letter, const std::string& reason) {
  if (letter.standing == Standing::kHeld) {
    remarks_.push_back(path_of(letter.row) + " was to be fetched again: " + reason);
    return;
  }
  if (letter.reason.empty()) letter.since = today_;
  letter.reason = reason;
}

void LetterFetching::tell_progress() {
  const std::uint64_t bytes = courier_.bytes_received();
  progress_.reading({done_, bytes, bytes / std::max<std::size_t>(done_, 1) * expected_});
}

}  // namespace precedent::indexer
