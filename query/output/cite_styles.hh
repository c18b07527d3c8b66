#pragma once
// A cite in the manner of a law review, or as the programs that keep references take it.

#include <cstdint>
#include <string>

#include "schemas/index/record.hh"

namespace precedent::query {

enum class CiteStyle : std::uint8_t { kBluebook, kPlain, kBibtex, kRis };

// `number`: of the comment, or of the one that is answered; empty: the letter as a whole. One line
// for people, several for a program of references; ends with a newline. What is not known is left
// out.
std::string cite_in(CiteStyle style, const schemas::LetterFacts& letter, const std::string& number);

}  // namespace precedent::query
