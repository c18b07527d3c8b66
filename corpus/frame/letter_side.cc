#include "corpus/frame/letter_side.hh"

#include <algorithm>

#include "corpus/ascii.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/letter_wording.hh"
#include "schemas/values/dates.hh"
#include "schemas/values/edgar_types.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

// More paragraphs than any head of a letter has.
constexpr std::size_t kHeadParagraphs = 30;

struct HeadSigns {
  bool commission_above_date = false;  // as the staff's own letterhead stands
  bool division_above_date = false;
  bool commission_addressed = false;  // below the date, or with its street
};

HeadSigns signs_of(std::span<const Paragraph> paragraphs) {
  HeadSigns signs;
  bool date_seen = false;
  for (const Paragraph& paragraph :
       paragraphs.first(std::min(kHeadParagraphs, paragraphs.size()))) {
    const std::string_view text = paragraph.text;
    if (begins_with_salutation(text)) break;
    const bool commission = names_commission(text);
    // Only who writes to the Commission prints its street.
    if (names_commission_street(text)) signs.commission_addressed = true;
    if (commission && date_seen) signs.commission_addressed = true;
    if (commission && !date_seen) signs.commission_above_date = true;
    if (!date_seen && starts_with_folded(text, "Division of")) signs.division_above_date = true;
    if (schemas::find_date(text)) date_seen = true;
  }
  return signs;
}

}  // namespace

Side side_of(std::span<const Paragraph> paragraphs, std::string_view edgar_type) {
  const auto type = schemas::find_edgar_type(edgar_type);
  if (type && type->side == Side::kCompany) return Side::kCompany;
  const HeadSigns signs = signs_of(paragraphs);
  const bool staff_letterhead = signs.commission_above_date || signs.division_above_date;
  if (type) {
    return signs.commission_addressed && !staff_letterhead ? Side::kCompany : Side::kStaff;
  }
  return signs.commission_addressed ? Side::kCompany : Side::kStaff;
}

}  // namespace precedent::corpus
