#pragma once
// The sets of values that are fixed: an enum, and beside it the words that files, queries and JSON
// use. The order of the words is the order of the enum; what is stored is the word.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace precedent::schemas {

enum class Kind : std::uint8_t {
  kComment,
  kResponse,
  kReviewComplete,
  kNoReview,
  kAccelerationRequest,
  kOther,
};
inline constexpr std::array<std::string_view, 6> kKindNames = {
    "comment", "response", "review-complete", "no-review", "acceleration-request", "other"};

enum class Side : std::uint8_t { kStaff, kCompany };
inline constexpr std::array<std::string_view, 2> kSideNames = {"staff", "company"};

enum class StaffRole : std::uint8_t { kSigner, kContact, kAddressee, kCopied };
inline constexpr std::array<std::string_view, 4> kStaffRoleNames = {"signer", "contact",
                                                                    "addressee", "copied"};

// How well the text of a letter could be read: kOcr, a scan with a text layer that reads badly;
// kNone, no text at all.
enum class TextQuality : std::uint8_t { kOk, kOcr, kNone };
inline constexpr std::array<std::string_view, 3> kTextQualityNames = {"ok", "ocr", "none"};

// What became of a comment, or of a whole review, as far as the letters at hand show it.
enum class Outcome : std::uint8_t {
  kCleared,     // asked once or more, then no more, and the review was closed
  kFollowedUp,  // a comment alone: the staff came back to it in a later letter
  kOpen,        // nothing shows that it was closed
  kWithdrawn,   // the company withdrew the filing under review
};
inline constexpr std::array<std::string_view, 4> kOutcomeNames = {"cleared", "followed-up", "open",
                                                                  "withdrawn"};

// What the company answered to a comment.
enum class AnswerKind : std::uint8_t {
  kAmended,         // revised in an amendment or in the document that it files with the letter
  kFutureFilings,   // will revise in future filings
  kExplained,       // explains, supplies or confirms something, and changes nothing
  kDisagreed,       // respectfully holds that nothing is to change
  kNotEstablished,  // an answer of which no rule says what it is
  kNone,            // no answer among the letters at hand
};
inline constexpr std::array<std::string_view, 6> kAnswerKindNames = {
    "amended", "future-filings", "explained", "disagreed", "not-established", "none"};

constexpr std::string_view name_of(Kind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Side side) {
  return kSideNames[static_cast<std::size_t>(side)];
}
constexpr std::string_view name_of(StaffRole role) {
  return kStaffRoleNames[static_cast<std::size_t>(role)];
}
constexpr std::string_view name_of(Outcome outcome) {
  return kOutcomeNames[static_cast<std::size_t>(outcome)];
}
constexpr std::string_view name_of(AnswerKind answer) {
  return kAnswerKindNames[static_cast<std::size_t>(answer)];
}
constexpr std::string_view name_of(TextQuality quality) {
  return kTextQualityNames[static_cast<std::size_t>(quality)];
}

}  // namespace precedent::schemas
