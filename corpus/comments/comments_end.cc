#include "corpus/comments/comments_end.hh"

#include <vector>

#include "corpus/wording/stock_phrases.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

constexpr std::size_t kMostOfTen = 6;  // of ten pieces of a closing, so many are known to close
constexpr std::uint32_t kNameWords = 4;

}  // namespace

std::size_t closing_begin(std::span<const Piece> pieces, std::size_t from, Side side) {
  // Forward: what closes, and what goes on with it (the points of an acknowledgement, a name).
  std::vector<char> closes(pieces.size(), 0);
  std::vector<char> begins(pieces.size(), 0);
  for (std::size_t i = from; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool phrase = piece.contact || is_closing_phrase(piece.text, side);
    begins[i] = !(piece.label && piece.label->speaker == Speaker::kCompany) && phrase ? 1 : 0;
    const bool goes_on = i > from && closes[i - 1] && !piece.label &&
                         (piece.list_item || piece.words <= kNameWords || piece.shares_row ||
                          starts_small(piece.text));
    closes[i] = begins[i] || goes_on ? 1 : 0;
  }
  // Backward: the earliest beginning behind which nearly all closes.
  std::size_t best = pieces.size();
  std::size_t closing = 0;
  for (std::size_t i = pieces.size(); i > from; --i) {
    closing += closes[i - 1];
    const std::size_t all = pieces.size() - (i - 1);
    if (begins[i - 1] && closing * 10 >= all * kMostOfTen) best = i - 1;
  }
  return best;
}

}  // namespace precedent::corpus
