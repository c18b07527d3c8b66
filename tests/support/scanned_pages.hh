#pragma once
// PDFs of pages that are pictures, as a scanner makes them.

#include <string>
#include <vector>

#include "corpus/text/page_reader.hh"

namespace precedent::tests {

// Every page of the PDF as a grey picture of 150 dots an inch. The text is gone.
std::string scan_of(const std::string& pdf);

// The same on grey paper that is darker at the foot of the page, the ink faded.
std::string scan_on_grey_of(const std::string& pdf);

// The content of a page that is this picture, for pdf_of().
std::string content_of(const corpus::PagePicture& picture);

// Pages with these grey values, 612 by 792 points each.
std::string pdf_of_pictures(const std::vector<corpus::PagePicture>& pictures);

// Neither black nor white, and no letters; always the same.
corpus::PagePicture page_of_noise(int width, int height);

}  // namespace precedent::tests
