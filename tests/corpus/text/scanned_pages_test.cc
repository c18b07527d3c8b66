#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "corpus/text/page_reader.hh"
#include "corpus/text/styled_text.hh"
#include "corpus/text/tesseract_reader.hh"
#include "tests/support/pdf_document.hh"
#include "tests/support/scanned_pages.hh"

using namespace precedent::corpus;
using namespace precedent::tests;

namespace {

// Sees the same words on every picture; on none, where it is to fail.
class SameWords : public PageReader {
 public:
  explicit SameWords(bool fails = false) : fails_(fails) {}
  std::optional<PlacedPage> read(const PagePicture& picture) override {
    pictures.push_back({picture.width, picture.height});
    if (fails_) return std::nullopt;
    return PlacedPage{{"seen", 72, 100, 90, 12, kRoman}};
  }
  std::vector<std::pair<int, int>> pictures;  // width, height

 private:
  bool fails_;
};

PagePicture grey_page() {
  return {std::vector<std::uint8_t>(85 * 110, 200), 85, 110, 10};
}

std::vector<std::string> texts(const StyledText& text) {
  std::vector<std::string> result;
  for (const Line& line : text.lines) result.push_back(std::to_string(line.page) + " " + line.text);
  return result;
}

using Texts = std::vector<std::string>;

std::string words_of(const StyledText& text) {
  std::string words;
  for (const Line& line : text.lines) words += line.text + " ";
  return words;
}

}  // namespace

TEST_CASE("only pages that have no text and show a picture are read off it") {
  const std::string pdf =
      pdf_of({show(72, 700, "printed"), content_of(grey_page()), "", "72 72 100 100 re f"});
  const StyledText without = styled_text_of_pdf(pdf);
  CHECK(texts(without) == Texts{"1 printed"});
  CHECK(without.quality == TextQuality::kOk);
  CHECK(without.unread_pages == 1);
  SameWords reader;
  const StyledText with = styled_text_of_scan(pdf, reader);
  CHECK(texts(with) == Texts{"1 printed", "2 seen"});
  CHECK(with.quality == TextQuality::kOcr);
  CHECK(with.unread_pages == 0);
  CHECK(reader.pictures == std::vector<std::pair<int, int>>{{2550, 3300}});
}

TEST_CASE("a stamp on the picture of a page is no text, a letterhead beside a picture is") {
  SameWords reader;
  const std::string stamped = content_of(grey_page()) + "\n" + show(72, 700, "RECEIVED");
  CHECK(texts(styled_text_of_scan(pdf_of({stamped}), reader)) == Texts{"1 seen"});
  const std::string logo = "q 0.2 0 0 0.2 0 0 cm " + content_of(grey_page()) + " Q\n";
  CHECK(texts(styled_text_of_scan(pdf_of({logo + show(72, 700, "Tarn Hill")}), reader)) ==
        Texts{"1 Tarn Hill"});
}

TEST_CASE("letters that are drawn as shapes are read, and so are glyphs without a meaning") {
  std::string shapes;
  for (int i = 0; i < 300; ++i) shapes += "72 700 2 20 re f\n";
  SameWords reader;
  CHECK(texts(styled_text_of_scan(pdf_of({shapes}), reader)) == Texts{"1 seen"});
  std::string cipher;
  for (int line = 0; line < 30; ++line) cipher += show(72, 700 - 14 * line, "7KH LV QRW DOO WKDW");
  CHECK(styled_text_of_pdf(pdf_of({cipher})).unread_pages == 1);
  CHECK(texts(styled_text_of_scan(pdf_of({cipher}), reader)) == Texts{"1 seen"});
}

TEST_CASE("a page that cannot be read in time stays unread") {
  SameWords reader(true);
  const StyledText text =
      styled_text_of_scan(pdf_of({content_of(grey_page()), show(72, 700, "printed")}), reader);
  CHECK(texts(text) == Texts{"2 printed"});
  CHECK(text.quality == TextQuality::kOk);
  CHECK(text.unread_pages == 1);
}

TEST_CASE("the picture of a huge page is bounded, that of a strip is not looked at") {
  std::string pdf = pdf_of({content_of(grey_page())});
  const std::string box = "[0 0 612 792]";
  SameWords reader;
  pdf.replace(pdf.find(box), box.size(), "[0 0 9000 90]");
  styled_text_of_scan(pdf, reader);
  REQUIRE(reader.pictures.size() == 1);
  CHECK(reader.pictures[0].first < 20'100);
  CHECK(reader.pictures[0].second < 210);
  pdf.replace(pdf.find("[0 0 9000 90]"), box.size(), "[0 0 9000 10]");
  styled_text_of_scan(pdf, reader);
  CHECK(reader.pictures.size() == 1);
}

TEST_CASE("Tesseract reads the picture of a page as it was printed") {
  std::string why_not;
  const auto reader = TesseractReader::open(why_not);
  REQUIRE(reader);
  const std::string scan =
      scan_of(pdf_of({show(72, 720, "November 14, 2006") +
                      show(72, 680, "We have reviewed your filing.") + show(72, 640, "Liquidity") +
                      "72 638 48 0.8 re f\n" + show(108, 610, "Tell us why cash fell in 2005.")}));
  CHECK(styled_text_of_pdf(scan).quality == TextQuality::kNone);
  const StyledText text = styled_text_of_scan(scan, *reader);
  CHECK(text.quality == TextQuality::kOcr);
  REQUIRE(texts(text) == Texts{"1 November 14, 2006", "1 We have reviewed your filing.",
                               "1 Liquidity", "1 Tell us why cash fell in 2005."});
  CHECK(text.lines[0].indent_points == Approx(72).margin(2));
  CHECK(text.lines[3].indent_points == Approx(108).margin(2));
  CHECK(text.lines[2].common_emphasis() == kUnderline);
  CHECK(text.lines[3].common_emphasis() == kRoman);
}

TEST_CASE("numbers of comments and words with a slanting capital are read off grey paper") {
  std::string why_not;
  const auto reader = TesseractReader::open(why_not);
  REQUIRE(reader);
  std::string content = show(72, 720, "November 14, 2006");
  const std::vector<std::string> comments = {
      "Your report says that cash fell in the year.", "We note that sales rose in the same year.",
      "Tell us why your margin was so high then.", "Please file the lease of the second mill."};
  for (int i = 0; i < 4; ++i)
    content += show(72, 660 - 40 * i, std::to_string(i + 1) + ".") +
               show(108, 660 - 40 * i, comments[static_cast<std::size_t>(i)]);
  const StyledText text = styled_text_of_scan(scan_on_grey_of(pdf_of({content})), *reader);
  Texts expected = {"1 November 14, 2006"};
  for (int i = 0; i < 4; ++i)
    expected.push_back("1 " + std::to_string(i + 1) + ". " + comments[static_cast<std::size_t>(i)]);
  CHECK(texts(text) == expected);
}

TEST_CASE("a page of noise is no letter") {
  std::string why_not;
  const auto reader = TesseractReader::open(why_not);
  REQUIRE(reader);
  const StyledText text = styled_text_of_scan(pdf_of_pictures({page_of_noise(425, 550)}), *reader);
  CHECK(words_of(text).size() < 300);
}
