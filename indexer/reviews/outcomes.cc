#include "indexer/reviews/outcomes.hh"

#include <array>

#include "indexer/reviews/letter_roles.hh"
#include "indexer/reviews/review_traits.hh"
#include "indexer/reviews/word_patterns.hh"
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

// Of a request for acceleration. That counsel may withdraw it is said in the request itself.
constexpr std::uint8_t kWithdraws = 0;
constexpr std::uint8_t kAsksAnew = 1;
constexpr std::array<WordPatterns::Rule, 6> kAcceleration = {{
    {"hereby|formally|respectfully ~1 withdraw|withdraws|withdrawing|rescind|rescinds ~9 "
     "accelerate|accelerated|accelerating|acceleration|effective|effectiveness",
     kWithdraws},
    {"request|requests|requesting|wish|wishes|like to withdraw ~9 "
     "accelerate|accelerated|accelerating|acceleration|effective|effectiveness",
     kWithdraws},
    {"we|company|registrant|issuer withdraw|withdraws|withdrew ~9 "
     "accelerate|accelerated|accelerating|acceleration|effective|effectiveness",
     kWithdraws},
    {"withdrawal|withdrawing of ~3 request|requests|letter ~9 "
     "accelerate|accelerated|accelerating|acceleration|effective|effectiveness",
     kWithdraws},
    {"acceleration ~9 is|hereby withdrawn", kWithdraws},
    {"and|now|also|instead hereby|respectfully|now request|requests", kAsksAnew},
}};

std::uint32_t said_of_acceleration(const LetterRecord& letter) {
  static const WordPatterns compiled(kAcceleration);
  return compiled.meanings_in(std::string_view(letter.text).substr(0, kRequestBytes));
}

// A letter may do both: then it asks for another day.
bool withdraws_acceleration(const LetterRecord& letter) {
  if (is_of_staff(letter) || !letter.comments.empty()) return false;
  return said_of_acceleration(letter) == 1U << kWithdraws;
}

bool asks_for_acceleration(const LetterRecord& letter) {
  return !is_of_staff(letter) && is_of_kind(letter, Kind::kAccelerationRequest) &&
         !withdraws_acceleration(letter);
}

bool answers_comments(const LetterRecord& letter) {
  return !is_of_staff(letter) && (is_of_kind(letter, Kind::kResponse) || !letter.comments.empty());
}

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
  const LetterRecord* complete = nullptr;
  const LetterRecord* withdrawn = nullptr;
  const LetterRecord* accelerated = nullptr;
  bool acceleration_withdrawn = false;
  bool answered = false;
  auto letter = letters.rbegin();
  for (; letter != letters.rend() && !asks(**letter); ++letter) {
    const LetterRecord& record = **letter;
    if (complete == nullptr && closes_by_kind(record)) complete = &record;
    if (withdrawn == nullptr && asks_to_withdraw(record)) withdrawn = &record;
    if (accelerated == nullptr && !acceleration_withdrawn && asks_for_acceleration(record))
      accelerated = &record;
    acceleration_withdrawn = acceleration_withdrawn || withdraws_acceleration(record);
    answered = answered || answers_comments(record);
  }
  const bool asked = letter != letters.rend();
  if (complete != nullptr) return {Outcome::kCleared, complete};
  if (withdrawn != nullptr) return {Outcome::kWithdrawn, withdrawn};
  if (accelerated != nullptr && (answered || !asked)) return {Outcome::kCleared, accelerated};
  return {};
}

}  // namespace precedent::indexer
