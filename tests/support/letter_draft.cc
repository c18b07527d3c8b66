#include "tests/support/letter_draft.hh"

#include <array>
#include <utility>

namespace precedent::tests {
namespace {

using corpus::Emphasis;
using corpus::Paragraph;
using corpus::ParagraphRole;

// Text without its marks, and the runs that they stand for.
void read_marks(std::string_view marked, Paragraph& paragraph) {
  constexpr std::array<std::pair<std::string_view, Emphasis>, 3> kMarks = {
      {{"**", corpus::kBold}, {"//", corpus::kItalic}, {"__", corpus::kUnderline}}};
  std::uint8_t emphasis = corpus::kRoman;
  std::uint32_t run_begin = 0;
  const auto close_run = [&] {
    const auto end = static_cast<std::uint32_t>(paragraph.text.size());
    if (emphasis != corpus::kRoman && run_begin < end) {
      paragraph.runs.push_back({run_begin, end, emphasis});
    }
    run_begin = end;
  };
  while (!marked.empty()) {
    bool mark = false;
    for (const auto& [sign, bit] : kMarks) {
      if (!marked.starts_with(sign)) continue;
      close_run();
      emphasis = static_cast<std::uint8_t>(emphasis ^ bit);
      marked.remove_prefix(sign.size());
      mark = true;
      break;
    }
    if (mark) continue;
    paragraph.text += marked.front();
    marked.remove_prefix(1);
  }
  close_run();
}

}  // namespace

void LetterDraft::add(std::string_view marked) {
  Paragraph paragraph;
  read_marks(marked, paragraph);
  paragraph.starts_block = true;
  paragraphs_.push_back(std::move(paragraph));
  roles_.push_back(ParagraphRole::kBody);
}

LetterDraft& LetterDraft::say(std::string_view marked) {
  if (rows_ > 0) ++tables_;
  rows_ = 0;
  add(marked);
  return *this;
}

LetterDraft& LetterDraft::row(const std::vector<std::string>& cells) {
  for (std::uint32_t column = 0; column < cells.size(); ++column) {
    add(cells[column]);
    paragraphs_.back().cell = corpus::Cell{tables_, rows_, column};
  }
  ++rows_;
  return *this;
}

LetterDraft& LetterDraft::contact(std::string_view marked) {
  say(marked);
  roles_.back() = ParagraphRole::kContact;
  return *this;
}

corpus::LetterFrame LetterDraft::frame() const {
  const auto count = static_cast<std::uint32_t>(paragraphs_.size());
  corpus::LetterFrame frame;
  frame.roles = roles_;
  frame.body = {0, count};
  frame.annex_begin = count;
  return frame;
}

corpus::CommentsRead LetterDraft::read(schemas::Side side) const {
  return corpus::comments_of(paragraphs_, frame(), side);
}

std::string numbers_of(const corpus::CommentsRead& read) {
  std::string numbers;
  for (const corpus::Comment& comment : read.comments) {
    if (!numbers.empty()) numbers += ' ';
    numbers += comment.number;
  }
  return numbers;
}

}  // namespace precedent::tests
