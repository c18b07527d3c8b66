// Words anywhere on pages, as poppler hands them over: to lines. Eight bytes a word.

#include <cmath>
#include <cstdint>
#include <limits>

#include "corpus/text/pdf_lines.hh"
#include "tests/fuzz/promises.hh"

namespace {

constexpr std::size_t kBytesAWord = 8;

precedent::corpus::PlacedWord word_of(const unsigned char* data) {
  static constexpr std::string_view kTexts[] = {"a",    "Liquidity", "1.", "(a)",  "•",  "-",
                                                "page", "3",         "—",  "10-K", "cc", "Re:"};
  precedent::corpus::PlacedWord word;
  word.text = kTexts[data[0] % std::size(kTexts)];
  // A quarter of a point: two words that touch are one.
  word.left = static_cast<float>(data[1] * 256 + data[2]) / 4 - 256;
  word.right = word.left + static_cast<float>(data[3]) / 2 - 8;
  word.baseline = static_cast<float>(data[4] * 16 + (data[5] & 15));
  word.font_size = 1 + static_cast<float>(data[6] & 63);
  word.emphasis = data[5] >> 4 & 7;
  if (data[7] == 255) word.left = std::numeric_limits<float>::infinity();
  if (data[7] == 254) word.right = std::numeric_limits<float>::quiet_NaN();
  if (data[7] == 253) word.baseline = -1e30F;
  if (data[7] == 252) word.baseline = std::numeric_limits<float>::quiet_NaN();
  return word;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::vector<precedent::corpus::PlacedPage> pages(1);
  for (; size >= kBytesAWord; data += kBytesAWord, size -= kBytesAWord) {
    if (data[7] == 0) pages.emplace_back();
    pages.back().push_back(word_of(data));
  }
  precedent::fuzz::check_lines(precedent::corpus::lines_of_pages(pages));
  return 0;
}
