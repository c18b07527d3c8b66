#pragma once
// The SEC's people whom a letter names as signer, contact, addressee or copied. People of companies
// and law firms are none.

#include <span>
#include <vector>

#include "corpus/frame/letter_frame.hh"
#include "corpus/letter.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// Each person once, in order of first mention.
std::vector<StaffMention> staff_mentions(std::span<const Paragraph> paragraphs,
                                         const LetterFrame& frame, Side side);

}  // namespace precedent::corpus
