#pragma once
// Who stands at the foot of a company's letter: its signers, and the auditors it is copied to.

#include <string>
#include <string_view>
#include <vector>

namespace precedent::corpus {

// The persons who sign ("/s/ Jane Roe", or the name below the closing), in order, each once; none
// where the letter is signed for a firm.
std::vector<std::string> signers_of(std::string_view letter);

// Audit firms named from the closing on ("cc: ..., KPMG LLP"), by the name of the firm, each once.
std::vector<std::string> auditors_of(std::string_view letter);

}  // namespace precedent::corpus
