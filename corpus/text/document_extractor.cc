#include "corpus/text/document_extractor.hh"

namespace precedent::corpus {

StyledText styled_text_of(const EncodedDocument& document) {
  switch (document.origin) {
    case TextOrigin::kPdf:
      return styled_text_of_pdf(document.bytes);
    case TextOrigin::kHtml:
      return styled_text_of_html(document.bytes);
    case TextOrigin::kPlain:
      return styled_text_of_plain(document.bytes);
    case TextOrigin::kTextExtract:
      return styled_text_of_extract(document.bytes);
  }
  throw DocumentError("unknown document format");
}

Extraction extraction_of(const EncodedDocument& document) {
  try {
    return styled_text_of(document);
  } catch (const DocumentError& error) {
    return error;
  }
}

std::vector<Extraction> InProcessExtractor::extract(std::span<const EncodedDocument> documents) {
  std::vector<Extraction> extractions;
  extractions.reserve(documents.size());
  for (const EncodedDocument& document : documents) extractions.push_back(extraction_of(document));
  return extractions;
}

}  // namespace precedent::corpus
