#include "tests/fuzz/promises.hh"

#include "corpus/comments/comments.hh"
#include "corpus/facts/frame_facts.hh"
#include "corpus/frame/letter_side.hh"
#include "corpus/text/page_furniture.hh"
#include "corpus/text/paragraphs.hh"
#include "corpus/text_encoding.hh"

namespace precedent::fuzz {
namespace {

void check_text(std::string_view text, const std::vector<corpus::Run>& runs) {
  promise(!text.empty(), "a text is not empty");
  promise(is_utf8(text), "a text is UTF-8");
  promise(text.front() != ' ' && text.back() != ' ', "no blanks at the ends of a text");
  promise(text.find("  ") == text.npos, "single blanks in a text");
  for (const unsigned char byte : text) promise(byte >= ' ', "no control characters in a text");
  std::uint32_t end = 0;
  for (const corpus::Run& run : runs) {
    promise(run.begin >= end && run.begin < run.end, "runs are in order and not empty");
    end = run.end;
  }
  promise(end <= text.size(), "runs lie in their text");
}

void check_paragraphs(const std::vector<corpus::Paragraph>& paragraphs,
                      const corpus::MarkedText& marked) {
  std::vector<bool> covered(marked.text.lines.size());
  const corpus::Paragraph* around = nullptr;  // the last that was no note within another's lines
  for (const corpus::Paragraph& paragraph : paragraphs) {
    check_text(paragraph.text, paragraph.runs);
    if (around != nullptr && paragraph.first_line > around->first_line &&
        paragraph.first_line <= paragraph.last_line && paragraph.last_line < around->last_line)
      continue;
    around = &paragraph;
    promise(paragraph.first_line <= paragraph.last_line &&
                paragraph.last_line < marked.text.lines.size(),
            "a paragraph's lines are lines of the document");
    for (std::uint32_t line = paragraph.first_line; line <= paragraph.last_line; ++line) {
      if (marked.furniture[line] != corpus::FurnitureKind::kNone) continue;
      promise(!covered[line], "a line lies in one paragraph only");
      covered[line] = true;
    }
  }
  for (std::size_t line = 0; line < covered.size(); ++line)
    promise(covered[line] || marked.furniture[line] != corpus::FurnitureKind::kNone,
            "every line of the letter lies in a paragraph");
}

void check_comments(const corpus::CommentsRead& read,
                    const std::vector<corpus::Paragraph>& paragraphs) {
  std::uint32_t ordinal = 0;
  for (const corpus::Comment& comment : read.comments) {
    promise(comment.ordinal == ++ordinal, "ordinals count from 1");
    promise(is_utf8(comment.text) && is_utf8(comment.response), "a comment is UTF-8");
    for (const std::string& heading : comment.heading)
      promise(!heading.empty() && is_utf8(heading), "a heading is UTF-8, and not empty");
  }
  std::uint32_t paragraph = 0;
  std::uint32_t end = 0;
  for (const corpus::Passage& passage : read.passages) {
    promise(passage.paragraph < paragraphs.size() && passage.paragraph >= paragraph,
            "passages are in order");
    if (passage.paragraph != paragraph) end = 0;
    promise(passage.begin >= end && passage.begin <= passage.end, "passages do not overlap");
    promise(passage.end <= paragraphs[passage.paragraph].text.size(), "passages lie in their text");
    promise(passage.ordinal <= read.comments.size(), "a passage's comment exists");
    paragraph = passage.paragraph;
    end = passage.end;
  }
}

}  // namespace

bool is_utf8(std::string_view text) {
  std::string again;
  for (std::size_t at = 0; at < text.size();)
    corpus::append_utf8(again, corpus::next_character(text, at));
  return again == text;
}

void check_lines(const std::vector<corpus::Line>& lines) {
  std::uint32_t page = 1;
  for (const corpus::Line& line : lines) {
    check_text(line.text, line.runs);
    promise(line.page >= page, "pages are counted upwards");
    page = line.page;
  }
}

void check_reading(corpus::StyledText text, std::string_view edgar_type) {
  const std::size_t lines = text.lines.size();
  const corpus::MarkedText marked = corpus::mark_furniture(std::move(text));
  promise(marked.text.lines.size() == lines && marked.furniture.size() == lines,
          "furniture is marked, no line added or taken");
  const std::vector<corpus::Paragraph> paragraphs = corpus::paragraphs_of(marked);
  check_paragraphs(paragraphs, marked);
  const schemas::Side side = corpus::side_of(paragraphs, edgar_type);
  const corpus::LetterFrame frame = corpus::frame_of(paragraphs, side);
  promise(frame.roles.size() == paragraphs.size(), "every paragraph has its role");
  promise(frame.body.begin <= frame.body.end && frame.body.end <= paragraphs.size(),
          "the body lies in the letter");
  const corpus::CommentsRead read = corpus::comments_of(paragraphs, frame, side);
  check_comments(read, paragraphs);
  const corpus::FrameFacts facts =
      corpus::read_frame_facts(paragraphs, frame, {}, side, read.comments.size());
  promise(is_utf8(facts.company) && is_utf8(facts.office), "facts are UTF-8");
  for (const corpus::StaffMention& person : facts.staff)
    promise(!person.name.empty() && is_utf8(person.name), "a person has a name");
}

}  // namespace precedent::fuzz
