// PDF to styled lines.

#include <GfxState.h>
#include <PDFDoc.h>
#include <TextOutputDev.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/document_error.hh"
#include "corpus/text/page_reader.hh"
#include "corpus/text/pdf_document.hh"
#include "corpus/text/pdf_lines.hh"
#include "corpus/text/pdf_pictures.hh"
#include "corpus/text/styled_text.hh"
#include "corpus/text_encoding.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMaxGlyphs = 5'000'000;  // of one document
constexpr std::size_t kMaxGlyphsOfPage = 200'000;
constexpr std::size_t kMaxRulesOfPage = 5'000;  // drawn lines; beyond them it is a picture
constexpr Unicode kSoftHyphen = 0xAD;           // on paper, a hyphen

bool is_white(const GfxRGB& colour) {
  constexpr double kAlmostWhite = 0.98;
  return colToDbl(colour.r) > kAlmostWhite && colToDbl(colour.g) > kAlmostWhite &&
         colToDbl(colour.b) > kAlmostWhite;
}

// Collects what a reader of the printed page sees. Mail-merge fields are printed in white,
// underlined in white, across the text of the letter.
class PrintedTextDevice : public PdfTextDevice {
 public:
  void startPage(int number, GfxState* state, XRef* xref) override {
    glyphs_of_page_ = 0;
    rules_of_page_ = 0;
    PdfTextDevice::startPage(number, state, xref);
  }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* unicode,
                int length) override {
    constexpr int kFill = 0;
    constexpr int kInvisible = 3;
    ++glyphs_;
    ++glyphs_of_page_;
    if (overflows()) return;
    if (state->getRender() == kInvisible) ++invisible_glyphs_;
    if (state->getRender() == kFill) {
      GfxRGB colour;
      state->getFillRGB(&colour);
      if (is_white(colour)) return;
    }
    PdfTextDevice::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, unicode, length);
  }

  void stroke(GfxState* state) override {
    GfxRGB colour;
    state->getStrokeRGB(&colour);
    if (!is_white(colour) && ++rules_of_page_ < kMaxRulesOfPage) PdfTextDevice::stroke(state);
  }
  void fill(GfxState* state) override {
    if (is_inked(state) && ++rules_of_page_ < kMaxRulesOfPage) PdfTextDevice::fill(state);
  }
  void eoFill(GfxState* state) override {
    if (is_inked(state) && ++rules_of_page_ < kMaxRulesOfPage) PdfTextDevice::eoFill(state);
  }

  bool overflows() const { return glyphs_ > kMaxGlyphs || glyphs_of_page_ > kMaxGlyphsOfPage; }
  // Invisible text lies under the picture of a scanned page: it is what a machine read there.
  bool is_mostly_invisible() const { return invisible_glyphs_ * 2 > glyphs_; }

 private:
  static bool is_inked(GfxState* state) {
    GfxRGB colour;
    state->getFillRGB(&colour);
    return !is_white(colour);
  }

  std::size_t glyphs_ = 0;
  std::size_t glyphs_of_page_ = 0;
  std::size_t invisible_glyphs_ = 0;
  std::size_t rules_of_page_ = 0;
};

// The looks that a font gives, by its flags or, more often, by its name.
class FontEmphasis {
 public:
  std::uint8_t of(const TextFontInfo& font) {
    const auto [entry, is_new] = known_.try_emplace(&font, std::uint8_t{kRoman});
    if (is_new) entry->second = look_up(font);
    return entry->second;
  }

 private:
  static std::uint8_t look_up(const TextFontInfo& font) {
    const GooString* font_name = font.getFontName();
    const std::string_view name = font_name == nullptr ? std::string_view{} : font_name->toStr();
    const auto named = [name](std::string_view word) {
      return find_folded(name, word) != std::string_view::npos;
    };
    int emphasis = kRoman;
    if (font.isBold() || named("bold") || named("black") || named("heavy")) emphasis |= kBold;
    if (font.isItalic() || named("italic") || named("oblique")) emphasis |= kItalic;
    return static_cast<std::uint8_t>(emphasis);
  }

  std::unordered_map<const TextFontInfo*, std::uint8_t> known_;
};

// Turns a page whose text runs sideways upright: most landscape tables are printed so.
PlacedWord placed(const TextWord& word, FontEmphasis& fonts) {
  PlacedWord result;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  word.getBBox(&left, &top, &right, &bottom);
  const auto point = [](double value) { return static_cast<float>(value); };
  const float baseline = point(word.getBaseline());
  switch (word.getRotation()) {
    case 1:
      result.left = point(top), result.right = point(bottom), result.baseline = -baseline;
      break;
    case 2:
      result.left = -point(right), result.right = -point(left), result.baseline = -baseline;
      break;
    case 3:
      result.left = -point(bottom), result.right = -point(top), result.baseline = baseline;
      break;
    default:
      result.left = point(left), result.right = point(right), result.baseline = baseline;
      break;
  }
  result.font_size = std::max(point(word.getFontSize()), 1.0F);
  for (int i = 0; i < word.getLength(); ++i) {
    const Unicode character = *word.getChar(i);
    append_utf8(result.text, character == kSoftHyphen ? U'-' : character);
  }
  int emphasis = word.getLength() > 0 ? fonts.of(*word.getFontInfo(0)) : std::uint8_t{kRoman};
  if (word.isUnderlined()) emphasis |= kUnderline;
  result.emphasis = static_cast<std::uint8_t>(emphasis);
  return result;
}

// Words that run as most of the page does; the others are stamps at its edge.
PlacedPage upright_words(TextOutputDev& device) {
  const std::unique_ptr<TextWordList> words = device.makeWordList();
  std::array<int, 4> directions{};
  for (int i = 0; i < words->getLength(); ++i) ++directions.at(words->get(i)->getRotation() & 3);
  const auto most = std::max_element(directions.begin(), directions.end()) - directions.begin();
  PlacedPage page;
  FontEmphasis fonts;  // of this page: poppler makes the fonts of each page anew
  for (int i = 0; i < words->getLength(); ++i) {
    const TextWord& word = *words->get(i);
    if ((word.getRotation() & 3) == most) page.push_back(placed(word, fonts));
  }
  return page;
}

// Whether the table of contents is where the end of the file says; bytes lost on the way displace
// it.
bool finds_its_contents(std::string_view bytes) {
  constexpr std::string_view kWord = "startxref";
  const std::size_t word = bytes.rfind(kWord);
  if (word == std::string_view::npos) return false;
  std::size_t at = word + kWord.size();
  while (at < bytes.size() && is_space(bytes[at])) ++at;
  std::size_t offset = 0;
  while (at < bytes.size() && is_digit(bytes[at]) && offset < bytes.size())
    offset = offset * 10 + static_cast<std::size_t>(bytes[at++] - '0');
  if (offset >= bytes.size()) return false;
  const std::string_view there = bytes.substr(offset, 20);
  return trimmed(there).starts_with("xref") || there.find(" obj") != std::string_view::npos;
}

// Less than any letter has.
bool is_scrap(const std::vector<Line>& lines) {
  constexpr std::size_t kFewestBytes = 300;
  std::size_t bytes = 0;
  for (const Line& line : lines) bytes += line.text.size();
  return bytes < kFewestBytes;
}

// Fonts that do not say which letters they show give the numbers of their glyphs: text without a
// common word in it.
bool is_glyph_cipher(const std::vector<Line>& lines) {
  constexpr std::size_t kEnough = 400;  // bytes
  constexpr std::size_t kSparse = 250;  // bytes to a common word; a letter has one in 15
  constexpr std::array<std::string_view, 12> kCommon = {
      "the", "and", "of", "to", "in", "your", "you", "for", "that", "we", "please", "with"};
  std::size_t bytes = 0;
  std::size_t common = 0;
  for (const Line& line : lines) {
    const std::string_view text = line.text;
    bytes += text.size();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word = text.substr(at, end - at);
      common += std::any_of(kCommon.begin(), kCommon.end(),
                            [word](std::string_view known) { return equals_folded(word, known); });
      at = end + 1;
    }
  }
  return bytes >= kEnough && common * kSparse < bytes;
}

// Whether a page shows more than its words say: a picture, or letters drawn as shapes.
bool is_picture(PDFDoc& document, int number, const PlacedPage& words) {
  constexpr std::size_t kStampBytes = 100;  // at most, on the picture of a page
  constexpr double kWholePicture = 0.5;     // of the page
  constexpr double kPicture = 0.02;
  constexpr int kLettersAsShapes = 200;
  std::size_t bytes = 0;
  for (const PlacedWord& word : words) bytes += word.text.size();
  if (bytes > kStampBytes) return false;
  const Drawings drawn = drawings_on(document, number);
  if (bytes > 0) return drawn.picture_share > kWholePicture;
  return drawn.picture_share > kPicture || drawn.shapes > kLettersAsShapes;
}

// The pages of a document, and which of them are to be read off their pictures.
struct PrintedPages {
  std::vector<PlacedPage> pages;
  std::vector<bool> is_picture;
  bool is_mostly_invisible = false;

  std::uint32_t picture_count() const {
    return static_cast<std::uint32_t>(std::count(is_picture.begin(), is_picture.end(), true));
  }
};

PrintedPages printed_pages(PDFDoc& document) {
  PrintedTextDevice device;
  PrintedPages printed;
  for (int number = 1; number <= document.getNumPages(); ++number) {
    document.displayPage(
        &device, number, kPointsPerInch, kPointsPerInch, 0, false, true, false,
        [](void* data) { return static_cast<PrintedTextDevice*>(data)->overflows(); }, &device);
    if (device.overflows()) throw DocumentError("oversized PDF", "page " + std::to_string(number));
    printed.pages.push_back(upright_words(device));
    printed.is_picture.push_back(is_picture(document, number, printed.pages.back()));
  }
  printed.is_mostly_invisible = device.is_mostly_invisible();
  return printed;
}

// Of its text alone.
StyledText styled_text_of(const PrintedPages& printed, std::string_view bytes) {
  StyledText text;
  text.origin = TextOrigin::kPdf;
  text.lines = lines_of_pages(printed.pages);
  text.unread_pages = printed.picture_count();
  // Where bytes were lost on the way, poppler reads what it finds: a letterhead, or nothing.
  if (is_scrap(text.lines) && !finds_its_contents(bytes))
    throw DocumentError("damaged PDF", "little text, and its table of contents is displaced");
  if (is_glyph_cipher(text.lines)) {
    text.lines.clear();
    text.unread_pages = static_cast<std::uint32_t>(printed.pages.size());
  }
  if (text.lines.empty()) {
    text.quality = TextQuality::kNone;
  } else if (printed.is_mostly_invisible) {
    text.quality = TextQuality::kOcr;
  }
  return text;
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// Puts what the pictures show in the place of what was read there. Returns how many were read.
std::uint32_t read_pictures(PDFDoc& document, PageReader& reader, PrintedPages& printed) {
  const double end = processor_seconds() + kScanTime.count();
  std::uint32_t read = 0;
  for (std::size_t i = 0; i < printed.pages.size() && processor_seconds() < end; ++i) {
    if (!printed.is_picture[i]) continue;
    const std::optional<PagePicture> picture = picture_of(document, static_cast<int>(i) + 1);
    std::optional<PlacedPage> words;
    if (picture) words = reader.read(*picture);
    if (!words) continue;
    printed.pages[i] = std::move(*words);
    ++read;
  }
  return read;
}

}  // namespace

StyledText styled_text_of_pdf(std::string_view bytes) {
  const std::unique_ptr<PDFDoc> document = open_pdf(bytes);
  return styled_text_of(printed_pages(*document), bytes);
}

StyledText styled_text_of_scan(std::string_view bytes, PageReader& reader) {
  const std::unique_ptr<PDFDoc> document = open_pdf(bytes);
  PrintedPages printed = printed_pages(*document);
  StyledText text = styled_text_of(printed, bytes);
  if (text.unread_pages > printed.picture_count())
    printed.is_picture.assign(printed.pages.size(), true);
  const std::uint32_t read = read_pictures(*document, reader, printed);
  if (read == 0) return text;
  text.unread_pages -= read;
  text.lines = lines_of_pages(printed.pages);
  text.quality = text.lines.empty() ? TextQuality::kNone : TextQuality::kOcr;
  return text;
}

}  // namespace precedent::corpus
