#pragma once
// The foot of a letter: what stands below its body, and the sentences within it that say whom to
// call.

#include <span>

#include "corpus/frame/letter_frame.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// Sets where the body ends, the valediction, where an annex begins, and the roles of the paragraphs
// from there on and of contact paragraphs. The head must have been read.
void read_foot(std::span<const Paragraph> paragraphs, schemas::Side side, LetterFrame& frame);

}  // namespace precedent::corpus
