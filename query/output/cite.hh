#pragma once
// How a lawyer cites a letter or one of its comments, ready to be copied, and where EDGAR has it.

#include <string>
#include <string_view>

#include "schemas/index/record.hh"

namespace precedent::query {

// "Letter from Division of Corporation Finance to Agilent Technologies, Inc., Sept. 14, 2016,
// File No. 001-15405". What is not known is left out.
std::string cite_of(const schemas::LetterFacts& letter);

// The same with ", comment 2" behind the date; nothing there for a comment without a number.
std::string cite_of(const schemas::LetterFacts& letter, const schemas::CommentFacts& comment);

// As printed, else as EDGAR has it.
std::string company_of(const schemas::LetterFacts& letter);

// The staff that wrote or got the letter: by its office, else by the forms under review.
std::string_view staff_of(const schemas::LetterFacts& letter);

// Address of the complete submission; empty where the accession or the registrant is not known.
std::string edgar_url(const schemas::LetterFacts& letter);

}  // namespace precedent::query
