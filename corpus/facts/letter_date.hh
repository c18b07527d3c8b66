#pragma once
// The date on a letter.

#include <span>
#include <string>

#include "corpus/frame/letter_frame.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// ISO; empty where the letter bears none. Dates of filings and of other letters are not taken.
std::string letter_date_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame);

}  // namespace precedent::corpus
