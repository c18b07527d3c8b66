#pragma once
// The text of a comment or an answer, put together from pieces.

#include <string>
#include <string_view>

#include "corpus/comments/pieces.hh"

namespace precedent::corpus {

// Paragraphs stand on lines of their own, cells of a row and what a page break parted on one. The
// pieces must outlive it.
class JoinedText {
 public:
  void add(const Piece& piece, std::string_view text);
  // What comes next stands behind a blank line.
  void part();
  // Without the rule of stars or dots that may end it.
  std::string take();

 private:
  bool goes_on(const Piece& piece) const;

  std::string text_;
  const Piece* last_ = nullptr;
};

// A comment that the company restates between quotation marks.
std::string without_quotes(std::string text);

}  // namespace precedent::corpus
