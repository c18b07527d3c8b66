#include "corpus/comments/comment_openings.hh"

#include "corpus/ascii.hh"
#include "corpus/comments/headings.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {

bool is_company_label(const Piece& piece) {
  return piece.label && piece.label->speaker == Speaker::kCompany;
}

bool is_staff_label(const Piece& piece) {
  return piece.label && piece.label->speaker == Speaker::kStaff;
}

bool is_heading(const Piece& piece) {
  return !piece.shares_row && heading_likeness(piece) >= kPossiblyHeading;
}

bool is_plain_text(const Piece& piece) {
  return !piece.number && !piece.label && piece.bears_body() && !is_heading(piece);
}

// Behind the mark at `at`: past "Comment:" in a cell of its own.
std::uint32_t past_label(std::span<const Piece> pieces, std::uint32_t at) {
  const bool alone = at < pieces.size() && is_staff_label(pieces[at]) && !pieces[at].bears_body();
  return alone ? at + 1 : at;
}

bool is_numbered_heading(std::span<const Piece> pieces, std::uint32_t at) {
  constexpr std::uint32_t kMostWords = 14;
  const Piece& mark = pieces[at];
  if (!mark.number || mark.number->form == NumberForm::kLabel || mark.label) return false;
  if (!mark.bears_body() || mark.words > kMostWords || at + 1 >= pieces.size()) return false;
  const std::string_view body = mark.body();
  const Piece& next = pieces[at + 1];
  const bool shown = heading_likeness(mark) >= kPossiblyHeading && !ends_sentence(body) &&
                     !mark.voice.asks && !is_lower(body[0]);
  return shown && !next.number && !next.label && next.bears_body() && !is_heading(next);
}

std::uint32_t text_of(std::span<const Piece> pieces, std::uint32_t at) {
  const Piece& mark = pieces[at];
  if (is_numbered_heading(pieces, at)) return at + 1;
  if (mark.bears_body()) return at;
  const bool labelled =
      is_staff_label(mark) || (mark.number && mark.number->form == NumberForm::kLabel);
  const std::uint32_t behind = past_label(pieces, at + 1);
  std::uint32_t i = behind;
  // "Comment No. 3", then its heading, then the comment.
  while (i < pieces.size() && !pieces[i].number && !pieces[i].label && is_heading(pieces[i])) ++i;
  const bool heading_between = i > behind && i < pieces.size() && is_plain_text(pieces[i]);
  if (!labelled && !heading_between) i = behind;
  if (i >= pieces.size() || is_company_label(pieces[i])) return at;
  // "Comment No. 3", then "3. We note": one comment.
  const bool same = mark.number ? pieces[i].number && pieces[i].number->value == mark.number->value
                                : labelled && pieces[i].number && pieces[i].bears_body();
  if (pieces[i].number && !(labelled && same)) return at;
  return i;
}

}  // namespace precedent::corpus
