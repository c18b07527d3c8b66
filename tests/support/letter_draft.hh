#pragma once
// The body of a letter as a test writes it down: paragraphs with emphasis and table cells, without
// the documents they would come from.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/comments/comments.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::tests {

class LetterDraft {
 public:
  // A paragraph. "**bold**", "//italic//" and "__underlined__" set emphasis; they nest.
  LetterDraft& say(std::string_view marked);
  // One row of a table, a paragraph a cell.
  LetterDraft& row(const std::vector<std::string>& cells);
  // A paragraph that says whom to call.
  LetterDraft& contact(std::string_view marked);

  corpus::CommentsRead of_staff() const { return read(schemas::Side::kStaff); }
  corpus::CommentsRead of_company() const { return read(schemas::Side::kCompany); }
  const std::vector<corpus::Paragraph>& paragraphs() const { return paragraphs_; }
  // All of it is body.
  corpus::LetterFrame frame() const;

 private:
  corpus::CommentsRead read(schemas::Side side) const;
  void add(std::string_view marked);

  std::vector<corpus::Paragraph> paragraphs_;
  std::vector<corpus::ParagraphRole> roles_;
  std::uint32_t tables_ = 0;
  std::uint32_t rows_ = 0;  // of the table that is being written
};

// The printed numbers of the comments, joined by blanks.
std::string numbers_of(const corpus::CommentsRead& read);

}  // namespace precedent::tests
