#pragma once
// Where documents become styled lines: here, or in a process of their own.

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/document_error.hh"
#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// A document out of EDGAR's wrappings. `origin` says what `bytes` are.
struct EncodedDocument {
  TextOrigin origin = TextOrigin::kPlain;
  std::string_view bytes;
};

using Extraction = std::variant<StyledText, DocumentError>;

class DocumentExtractor {
 public:
  virtual ~DocumentExtractor() = default;
  // What became of each document, in their order. Several at a time cost less than one by one. Not
  // for several threads at once.
  virtual std::vector<Extraction> extract(std::span<const EncodedDocument> documents) = 0;
};

// Throws DocumentError.
StyledText styled_text_of(const EncodedDocument& document);
Extraction extraction_of(const EncodedDocument& document);

// Remembers nothing, so that several threads may share one.
class InProcessExtractor final : public DocumentExtractor {
 public:
  std::vector<Extraction> extract(std::span<const EncodedDocument> documents) override;
};

}  // namespace precedent::corpus
