#pragma once
// Pages without text: pictures of them, and what reads words off a picture.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/text/pdf_lines.hh"
#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// Grey values, 0 = black, row by row from the top, without gaps.
struct PagePicture {
  std::vector<std::uint8_t> greys;
  int width = 0;
  int height = 0;
  double dots_per_inch = 300;
};

class PageReader {
 public:
  virtual ~PageReader() = default;
  // Words in any order, maybe none. Nothing where the page would take too long.
  virtual std::optional<PlacedPage> read(const PagePicture& picture) = 0;
};

// Processor time for reading the pictures of one document. The last page may take some more.
inline constexpr std::chrono::seconds kScanTime{540};

// As styled_text_of_pdf(), but pages without text are read off their pictures by `reader`: as many
// as there is time for. Throws as that does.
StyledText styled_text_of_scan(std::string_view bytes, PageReader& reader);

}  // namespace precedent::corpus
