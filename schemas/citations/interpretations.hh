#pragma once
// The staff's Compliance and Disclosure Interpretations: question numbers, and the set they are of.

#include <cstddef>

#include "schemas/citations/references.hh"
#include "schemas/citations/scan.hh"

namespace precedent::schemas {

// Reads and cites a list of question numbers ("102.10(a) and 102.11", "128D.08") at `at`; returns
// the token behind, or `at` where there are none.
std::size_t read_question_numbers(Scan& scan, std::size_t at, bool plural);

// Cites one question that has been read; `behind`: the token behind its list.
void cite_question(Scan& scan, const Reference& question, std::size_t behind);

}  // namespace precedent::schemas
