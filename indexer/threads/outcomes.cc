#include "indexer/threads/outcomes.hh"

#include <array>

#include "indexer/threads/letter_order.hh"
#include "indexer/threads/review_traits.hh"
#include "indexer/threads/word_patterns.hh"
#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

using schemas::Kind;
using schemas::LetterRecord;
using schemas::Outcome;

constexpr std::size_t kRequestBytes = 2500;  // a request to withdraw comes to its point

constexpr std::array<WordPatterns::Rule, 5> kWithdrawal = {{
    {"request|requests|requesting|apply|applies|application ~9 withdraw|withdrawal|withdrawn ~6 "
     "registration|statement|form|offering|filing",
     0},
    {"withdrawal of ~3 registration|form|offering|proxy|schedule", 0},
    {"hereby withdraw|withdraws", 0},
    {"rule 477|259", 0},
    {"determined|decided|elected ~3 withdraw ~5 registration|offering|form|statement", 0},
}};

const WordPatterns& withdrawal() {
  static const WordPatterns compiled(kWithdrawal);
  return compiled;
}

bool closes_by_kind(const LetterRecord& letter) {
  return is_of_staff(letter) && (is_of_kind(letter, Kind::kReviewComplete) ||
                                 is_of_kind(letter, Kind::kNoReview) || declares_effective(letter));
}

}  // namespace

bool asks_to_withdraw(const LetterRecord& letter) {
  if (is_of_staff(letter) || !letter.comments.empty()) return false;
  // A request for acceleration may be withdrawn; that is not the filing.
  if (!is_of_kind(letter, Kind::kOther)) return false;
  const std::string_view text = std::string_view(letter.text).substr(0, kRequestBytes);
  const bool acceleration = schemas::find_folded(text, "accelerat") != std::string_view::npos;
  return !acceleration && withdrawal().meanings_in(text) != 0;
}

ReviewEnd review_end(const std::vector<LetterRecord*>& letters) {
  ReviewEnd end;
  const LetterRecord* complete = nullptr;
  const LetterRecord* withdrawn = nullptr;
  const LetterRecord* accelerated = nullptr;
  for (auto letter = letters.rbegin(); letter != letters.rend() && !asks(**letter); ++letter) {
    const LetterRecord& record = **letter;
    if (complete == nullptr && closes_by_kind(record)) complete = &record;
    if (withdrawn == nullptr && asks_to_withdraw(record)) withdrawn = &record;
    if (accelerated == nullptr && !is_of_staff(record) &&
        is_of_kind(record, Kind::kAccelerationRequest))
      accelerated = &record;
  }
  if (complete != nullptr) return {Outcome::kCleared, complete};
  if (withdrawn != nullptr) return {Outcome::kWithdrawn, withdrawn};
  if (accelerated != nullptr) return {Outcome::kCleared, accelerated};
  return end;
}

}  // namespace precedent::indexer
