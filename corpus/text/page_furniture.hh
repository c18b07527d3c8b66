#pragma once
// Page furniture: what stands on a page for the page's sake and interrupts the letter. Running
// headers, page numbers, confidentiality legends, the debris of mail merges.

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

enum class FurnitureKind : std::uint8_t {
  kNone,                   // text of the letter
  kPageHeader,             // "Jane Roe", "Tarn Hill Corp.", "October 3, 2012", "Page 2"
  kPageNumber,             // "- 3 -"
  kConfidentialityLegend,  // "Confidential Treatment Requested by ...", Rule 83 stamps "TH-004"
  kMergeDebris,            // "FirstName LastName", "Comapany Name" and what they repeat
};

// A document whose furniture is known.
struct MarkedText {
  StyledText text;  // as many lines as were given. Lines of the letter are repaired: debris glued
                    // onto them is gone. Furniture keeps its text (for explaining a reading).
  std::vector<FurnitureKind> furniture;  // one for each line of `text`
};

// Never marks the date, addressee and letterhead of the first page, which running headers repeat.
MarkedText mark_furniture(StyledText text);

// "page header", "page number" ...; empty for kNone.
std::string_view furniture_label(FurnitureKind kind);

}  // namespace precedent::corpus
