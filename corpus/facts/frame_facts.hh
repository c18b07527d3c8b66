#pragma once
// Everything a letter says outside its comments: whom it is about, when, who of the staff wrote or
// is written to, and what kind of letter it is.

#include <span>
#include <string>
#include <vector>

#include "corpus/frame/letter_frame.hh"
#include "corpus/letter.hh"
#include "corpus/submission.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// As in Letter; empty = the letter does not say.
struct FrameFacts {
  Kind kind = Kind::kOther;
  std::string company;
  std::string letter_date;
  std::vector<std::string> file_numbers;
  std::vector<std::string> forms;
  std::vector<StaffMention> staff;
  std::vector<std::string> counsel;
  std::vector<std::string> prior_letter_dates;
  std::string office;  // where the letter names none, the header's
};

// `frame` must have been made of these paragraphs; `comments` is how many comments were read in
// them.
FrameFacts read_frame_facts(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                            const SubmissionHeader& header, Side side, std::size_t comments);

}  // namespace precedent::corpus
