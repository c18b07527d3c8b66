#pragma once
// The review office of a letter.

#include <span>
#include <string>

#include "corpus/frame/letter_frame.hh"
#include "corpus/submission.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// The label (schemas/values/offices.hh) of the office that the letter names as sender or addressee,
// else of the header's; empty where neither names one that is known.
std::string office_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                      const SubmissionHeader& header);

}  // namespace precedent::corpus
