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

constexpr std::string_view name_of(Kind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Side side) {
  return kSideNames[static_cast<std::size_t>(side)];
}
constexpr std::string_view name_of(StaffRole role) {
  return kStaffRoleNames[static_cast<std::size_t>(role)];
}
constexpr std::string_view name_of(TextQuality quality) {
  return kTextQualityNames[static_cast<std::size_t>(quality)];
}

}  // namespace precedent::schemas
