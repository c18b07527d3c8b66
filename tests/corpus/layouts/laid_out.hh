#pragma once
// A letter laid out as text, HTML and PDF, with the habits that its head names.

#include <string>
#include <vector>

#include "tests/corpus/layouts/layout_letter.hh"

namespace precedent::tests {

enum class Emphasis { kNone, kBold, kItalic, kUnderline };

// A paragraph and where it stands; indents in characters.
struct LaidOut {
  std::string mark{};  // hangs left of the text, or stands in a cell of its own
  std::string text{};
  Emphasis emphasis = Emphasis::kNone;
  int left = 0;
  int first = 0;       // of the first line, beyond `left`
  bool tight = false;  // no blank line before
  bool note = false;   // stands at the foot of the page that it comes on
  bool centered = false;
};

// What all formats have in common: numbers, labels, emphasis, indents.
std::vector<LaidOut> laid_out(const LayoutLetter& letter);

// Head and foot of a page, with its number and the date.
std::vector<std::string> page_lines(const LayoutLetter& letter, std::string_view key, int page);

std::string as_text(const LayoutLetter& letter);
std::string as_html(const LayoutLetter& letter);
std::string as_pdf(const LayoutLetter& letter);

}  // namespace precedent::tests
