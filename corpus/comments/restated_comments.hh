#pragma once
// In a company's letter: which passages restate the staff's comment, and which answer it.

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/comments/comment_anchors.hh"
#include "corpus/comments/pieces.hh"

namespace precedent::corpus {

// How a letter sets comments and answers apart.
struct SpeakerStyle {
  std::uint8_t comment_emphasis = kRoman;  // that comments have and answers have not
  std::uint8_t answer_emphasis = kRoman;   // the reverse
  bool labels = false;                     // "Response:" stands before answers
  bool always_labels = false;              // before nearly all of them
  bool in_cells = false;                   // comments stand in table cells, answers do not
};

SpeakerStyle speaker_style(std::span<const Piece> pieces, std::span<const CommentAnchor> anchors);

// Who speaks in each piece of one comment with its answer; the first has the comment's first words.
// Parts that are answered one by one alternate.
std::vector<Speaker> speakers_of(std::span<const Piece> pieces, const SpeakerStyle& of_letter);

}  // namespace precedent::corpus
