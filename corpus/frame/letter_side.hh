#pragma once
// Who wrote a letter: the SEC's staff or a company.

#include <span>
#include <string_view>

#include "corpus/text/paragraphs.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::corpus {

// EDGAR's type decides, but for a company's letter that EDGAR released as UPLOAD (paper letters of
// others do happen), which its head gives away. Without a known type the head alone decides; a
// letter whose head says nothing is taken for the staff's.
schemas::Side side_of(std::span<const Paragraph> paragraphs, std::string_view edgar_type);

}  // namespace precedent::corpus
