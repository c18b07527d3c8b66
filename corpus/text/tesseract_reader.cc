// The only file that knows Tesseract and its Leptonica.
#include "corpus/text/tesseract_reader.hh"

#include <allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <ctime>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/text_encoding.hh"
#include "corpus/wording/misread_words.hh"

namespace precedent::corpus {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kMaxPageSeconds = 30;  // of the processor; a page of a letter takes two or three
constexpr int kNoText = 40;          // per cent of confidence below which a page is a picture
constexpr const char* kOnlyThese = "tessedit_char_whitelist";
constexpr int kDark = 150;            // of 255
constexpr std::size_t kShort = 3;     // bytes of a word that may be a misread number
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

// Grey paper, darker at an edge or at the fold, is made white, and what is fainter than print goes.
// Else a word that is cut out stands off from the white about it by its paper, not by its letters.
PixPointer on_white(PixPointer pix) {
  constexpr float kGamma = 1;
  constexpr int kBlack = 70;
  constexpr int kWhite = 190;
  PixPointer white(pixCleanBackgroundToWhite(pix.get(), nullptr, nullptr, kGamma, kBlack, kWhite));
  return white ? std::move(white) : std::move(pix);
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

// What is in the box, amid white, and smaller: measured, "1." by itself is not read at 300 dots an
// inch, and nearly always at 210.
PixPointer alone(Pix* pix, const Box& box) {
  constexpr int kBorder = 40;
  constexpr int kWhite = 255;
  constexpr float kSmaller = 0.7F;
  ::Box* rectangle = boxCreate(box.left, box.top, box.right - box.left, box.bottom - box.top);
  const PixPointer part(pixClipRectangle(pix, rectangle, nullptr));
  boxDestroy(&rectangle);
  if (!part) return nullptr;
  const PixPointer framed(pixAddBorder(part.get(), kBorder, kWhite));
  return PixPointer(framed ? pixScale(framed.get(), kSmaller, kSmaller) : nullptr);
}

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

// "1." to "99."
bool is_number(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits != 0 && digits <= 2 && digits + 1 == text.size() && text.back() == '.';
}

bool is_cut(std::string_view capital, std::string_view rest) {
  return !capital.empty() && is_upper(capital.back()) &&
         (capital.size() == 1 || !is_letter(capital[capital.size() - 2])) && !rest.empty() &&
         is_lower(rest.front());
}

// "4,", "4;": a number whose stop was misread.
bool is_nearly_number(std::string_view text) {
  if (text.empty() || (text.back() != ',' && text.back() != ';' && text.back() != ':'))
    return false;
  return is_number(std::string(text.substr(0, text.size() - 1)) + '.');
}

// What a bullet is taken for.
bool is_nearly_bullet(std::string_view text) {
  static constexpr auto kSigns =
      std::to_array<std::string_view>({"e", "o", "¢", "©", "°", "«", "®", "*", "»"});
  return std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end();
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
    words_ = 0;
    gaps_.clear();
  }

  void add(const tesseract::ResultIterator& at, PlacedPage& page) {
    Box box;
    if (!at.BoundingBox(tesseract::RIL_WORD, &box.left, &box.top, &box.right, &box.bottom)) return;
    const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
    if (!text) return;
    PlacedWord word;
    word.text = utf8_of(text.get());
    word.left = static_cast<float>(box.left) * scale_;
    word.right = static_cast<float>(box.right) * scale_;
    word.baseline = static_cast<float>(baseline_) * scale_;
    word.font_size = std::max(height_ * scale_ / kEmOfLetters, 1.0F);
    constexpr float kDepth = 0.35F;
    if (is_underlined(pix_, box, baseline_, static_cast<int>(kDepth * height_)))
      word.emphasis = kUnderline;
    if (words_ == 0) first_ = {box, page.size()};
    if (words_ == 1) text_left_ = box.left;
    word.text = as_printed(std::move(word.text));
    if (words_ > 0) gaps_.push_back(word.left - last_right_);
    last_right_ = word.right;
    if (words_ > 0) part(page.back(), word);
    page.push_back(std::move(word));
    ++words_;
    part_run_together(page);
  }

  // When all words of the line are there: a slanting capital was cut from the letters behind it,
  // but stands nearer to them than words to one another ("V asqualle"), or makes a known word with
  // them.
  void join_cut_words(PlacedPage& page) {
    constexpr std::size_t kFewestGaps = 4;
    constexpr float kNarrow = 0.7F;  // of the usual gap
    if (gaps_.empty() || gaps_.size() + 1 != static_cast<std::size_t>(words_)) return;
    std::vector<float> sorted = gaps_;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const float narrow = gaps_.size() < kFewestGaps ? 0 : kNarrow * *middle;
    for (std::size_t i = gaps_.size(); i-- > 0;) {
      const std::size_t at = first_.place + i;
      const std::string_view head = page[at].text;
      if (!is_cut(head, page[at + 1].text)) continue;
      const bool is_known = is_cut_word(head.substr(head.size() - 1), page[at + 1].text);
      if (gaps_[i] > narrow && !is_known) continue;
      page[at].text += page[at + 1].text;
      page[at].right = page[at + 1].right;
      page.erase(page.begin() + static_cast<std::ptrdiff_t>(at + 1));
      --words_;
      if (i == 0 && words_ > 1) text_left_ = static_cast<int>(page[first_.place + 1].left / scale_);
    }
  }

  // What stands before the line's text, as the number of a comment does, where it may hold one:
  // Tesseract misreads or overlooks a short word that a wide gap parts from its line.
  std::optional<Box> margin(const PlacedPage& page) const {
    constexpr float kGap = 0.8F;   // of the height
    constexpr float kWide = 5.0F;  // so far before the text at most
    if (words_ < 3) return std::nullopt;
    const bool is_parted =
        has_short_first(page) && static_cast<float>(text_left_ - first_.box.right) > kGap * height_;
    Box box;
    box.right = (is_parted ? text_left_ : first_.box.left) - static_cast<int>(0.3F * height_);
    box.left = std::max(0, box.right - static_cast<int>(kWide * height_));
    box.top = std::max(0, baseline_ - static_cast<int>(height_));
    box.bottom = std::min(pixGetHeight(pix_), baseline_ + static_cast<int>(0.35F * height_));
    if (static_cast<float>(box.right - box.left) < height_ || !has_ink(box)) return std::nullopt;
    return box;
  }

  // The word of the page that was read in the box; nothing where none was.
  std::optional<std::size_t> place_in(const Box& box, const PlacedPage& page) const {
    const float slack = 0.4F * height_ * scale_;
    const auto baseline = static_cast<float>(baseline_) * scale_;
    const auto left = static_cast<float>(box.left) * scale_;
    const auto right = static_cast<float>(box.right) * scale_;
    const auto word = std::find_if(page.begin(), page.end(), [&](const PlacedWord& one) {
      return std::abs(one.baseline - baseline) < slack && one.left < right && one.right > left;
    });
    if (word == page.end()) return std::nullopt;
    return static_cast<std::size_t>(word - page.begin());
  }

  // As a word of this line, where none was read.
  PlacedWord number_at(const Box& box, std::string number) const {
    PlacedWord word;
    word.text = std::move(number);
    word.left = static_cast<float>(ink_left(box)) * scale_;
    word.baseline = static_cast<float>(baseline_) * scale_;
    word.font_size = std::max(height_ * scale_ / kEmOfLetters, 1.0F);
    word.right = std::min(word.left + word.font_size, static_cast<float>(box.right) * scale_);
    return word;
  }

 private:
  bool has_short_first(const PlacedPage& page) const {
    return page[first_.place].text.size() <= kShort;
  }

  int ink_left(const Box& box) const {
    for (int column = box.left; column < box.right; ++column)
      for (int row = box.top; row < box.bottom; ++row)
        if (is_dark(row, column)) return column;
    return box.right;
  }

  bool has_ink(const Box& box) const { return ink_left(box) < box.right; }

  bool is_dark(int row, int column) const {
    return GET_DATA_BYTE(pixGetData(pix_) + std::ptrdiff_t{row} * pixGetWpl(pix_), column) < kDark;
  }

  // "Weare"
  void part_run_together(PlacedPage& page) {
    const std::size_t first = first_of_run_together(page.back().text);
    if (first == 0) return;
    PlacedWord second = page.back();
    const float middle = second.left + (second.right - second.left) * static_cast<float>(first) /
                                           static_cast<float>(second.text.size());
    second.text.erase(0, first);
    second.left = middle;
    page.back().text.resize(first);
    page.back().right = middle;
    gaps_.push_back(0.25F * second.font_size);
    part(page.back(), second);
    page.push_back(std::move(second));
    ++words_;
  }

  // Boxes of slanted words touch; words stay two.
  static void part(PlacedWord& before, const PlacedWord& word) {
    constexpr float kGap = 0.15F;
    before.right = std::min(before.right, word.left - kGap * word.font_size);
  }

  Pix* pix_;
  float scale_;
  int baseline_ = 0;
  float height_ = 1;
  struct {
    Box box;
    std::size_t place = 0;  // in the page
  } first_;                 // word
  int text_left_ = 0;       // of the second
  int words_ = 0;
  std::vector<float> gaps_;  // before each word but the first
  float last_right_ = 0;
};

}  // namespace

struct TesseractReader::Engine {
  tesseract::TessBaseAPI api;

  // Those that stand before the lines, again, each by itself.
  void read_numbers(Pix* pix, const std::vector<PrintedLine>& lines, PlacedPage& page);
  // "12." where the box holds a number and nothing else; else "".
  std::string number_in(Pix* page, const Box& box);
};

void TesseractReader::Engine::read_numbers(Pix* pix, const std::vector<PrintedLine>& lines,
                                           PlacedPage& page) {
  api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
  api.SetVariable(kOnlyThese, "0123456789.");
  for (const PrintedLine& line : lines) {
    const std::optional<Box> margin = line.margin(page);
    if (!margin) continue;
    const std::optional<std::size_t> there = line.place_in(*margin, page);
    if (there && (page[*there].text.size() > kShort || is_number(page[*there].text))) continue;
    std::string number = number_in(pix, *margin);
    if (number.empty() && there && is_nearly_number(page[*there].text))
      number = page[*there].text.substr(0, page[*there].text.size() - 1) + '.';
    if (number.empty() && there && is_nearly_bullet(page[*there].text)) number = "•";
    if (number.empty()) continue;
    if (there) {
      page[*there].text = std::move(number);
    } else {
      page.push_back(line.number_at(*margin, std::move(number)));
    }
  }
  api.SetPageSegMode(tesseract::PSM_AUTO);
  api.SetVariable(kOnlyThese, "");
}

std::string TesseractReader::Engine::number_in(Pix* page, const Box& box) {
  const PixPointer pix = alone(page, box);
  if (!pix) return {};
  api.SetImage(pix.get());
  const std::unique_ptr<char[]> text(api.GetUTF8Text());
  std::string number(text ? trimmed(text.get()) : std::string_view{});
  constexpr int kSure = 60;
  return is_number(number) && api.MeanTextConf() >= kSure ? number : std::string();
}

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
  pix = straightened(on_white(std::move(pix)));
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
  std::vector<PrintedLine> lines;
  if (at && !at->Empty(tesseract::RIL_WORD) && api.MeanTextConf() >= kNoText) {
    do {
      if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
        if (!lines.empty()) lines.back().join_cut_words(page);
        lines.emplace_back(pix.get(), kPointsPerInch / picture.dots_per_inch).begin(*at);
      }
      lines.back().add(*at, page);
    } while (at->Next(tesseract::RIL_WORD));
    lines.back().join_cut_words(page);
  }
  engine_->read_numbers(pix.get(), lines, page);
  api.Clear();
  if (!is_read) return std::nullopt;
  return page;
}

}  // namespace precedent::corpus
