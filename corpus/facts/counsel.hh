#pragma once
// The law firms of a letter: of its addressee or sender, and of those copied.

#include <span>
#include <string>
#include <vector>

#include "corpus/frame/letter_frame.hh"
#include "corpus/letter.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// In order of first mention, each once, as printed.
std::vector<std::string> counsel_of(std::span<const Paragraph> paragraphs,
                                    const LetterFrame& frame);

}  // namespace precedent::corpus
