// The only file that knows Tesseract and its Leptonica.
#include "corpus/text/tesseract_reader.hh"

#include <allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <utility>

#include "corpus/text_encoding.hh"

namespace precedent::corpus {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kMaxPageSeconds = 30;  // of the processor; a page of a letter takes two or three
constexpr float kGuess = 30;         // per cent of confidence below which a word is made up
constexpr int kDark = 150;           // of 255
constexpr float kEmOfLetters = 0.9F;  // from the foot of p to the head of d, of the font size

struct PixDeleter {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

PixPointer pix_of(const PagePicture& picture) {
  constexpr int kBits = 8;
  PixPointer pix(pixCreate(picture.width, picture.height, kBits));
  if (!pix) return pix;
  const std::uint8_t* grey = picture.greys.data();
  for (int row = 0; row < picture.height; ++row) {
    l_uint32* line = pixGetData(pix.get()) + std::ptrdiff_t{row} * pixGetWpl(pix.get());
    for (int column = 0; column < picture.width; ++column) SET_DATA_BYTE(line, column, *grey++);
  }
  return pix;
}

// Scans lie askew. Where that cannot be told, as it is.
PixPointer straightened(PixPointer pix) {
  constexpr int kUsualReduction = 0;
  PixPointer straight(pixDeskew(pix.get(), kUsualReduction));
  return straight ? std::move(straight) : std::move(pix);
}

struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

// Whether a dark line runs below the word, through `depth` rows from its baseline on.
bool is_underlined(Pix* pix, const Box& box, int baseline, int depth) {
  constexpr double kWhole = 0.9;
  const int last = std::min(baseline + depth, pixGetHeight(pix) - 1);
  for (int row = std::max(baseline + 1, 0); row <= last; ++row) {
    const l_uint32* line = pixGetData(pix) + std::ptrdiff_t{row} * pixGetWpl(pix);
    int dark = 0;
    for (int column = box.left; column < box.right; ++column)
      dark += GET_DATA_BYTE(line, column) < kDark;
    if (dark > kWhole * (box.right - box.left)) return true;
  }
  return false;
}

bool is_past(void* end, int /*words*/) {
  return std::clock() > *static_cast<std::clock_t*>(end);
}

// The words of one line of print, from left to right.
class PrintedLine {
 public:
  PrintedLine(Pix* pix, double points_per_dot)
      : pix_(pix), scale_(static_cast<float>(points_per_dot)) {}

  void begin(const tesseract::ResultIterator& at) {
    int left = 0;
    int right = 0;
    int left_baseline = 0;
    int right_baseline = 0;
    at.Baseline(tesseract::RIL_TEXTLINE, &left, &left_baseline, &right, &right_baseline);
    baseline_ = (left_baseline + right_baseline) / 2;
    float descenders = 0;
    float ascenders = 0;
    at.RowAttributes(&height_, &descenders, &ascenders);
    height_ = std::max(height_, 1.0F);
    is_first_ = true;
  }

  void add(const tesseract::ResultIterator& at, PlacedPage& page) {
    Box box;
    if (!at.BoundingBox(tesseract::RIL_WORD, &box.left, &box.top, &box.right, &box.bottom)) return;
    const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
    if (!text || at.Confidence(tesseract::RIL_WORD) < kGuess) return;
    PlacedWord word;
    word.text = utf8_of(text.get());
    word.left = static_cast<float>(box.left) * scale_;
    word.right = static_cast<float>(box.right) * scale_;
    word.baseline = static_cast<float>(baseline_) * scale_;
    word.font_size = std::max(height_ * scale_ / kEmOfLetters, 1.0F);
    constexpr float kDepth = 0.35F;
    if (is_underlined(pix_, box, baseline_, static_cast<int>(kDepth * height_)))
      word.emphasis = kUnderline;
    if (!is_first_) part(page.back(), word);
    page.push_back(std::move(word));
    is_first_ = false;
  }

 private:
  // Boxes of slanted words touch; words stay two.
  static void part(PlacedWord& before, const PlacedWord& word) {
    constexpr float kGap = 0.15F;
    before.right = std::min(before.right, word.left - kGap * word.font_size);
  }

  Pix* pix_;
  float scale_;
  int baseline_ = 0;
  float height_ = 1;
  bool is_first_ = true;
};

}  // namespace

struct TesseractReader::Engine {
  tesseract::TessBaseAPI api;
};

TesseractReader::TesseractReader(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}

TesseractReader::~TesseractReader() = default;

std::unique_ptr<TesseractReader> TesseractReader::open(std::string& why_not) {
  setMsgSeverity(L_SEVERITY_NONE);
  auto engine = std::make_unique<Engine>();
  if (engine->api.Init(nullptr, "eng") != 0) {
    why_not = "Tesseract finds no data of the English language; install tesseract-ocr-eng";
    return nullptr;
  }
  engine->api.SetPageSegMode(tesseract::PSM_AUTO);
  engine->api.SetVariable("tessedit_do_invert", "0");  // white letters on black
  return std::unique_ptr<TesseractReader>(new TesseractReader(std::move(engine)));
}

std::optional<PlacedPage> TesseractReader::read(const PagePicture& picture) {
  PixPointer pix = pix_of(picture);
  if (!pix) return std::nullopt;
  pix = straightened(std::move(pix));
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetImage(pix.get());
  api.SetSourceResolution(static_cast<int>(picture.dots_per_inch));
  std::clock_t end = std::clock() + std::clock_t{kMaxPageSeconds} * CLOCKS_PER_SEC;
  tesseract::ETEXT_DESC monitor;
  monitor.cancel = is_past;
  monitor.cancel_this = &end;
  const bool is_read = api.Recognize(&monitor) == 0;
  PlacedPage page;
  const std::unique_ptr<tesseract::ResultIterator> at(is_read ? api.GetIterator() : nullptr);
  PrintedLine line(pix.get(), kPointsPerInch / picture.dots_per_inch);
  if (at && !at->Empty(tesseract::RIL_WORD)) {
    do {
      if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) line.begin(*at);
      line.add(*at, page);
    } while (at->Next(tesseract::RIL_WORD));
  }
  api.Clear();
  if (!is_read) return std::nullopt;
  return page;
}

}  // namespace precedent::corpus
