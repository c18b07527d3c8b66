#pragma once
// What kind of letter this is.

#include <cstddef>
#include <span>

#include "corpus/frame/letter_frame.hh"
#include "corpus/letter.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// `comments` is how many comments were read in the letter: its wording decides, and they where it
// is silent.
Kind kind_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame, Side side,
             std::size_t comments);

}  // namespace precedent::corpus
