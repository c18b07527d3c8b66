#pragma once
// The body of a letter cut into the pieces that the reading of comments decides about: a paragraph,
// or where a letter runs on, the part of one that a number or a label begins.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/comments/comment_marks.hh"
#include "corpus/frame/letter_frame.hh"
#include "corpus/text/paragraphs.hh"
#include "corpus/wording/voice.hh"

namespace precedent::corpus {

struct Piece {
  std::uint32_t paragraph = 0;
  std::uint32_t begin = 0;  // bytes [begin, end) of the paragraph's text; no blanks at its ends
  std::uint32_t end = 0;
  std::uint32_t lead = 0;  // of these the number and label at its beginning, with their blanks
  std::string_view text;   // the bytes [begin, end); lives as long as the paragraphs
  std::optional<NumberMark> number;
  std::optional<SpeakerLabel> label;  // behind the number, if there is one
  bool list_item = false;             // begins with a bullet or a letter
  bool list_mark_alone = false;       // nothing else is in it: "•", "(a)" in a cell of its own
  bool shares_row = false;            // stands in a table row beside other cells
  bool contact = false;               // says whom to call
  std::uint8_t emphasis = kRoman;     // of nearly all letters behind the lead
  std::uint32_t words = 0;            // behind the lead
  Voice voice;                        // likewise
  const Paragraph* source = nullptr;  // the paragraph it is of

  std::string_view body() const { return text.substr(lead); }
  bool bears_body() const { return lead < text.size(); }
};

// Pieces of the paragraphs [range.begin, range.end), in order. `paragraphs` must outlive them, and
// `frame` have been made of them.
std::vector<Piece> pieces_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                             ParagraphRange range, schemas::Side side);

}  // namespace precedent::corpus
