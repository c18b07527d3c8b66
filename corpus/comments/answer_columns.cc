#include "corpus/comments/answer_columns.hh"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

constexpr std::uint32_t kHeadWords = 4;
constexpr std::uint32_t kFewestWords = 3;  // of an answer in a table without a head
constexpr int kFewestRows = 2;

bool is_head_cell(const Piece& piece, std::string_view word) {
  return piece.words <= kHeadWords && find_folded(piece.text, word) != std::string_view::npos;
}

// Pieces [begin, end) of one table.
class TableOfAnswers {
 public:
  explicit TableOfAnswers(std::span<Piece> pieces) : pieces_(pieces) {}

  void mark() {
    const auto column = named_column();
    if (column) {
      for (Piece& piece : pieces_)
        if (piece.source->cell->column >= *column) label(piece);
    } else if (rows_ask_and_answer()) {
      for (std::size_t i = 1; i < pieces_.size(); ++i)
        if (answers_beside(i)) label(pieces_[i]);
    }
  }

 private:
  // "Comment" and "Response" in the first row.
  std::optional<std::uint32_t> named_column() const {
    const std::uint32_t first_row = pieces_.front().source->cell->row;
    bool comments = false;
    for (const Piece& piece : pieces_) {
      if (piece.source->cell->row != first_row) break;
      if (comments && (is_head_cell(piece, "response") || is_head_cell(piece, "answer") ||
                       is_head_cell(piece, "reply"))) {
        return piece.source->cell->column;
      }
      comments = comments || is_head_cell(piece, "comment") || is_head_cell(piece, "question");
    }
    return std::nullopt;
  }

  bool same_row(std::size_t a, std::size_t b) const {
    return pieces_[a].source->cell->row == pieces_[b].source->cell->row;
  }

  // The last cell of a row whose other text asks.
  bool answers_beside(std::size_t i) const {
    const bool last = i + 1 == pieces_.size() || !same_row(i, i + 1);
    return last && same_row(i, i - 1) && pieces_[i].words >= kFewestWords &&
           pieces_[i].voice.staff_lead() <= 0 && !pieces_[i].voice.asks &&
           pieces_[i - 1].voice.asks && pieces_[i - 1].voice.staff_lead() > 0 &&
           pieces_[i - 1].source->cell->column != pieces_[i].source->cell->column;
  }

  bool rows_ask_and_answer() const {
    int rows = 0;
    for (std::size_t i = 1; i < pieces_.size(); ++i) rows += answers_beside(i) ? 1 : 0;
    return rows >= kFewestRows;
  }

  static void label(Piece& piece) {
    if (!piece.label) piece.label = SpeakerLabel{Speaker::kCompany, {}, 0, true};
  }

  std::span<Piece> pieces_;
};

}  // namespace

void mark_answer_columns(std::span<Piece> pieces) {
  for (std::size_t begin = 0; begin < pieces.size();) {
    const auto& cell = pieces[begin].source->cell;
    std::size_t end = begin + 1;
    while (cell && end < pieces.size() && pieces[end].source->cell &&
           pieces[end].source->cell->table == cell->table) {
      ++end;
    }
    if (cell && end - begin > 2) TableOfAnswers(pieces.subspan(begin, end - begin)).mark();
    begin = end;
  }
}

}  // namespace precedent::corpus
