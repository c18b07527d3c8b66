#pragma once
// The company that a letter is about, as the letter prints it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/frame/letter_frame.hh"
#include "corpus/letter.hh"
#include "corpus/submission.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// Of the lines of a Re block: the one that names a party of the header, else the first that names a
// company. Empty when none does.
std::string company_of_re_block(std::span<const std::string> lines, const SubmissionHeader& header);

// Of a letter whose Re block names none: the addressee's company in a staff letter; in a company
// letter the one it is written on behalf of, or that signs it.
std::string company_of_address(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                               Side side);

// True where both are the same company: "The Allstate Corporation", "ALLSTATE CORP".
bool same_company(std::string_view a, std::string_view b);

}  // namespace precedent::corpus
