#pragma once
// A PDF as poppler opens it. For the files that read PDFs (pdf_*.cc) alone: poppler's private
// interface, which alone tells underlined words, is not promised to stay.

#include <PDFDoc.h>
#include <TextOutputDev.h>

#include <memory>
#include <string_view>

namespace precedent::corpus {

inline constexpr double kPointsPerInch = 72;

// Hears the words of pages in the order of reading, and what underlines them.
class PdfTextDevice : public TextOutputDev {
 public:
  PdfTextDevice() : TextOutputDev(nullptr, false, 0, false, false) { enableHTMLExtras(true); }
};

// `bytes` must outlive it. Throws DocumentError where it is encrypted, damaged or oversized.
std::unique_ptr<PDFDoc> open_pdf(std::string_view bytes);

}  // namespace precedent::corpus
