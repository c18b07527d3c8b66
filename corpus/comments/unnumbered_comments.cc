#include "corpus/comments/unnumbered_comments.hh"

#include <algorithm>
#include <cstddef>

#include "corpus/comments/comment_openings.hh"
#include "corpus/comments/comments_end.hh"
#include "corpus/wording/stock_phrases.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

constexpr std::uint32_t kSentenceWords = 6;
constexpr std::uint32_t kFewestWords = 4;  // of a request: "File the underwriting agreement."

// "Comment:" above or before each comment.
std::vector<CommentAnchor> labelled_anchors(std::span<const Piece> pieces) {
  std::vector<CommentAnchor> anchors;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    if (!is_staff_label(pieces[i])) continue;
    const std::uint32_t text = text_of(pieces, i);
    if (pieces[text].bears_body()) anchors.push_back({i, text, {}});
  }
  return anchors;
}

bool reads_as_restated(const Piece& piece, std::uint8_t emphasis) {
  if (piece.list_mark_alone) return true;
  if (emphasis != kRoman) return (piece.emphasis & emphasis) == emphasis;
  return piece.list_item || piece.voice.staff_lead() > 0;
}

// A bullet that asks on below an answer is a further part of the comment before it.
bool is_part(std::span<const Piece> pieces, std::size_t at) {
  return pieces[at].list_item || (at > 0 && pieces[at - 1].list_mark_alone);
}

// Before each "Response:", the passage that it answers.
std::vector<CommentAnchor> answered_anchors(std::span<const Piece> pieces) {
  std::vector<CommentAnchor> anchors;
  std::size_t floor = 0;  // behind the last answer's label
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_company_label(pieces[i])) continue;
    std::size_t begin = i;
    if (begin > floor) {
      const std::uint8_t emphasis = pieces[begin - 1].emphasis;
      while (begin > floor && reads_as_restated(pieces[begin - 1], emphasis) &&
             !is_heading(pieces[begin - 1]) && !is_lead_in(pieces[begin - 1].text)) {
        --begin;
      }
    }
    const bool asks = std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                                  pieces.begin() + static_cast<std::ptrdiff_t>(i),
                                  [](const Piece& piece) { return piece.voice.staff_lead() > 0; });
    const auto at = static_cast<std::uint32_t>(begin);
    const bool headed = begin > 0 && is_heading(pieces[begin - 1]);
    const bool part = begin < i && is_part(pieces, begin) && !headed && !anchors.empty();
    if (begin < i && asks && !part) anchors.push_back({at, at, {}});
    floor = i + 1;
  }
  return anchors;
}

// Passages that ask, in bold or italics, with answers in roman.
std::vector<CommentAnchor> emphasised_anchors(std::span<const Piece> pieces) {
  std::vector<CommentAnchor> anchors;
  bool inside = false;
  bool headed = true;  // no comment since the last heading
  std::uint8_t emphasis = kRoman;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (is_heading(piece)) {
      inside = false;
      headed = true;
      continue;
    }
    if (inside && (piece.emphasis & emphasis) == emphasis) continue;
    if (inside && piece.list_mark_alone) continue;
    inside = piece.emphasis != kRoman && piece.words >= kSentenceWords && piece.voice.asks &&
             piece.voice.staff_lead() > 1;
    if (!inside) continue;
    emphasis = piece.emphasis;
    if (headed || !is_part(pieces, i)) anchors.push_back({i, i, {}});
    headed = false;
  }
  return anchors;
}

bool asks_in_full(const Piece& piece) {
  return piece.voice.asks && piece.voice.staff_lead() > 0 && piece.words >= kFewestWords;
}

// A staff letter that numbers nothing: bullets that each ask, or one comment under each heading.
std::vector<CommentAnchor> unnumbered_staff_anchors(std::span<const Piece> pieces) {
  std::vector<CommentAnchor> bullets;
  std::vector<CommentAnchor> paragraphs;
  bool open = false;        // within a comment of `paragraphs`
  bool headed = false;      // behind the first heading: the lead-in is over
  bool introduced = false;  // a sentence of the letter's own announces the bullets
  const std::size_t end = closing_begin(pieces, 0, Side::kStaff);
  for (std::uint32_t i = 0; i < end; ++i) {
    const Piece& piece = pieces[i];
    if (raises_no_comment(piece.text)) return {};
    if (is_heading(piece)) {
      open = false;
      headed = true;
      continue;
    }
    if ((!headed && is_lead_in(piece.text)) || is_closing_phrase(piece.text, Side::kStaff)) {
      open = false;
      continue;
    }
    if (piece.list_item && !piece.list_mark_alone && !introduced && asks_in_full(piece)) {
      bullets.push_back({i, i, {}});
    }
    if (!piece.list_item && !open) {
      open = true;
      introduced = true;
      paragraphs.push_back({i, i, {}});
    }
  }
  if (!bullets.empty()) return bullets;
  // What asks for nothing is no comment.
  std::vector<CommentAnchor> asking;
  for (std::size_t a = 0; a < paragraphs.size(); ++a) {
    const std::size_t stop = a + 1 < paragraphs.size() ? paragraphs[a + 1].piece : end;
    for (std::size_t i = paragraphs[a].piece; i < stop; ++i) {
      if (!asks_in_full(pieces[i])) continue;
      asking.push_back(paragraphs[a]);
      break;
    }
  }
  return asking;
}

}  // namespace

std::vector<CommentAnchor> unnumbered_anchors(std::span<const Piece> pieces, Side side) {
  if (side == Side::kStaff) return unnumbered_staff_anchors(pieces);
  std::vector<CommentAnchor> anchors = labelled_anchors(pieces);
  if (anchors.empty()) anchors = answered_anchors(pieces);
  if (anchors.empty()) anchors = emphasised_anchors(pieces);
  return anchors;
}

}  // namespace precedent::corpus
