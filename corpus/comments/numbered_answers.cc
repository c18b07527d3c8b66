#include "corpus/comments/numbered_answers.hh"

#include <array>
#include <cstdint>

#include "corpus/comments/comment_openings.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

constexpr auto kCorrespond = std::to_array<std::string_view>(
    {"correspond", "keyed to", "numbered to", "numbered in accordance", "numbered as",
     "numbered according", "same number", "same order", "order in which", "order of your",
     "numbering", "numbers of your", "numbers in your", "numbers used in"});

constexpr auto kOfComments =
    std::to_array<std::string_view>({"comment", "your letter", "staff's letter", "paragraph"});

bool says_numbers_correspond(const Piece& piece) {
  return contains_any(piece.text, kCorrespond) && contains_any(piece.text, kOfComments);
}

}  // namespace

std::vector<CommentAnchor> numbered_answers(std::span<const Piece> pieces) {
  std::vector<CommentAnchor> anchors;
  bool said = false;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (!piece.number) {
      said = said || (anchors.empty() && says_numbers_correspond(piece));
      continue;
    }
    if (!said) return {};
    // Comments that no change is made for may be left out; a list within an answer begins anew.
    const std::uint32_t value = piece.number->value;
    const std::uint32_t text = text_of(pieces, i);
    if (value <= last || !pieces[text].bears_body()) continue;
    anchors.push_back({i, text, piece.number->printed});
    last = value;
  }
  return anchors;
}

}  // namespace precedent::corpus
