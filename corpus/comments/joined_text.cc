#include "corpus/comments/joined_text.hh"

#include <utility>

#include "corpus/wording/stock_phrases.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

bool same_row(const Piece& a, const Piece& b) {
  const auto& one = a.source->cell;
  const auto& other = b.source->cell;
  return one && other && one->table == other->table && one->row == other->row;
}

}  // namespace

void JoinedText::add(const Piece& piece, std::string_view text) {
  if (text.empty()) return;
  if (last_) text_ += goes_on(piece) ? ' ' : '\n';
  text_ += text;
  last_ = &piece;
}

void JoinedText::part() {
  if (!text_.empty() && text_.back() != '\n') text_ += '\n';
}

std::string JoinedText::take() {
  const std::size_t last_line = text_.find_last_of('\n');
  if (last_line != std::string::npos && is_separator(std::string_view(text_).substr(last_line))) {
    text_.resize(last_line);
  }
  return std::move(text_);
}

bool JoinedText::goes_on(const Piece& piece) const {
  if (last_->paragraph == piece.paragraph || same_row(*last_, piece)) return true;
  // A dash that ends the row of a table is its last amount, not the mark of what is below.
  if (last_->list_mark_alone) return !last_->source->cell;
  return !piece.list_item && !ends_sentence(text_) && starts_small(piece.text);
}

std::string without_quotes(std::string text) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"“", "”"}, {"\"", "\""}}) {
    if (text.size() < open.size() + close.size() || !text.starts_with(open) ||
        !text.ends_with(close)) {
      continue;
    }
    const std::size_t inside = text.size() - open.size() - close.size();
    const std::string_view within = std::string_view(text).substr(open.size(), inside);
    if (within.find(close) == std::string_view::npos) return std::string(within);
  }
  return text;
}

}  // namespace precedent::corpus
