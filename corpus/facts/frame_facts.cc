#include "corpus/facts/frame_facts.hh"

#include <utility>

#include "corpus/facts/counsel.hh"
#include "corpus/facts/letter_date.hh"
#include "corpus/facts/letter_kind.hh"
#include "corpus/facts/office.hh"
#include "corpus/facts/prior_letters.hh"
#include "corpus/facts/re_block.hh"
#include "corpus/facts/staff_mentions.hh"

namespace precedent::corpus {

FrameFacts read_frame_facts(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                            const SubmissionHeader& header, Side side, std::size_t comments) {
  FrameFacts facts;
  ReBlock block = read_re_block(paragraphs, frame, header, side);
  facts.company = std::move(block.company);
  facts.file_numbers = std::move(block.file_numbers);
  facts.forms = std::move(block.forms);
  facts.letter_date = letter_date_of(paragraphs, frame);
  facts.staff = staff_mentions(paragraphs, frame, side);
  facts.counsel = counsel_of(paragraphs, frame);
  facts.prior_letter_dates = prior_letter_dates(paragraphs, frame, facts.letter_date);
  facts.office = office_of(paragraphs, frame, header);
  facts.kind = kind_of(paragraphs, frame, side, comments);
  return facts;
}

}  // namespace precedent::corpus
