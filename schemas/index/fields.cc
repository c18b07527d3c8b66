#include "schemas/index/fields.hh"

#include "schemas/index/terms.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/edgar_types.hh"

namespace precedent::schemas {
namespace {

constexpr bool ids_are_in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i)
    if (static_cast<std::size_t>(kFields[i].id) != i) return false;
  return true;
}

constexpr bool names_and_prefixes_are_unique() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    for (std::size_t j = i + 1; j < kFields.size(); ++j) {
      if (kFields[i].name == kFields[j].name) return false;
      if (!kFields[i].prefix.empty() && kFields[i].prefix == kFields[j].prefix) return false;
    }
  }
  return true;
}

// How many fields have the slot, for their keys, days or numbers.
constexpr std::size_t bearers_of_slot(Xapian::valueno slot) {
  std::size_t bearers = 0;
  for (const Field& f : kFields)
    bearers +=
        static_cast<std::size_t>(f.slot == slot) + static_cast<std::size_t>(f.number_slot == slot);
  return bearers;
}

constexpr bool slots_are_unique() {
  for (const Field& f : kFields)
    for (const Xapian::valueno slot : {f.slot, f.number_slot})
      if (slot == kOrderSlot || slot == kOutlineSlot ||
          (slot != kNoSlot && bearers_of_slot(slot) > 1))
        return false;
  return true;
}

constexpr bool facets_have_slots() {
  for (const Field& f : kFields)
    if (f.is_facet && f.slot == kNoSlot) return false;
  return true;
}

constexpr bool numbers_alone_have_a_slot_of_numbers() {
  for (const Field& f : kFields)
    if ((f.kind == FieldKind::kNumber) != (f.number_slot != kNoSlot)) return false;
  return true;
}

static_assert(ids_are_in_order());
static_assert(names_and_prefixes_are_unique());
static_assert(slots_are_unique());
static_assert(facets_have_slots());
static_assert(numbers_alone_have_a_slot_of_numbers());

}  // namespace

const Field* find_field(std::string_view name) {
  const std::string folded = fold(name);
  for (const Field& f : kFields)
    if (f.name == folded) return &f;
  return nullptr;
}

std::span<const std::string_view> closed_values(FieldId id) {
  switch (id) {
    case FieldId::kKind:
      return kKindNames;
    case FieldId::kSide:
      return kSideNames;
    case FieldId::kType:
      return edgar_type_names();
    case FieldId::kOutcome:
      return kOutcomeNames;
    case FieldId::kAnswer:
      return kAnswerKindNames;
    case FieldId::kText:
    case FieldId::kCompany:
    case FieldId::kCik:
    case FieldId::kFile:
    case FieldId::kExaminer:
    case FieldId::kTopic:
    case FieldId::kCites:
    case FieldId::kForm:
    case FieldId::kOffice:
    case FieldId::kSic:
    case FieldId::kState:
    case FieldId::kInc:
    case FieldId::kYear:
    case FieldId::kDate:
    case FieldId::kReleased:
    case FieldId::kSeen:
    case FieldId::kThread:
    case FieldId::kRound:
    case FieldId::kRounds:
    case FieldId::kDays:
    case FieldId::kCounsel:
    case FieldId::kSigner:
    case FieldId::kAuditor:
      return {};
  }
  return {};
}

}  // namespace precedent::schemas
