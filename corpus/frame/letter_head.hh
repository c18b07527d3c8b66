#pragma once
// The head of a letter: what stands above its body.

#include <span>

#include "corpus/frame/letter_frame.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// Sets the frame's date, Re block, salutation and where the body begins, and the roles of all
// paragraphs above that. `frame.roles` has one element a paragraph.
void read_head(std::span<const Paragraph> paragraphs, schemas::Side side, LetterFrame& frame);

}  // namespace precedent::corpus
