#pragma once
// Parts that are named before or behind what they are parts of: "Section III.C.4 of Staff Legal
// Bulletin No. 19", "paragraph 26 of SFAS 142", "Instruction 4 to Item 402(b)".

#include <cstddef>
#include <string>
#include <vector>

#include "schemas/citations/references.hh"
#include "schemas/citations/scan.hh"

namespace precedent::schemas {

// "III.C.3 and 4", "I.B., I.C. & III.B": sections of releases and bulletins, dots between their
// levels; moves `at` behind them.
std::vector<std::string> read_pins(const Scan& scan, std::size_t& at);

// Behind a release or bulletin: "(Dec. 29, 2003), Sections I.B and I.C". Moves `at` behind them;
// empty where none follow.
std::vector<std::string> sections_behind(const Scan& scan, std::size_t& at);

// Behind a standard: ", paragraphs 26 and 27". Moves `at` behind them; empty where none follow.
std::vector<std::string> paragraphs_behind(const Scan& scan, std::size_t& at);

// Goes on from sections to the release, bulletin or manual that they are of. Returns the token
// behind it, or `at` where there is none near.
std::size_t read_target_of_sections(Scan& scan, std::size_t at, const Qualifier& qualifier);

}  // namespace precedent::schemas
