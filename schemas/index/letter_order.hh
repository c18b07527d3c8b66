#pragma once
// The order in which the letters of a review are read and shown.

#include "schemas/index/record.hh"

namespace precedent::schemas {

// By date(); letters without one last. On one day: the staff's letters, the company's, a staff
// letter that names one of that day (it comes back to what the company just wrote), the staff's
// that the review is complete, the company's request for acceleration. Then by id. A strict order
// where ids are unique.
bool comes_before(const LetterFacts& a, const LetterFacts& b);

}  // namespace precedent::schemas
