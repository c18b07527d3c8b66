#pragma once
// Whom and what a letter is about: read from its Re block, or where that names no company, from the
// addressee or the sender.

#include <span>
#include <string>
#include <vector>

#include "corpus/frame/letter_frame.hh"
#include "corpus/letter.hh"
#include "corpus/submission.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// Empty = the letter does not say.
struct ReBlock {
  std::string company;                    // as printed
  std::vector<std::string> file_numbers;  // canonical, in order
  std::vector<std::string> forms;         // in order
};

// The header only helps to choose among the names that the letter prints.
ReBlock read_re_block(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                      const SubmissionHeader& header, Side side);

}  // namespace precedent::corpus
