#pragma once
// What a page of a PDF shows besides its text.

#include <PDFDoc.h>

#include <optional>

#include "corpus/text/page_reader.hh"

namespace precedent::corpus {

// How much is drawn on a page that is not text.
struct Drawings {
  double picture_share = 0;  // of the page's area that pictures cover, each counted by itself
  int shapes = 0;            // filled
};

// Pages count from 1, as everywhere in poppler.
Drawings drawings_on(PDFDoc& document, int page);

// At 300 dots an inch, a very large page at fewer. Nothing where the page is but a strip.
std::optional<PagePicture> picture_of(PDFDoc& document, int page);

}  // namespace precedent::corpus
