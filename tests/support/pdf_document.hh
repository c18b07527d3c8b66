#pragma once
// PDFs as a test writes them down.

#include <string>
#include <vector>

namespace precedent::tests {

// A PDF of one page for each content stream, with the fonts F1 (Times), F2 (bold), F3 (italic).
// `picture` is an object of type XObject that they may draw ("/Im Do"); empty: none.
std::string pdf_of(const std::vector<std::string>& contents, const std::string& picture = "");

// The part of a content stream that shows text at a place, y from the bottom of the page.
std::string show(int x, int y, const std::string& text, const std::string& font = "F1");

}  // namespace precedent::tests
