#include "corpus/text/pdf_pictures.hh"

#include <GfxState.h>
#include <OutputDev.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "corpus/text/pdf_document.hh"

namespace precedent::corpus {
namespace {

constexpr double kDotsPerInch = 300;
constexpr double kMaxPixels = 12e6;  // of a picture: a legal page has 10.7 million
constexpr double kMaxSide = 20'000;
constexpr int kLeastSide = 60;
constexpr int kEnoughDrawings = 5'000;

// Draws nothing, and notes what would have been drawn.
class NotingDevice : public OutputDev {
 public:
  explicit NotingDevice(double page_area) : page_area_(page_area) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool interpretType3Chars() override { return false; }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colours, bool interpolate, const int* mask,
                 bool is_inline) override {
    note_picture(*state);
    OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, is_inline);
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool is_inline) override {
    note_picture(*state);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
  }
  void fill(GfxState*) override { ++drawings_.shapes; }
  void eoFill(GfxState*) override { ++drawings_.shapes; }

  bool has_enough() const { return pictures_ + drawings_.shapes > kEnoughDrawings; }
  const Drawings& drawings() const { return drawings_; }

 private:
  void note_picture(const GfxState& state) {
    ++pictures_;
    const double* matrix = state.getCTM();
    drawings_.picture_share += std::abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / page_area_;
  }

  double page_area_;
  int pictures_ = 0;
  Drawings drawings_;
};

double side(double points) {
  return std::isfinite(points) ? std::max(points, 1.0) : 1.0;
}

double dots_per_inch_for(double width_points, double height_points) {
  const double scale =
      std::min({kDotsPerInch / kPointsPerInch, std::sqrt(kMaxPixels / width_points / height_points),
                kMaxSide / std::max(width_points, height_points)});
  return scale * kPointsPerInch;
}

PagePicture picture_of(const SplashBitmap& bitmap, double dots_per_inch) {
  PagePicture picture{{}, bitmap.getWidth(), bitmap.getHeight(), dots_per_inch};
  const auto width = static_cast<std::size_t>(picture.width);
  picture.greys.reserve(width * static_cast<std::size_t>(picture.height));
  for (int row = 0; row < picture.height; ++row) {
    const std::uint8_t* begin = bitmap.getDataPtr() + std::ptrdiff_t{row} * bitmap.getRowSize();
    picture.greys.insert(picture.greys.end(), begin, begin + width);
  }
  return picture;
}

}  // namespace

Drawings drawings_on(PDFDoc& document, int page) {
  NotingDevice device(side(document.getPageCropWidth(page)) *
                      side(document.getPageCropHeight(page)));
  document.displayPage(
      &device, page, kPointsPerInch, kPointsPerInch, 0, false, true, false,
      [](void* data) { return static_cast<NotingDevice*>(data)->has_enough(); }, &device);
  return device.drawings();
}

std::optional<PagePicture> picture_of(PDFDoc& document, int page) {
  const double dots_per_inch = dots_per_inch_for(side(document.getPageCropWidth(page)),
                                                 side(document.getPageCropHeight(page)));
  SplashColor white = {0xFF};
  SplashOutputDev device(splashModeMono8, 4, false, white);
  device.startDoc(&document);
  document.displayPage(&device, page, dots_per_inch, dots_per_inch, 0, false, true, false);
  const SplashBitmap* bitmap = device.getBitmap();
  if (bitmap == nullptr || std::min(bitmap->getWidth(), bitmap->getHeight()) < kLeastSide)
    return std::nullopt;
  return picture_of(*bitmap, dots_per_inch);
}

}  // namespace precedent::corpus
