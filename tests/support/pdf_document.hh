#pragma once
// PDFs as a test writes them down.

#include <string>
#include <vector>

namespace precedent::tests {

// A PDF of one page for each content stream, with the fonts F1 (Times), F2 (bold), F3 (italic).
std::string pdf_of(const std::vector<std::string>& contents);

// The part of a content stream that shows text at a place, y from the bottom of the page.
std::string show(int x, int y, const std::string& text, const std::string& font = "F1");

}  // namespace precedent::tests
