#include "corpus/text/pdf_document.hh"

#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Stream.h>

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <string>

#include "corpus/document_error.hh"

namespace precedent::corpus {
namespace {

constexpr int kMaxPages = 1'000;
constexpr std::size_t kTailBytes = 4'096;  // within which a whole PDF has its end mark

void prepare_poppler() {
  static std::once_flag prepared;
  std::call_once(prepared, [] {
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback([](ErrorCategory, Goffset, const char*) {});  // it would write to stderr
  });
}

void check(PDFDoc& document, std::string_view bytes) {
  if (!document.isOk()) {
    if (document.getErrorCode() == errEncrypted) throw DocumentError("encrypted PDF");
    throw DocumentError("damaged PDF", "error " + std::to_string(document.getErrorCode()));
  }
  // poppler repairs a file cut short as well as it can, and would pass half a letter for a whole
  // one.
  const std::size_t tail = bytes.size() - std::min(bytes.size(), kTailBytes);
  if (bytes.substr(tail).find("%%EOF") == std::string_view::npos) {
    throw DocumentError("damaged PDF", "its end is missing");
  }
  const int pages = document.getNumPages();
  if (pages < 1) throw DocumentError("damaged PDF", "no pages");
  if (pages > kMaxPages) throw DocumentError("oversized PDF", std::to_string(pages) + " pages");
}

}  // namespace

std::unique_ptr<PDFDoc> open_pdf(std::string_view bytes) {
  prepare_poppler();
  auto document = std::make_unique<PDFDoc>(new MemStream(
      bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));  // which it owns
  check(*document, bytes);
  return document;
}

}  // namespace precedent::corpus
