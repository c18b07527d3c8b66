#include "tests/support/scanned_pages.hh"

#include <cstddef>
#include <memory>
#include <random>

#include "corpus/text/pdf_document.hh"
#include "corpus/text/pdf_pictures.hh"
#include "tests/support/pdf_document.hh"

namespace precedent::tests {
namespace {

using corpus::PagePicture;

// Half the dots of each side: what 300 dots an inch were, are 150.
PagePicture halved(const PagePicture& picture) {
  PagePicture half{{}, picture.width / 2, picture.height / 2, picture.dots_per_inch / 2};
  const auto grey = [&](int row, int column) {
    return int{
        picture.greys[static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width) +
                      static_cast<std::size_t>(column)]};
  };
  for (int row = 0; row < half.height; ++row)
    for (int column = 0; column < half.width; ++column)
      half.greys.push_back(static_cast<std::uint8_t>(
          (grey(2 * row, 2 * column) + grey(2 * row, 2 * column + 1) +
           grey(2 * row + 1, 2 * column) + grey(2 * row + 1, 2 * column + 1)) /
          4));
  return half;
}

std::vector<PagePicture> halved_pages(const std::string& pdf) {
  const std::unique_ptr<PDFDoc> document = corpus::open_pdf(pdf);
  std::vector<PagePicture> pictures;
  for (int page = 1; page <= document->getNumPages(); ++page)
    pictures.push_back(halved(corpus::picture_of(*document, page).value()));
  return pictures;
}

}  // namespace

// Drawn over the whole page, its bytes within the page's own content.
std::string content_of(const PagePicture& picture) {
  return "q 612 0 0 792 0 0 cm BI /W " + std::to_string(picture.width) + " /H " +
         std::to_string(picture.height) + " /CS /G /BPC 8 ID " +
         std::string(picture.greys.begin(), picture.greys.end()) + "\nEI Q";
}

std::string pdf_of_pictures(const std::vector<PagePicture>& pictures) {
  std::vector<std::string> contents;
  for (const PagePicture& picture : pictures) contents.push_back(content_of(picture));
  return pdf_of(contents);
}

std::string scan_of(const std::string& pdf) {
  return pdf_of_pictures(halved_pages(pdf));
}

std::string scan_on_grey_of(const std::string& pdf) {
  constexpr int kInk = 60;
  constexpr int kPaper = 235;
  constexpr int kDarker = 30;  // at the foot
  std::vector<PagePicture> pictures = halved_pages(pdf);
  for (PagePicture& picture : pictures) {
    for (std::size_t i = 0; i < picture.greys.size(); ++i) {
      const int row = static_cast<int>(i) / picture.width;
      const int paper = kPaper - kDarker * row / picture.height;
      picture.greys[i] = static_cast<std::uint8_t>(kInk + (paper - kInk) * picture.greys[i] / 255);
    }
  }
  return pdf_of_pictures(pictures);
}

PagePicture page_of_noise(int width, int height) {
  PagePicture picture{{}, width, height, 150};
  std::minstd_rand random(1);
  for (int i = 0; i < width * height; ++i)
    picture.greys.push_back(static_cast<std::uint8_t>(random() >> 8U));
  return picture;
}

}  // namespace precedent::tests
