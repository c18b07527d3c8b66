#pragma once
// A letter as a test writes it down: plain text, read as far as its frame.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/facts/frame_facts.hh"
#include "corpus/frame/letter_frame.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::tests {

struct FramedLetter {
  corpus::Side side = corpus::Side::kStaff;
  std::vector<corpus::Paragraph> paragraphs;
  corpus::LetterFrame frame;

  // Text of the paragraphs with this role, joined by " / ".
  std::string with(corpus::ParagraphRole role) const;
  // With no header, and so many comments in its body.
  corpus::FrameFacts facts(std::size_t comments = 0) const;
};

FramedLetter staff_letter(std::string_view text);
FramedLetter company_letter(std::string_view text);

// "Ann Roe, Staff Accountant, contact, 202-555-0101; ...": what is not known is left out.
std::string people_of(const std::vector<corpus::StaffMention>& staff);

// Joined by " | ".
std::string joined(const std::vector<std::string>& values);

}  // namespace precedent::tests
