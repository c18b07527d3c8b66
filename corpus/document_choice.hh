#pragma once
// Which documents of a submission are read for its letter: the best that can be read, and those
// that are further parts of it.

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "corpus/containers/decoded_body.hh"
#include "corpus/submission.hh"
#include "corpus/text/document_extractor.hh"
#include "corpus/text/page_furniture.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// A document, read as far as no question of meaning arises.
struct ReadDocument {
  const Document* document = nullptr;
  MarkedText marked;
  std::vector<Paragraph> paragraphs;
};

// The choice for one submission, which must outlive it. Names a document, is told what became of
// it, and goes on to the next while none gave text.
class DocumentChoice {
 public:
  explicit DocumentChoice(const Submission& submission);

  // The document to try; nothing when the choice is made. Valid until take().
  std::optional<EncodedDocument> next();
  void take(Extraction extraction);

  // Skipped where no document can be read. A scan without text is read, and has no paragraphs.
  std::variant<ReadDocument, Skipped> result() &&;

 private:
  void note(const DocumentError& error);
  bool is_further_part(const Document& document) const;
  bool is_told_already(const ReadDocument& further) const;

  std::vector<const Document*> left_;  // the best last; its back is being tried
  std::optional<DecodedBody> body_;    // of left_.back()
  std::vector<ReadDocument> parts_;    // of the letter, in the order of the submission
  std::optional<ReadDocument> textless_;
  Skipped skipped_;
};

// The choices of several submissions, in their order, by as few calls of the extractor as may be.
std::vector<std::variant<ReadDocument, Skipped>> read_documents(
    std::span<const Submission> submissions, DocumentExtractor& extractor);

}  // namespace precedent::corpus
