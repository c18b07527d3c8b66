#pragma once
// Letters for tests, as values: companies, people and numbers that do not exist.

#include <vector>

#include "corpus/letter.hh"

namespace precedent::tests {

// Two comments of the staff on an annual report: liquidity, and Item 402(b).
corpus::Letter staff_letter();

// The company's answer to them, with their text restated.
corpus::Letter company_letter();

// The staff has no further comments.
corpus::Letter closing_letter();

// A registration statement of two co-registrants, amended; another office and examiner; no number
// above its only comment.
corpus::Letter two_registrants_letter();

// A text without any header: no accession, no registrant, only what is printed.
corpus::Letter loose_letter();

// All of them.
std::vector<corpus::Letter> sample_letters();

}  // namespace precedent::tests
