#include "corpus/document_choice.hh"

#include <algorithm>
#include <utility>

namespace precedent::corpus {
namespace {

// Lower is better; nothing for what is no letter. EDGAR's extract has lost emphasis, quotes and
// bullets: only where nothing else can be read.
std::optional<int> document_rank(const Document& document) {
  if (document.type == "GRAPHIC") return std::nullopt;
  if (document.type == "TEXT-EXTRACT") return 2;
  return document.type == "COVER" ? 1 : 0;
}

std::vector<const Document*> documents_best_last(const Submission& submission) {
  std::vector<const Document*> documents;
  for (const Document& document : submission.documents)
    if (document_rank(document)) documents.push_back(&document);
  std::stable_sort(documents.begin(), documents.end(), [](const Document* a, const Document* b) {
    return document_rank(*a) < document_rank(*b);
  });
  std::reverse(documents.begin(), documents.end());
  return documents;
}

TextOrigin origin_of(const Document& document, BodyFormat format) {
  switch (format) {
    case BodyFormat::kPdf:
      return TextOrigin::kPdf;
    case BodyFormat::kHtml:
      return TextOrigin::kHtml;
    case BodyFormat::kPlain:
      return document.type == "TEXT-EXTRACT" ? TextOrigin::kTextExtract : TextOrigin::kPlain;
    case BodyFormat::kImage:
      throw DocumentError("no text", "the document is an image");
    case BodyFormat::kUnknown:
      break;
  }
  throw DocumentError("unknown document format", document.type);
}

ReadDocument read_document(const Document& document, StyledText text) {
  ReadDocument read;
  read.document = &document;
  read.marked = mark_furniture(std::move(text));
  read.paragraphs = paragraphs_of(read.marked);
  return read;
}

}  // namespace

DocumentChoice::DocumentChoice(const Submission& submission)
    : left_(documents_best_last(submission)),
      skipped_{submission.source, "no document to read", "", submission.header.accession} {}

std::optional<EncodedDocument> DocumentChoice::next() {
  while (!chosen_ && !left_.empty()) {
    try {
      body_ = decoded_body(*left_.back());
      return EncodedDocument{origin_of(*left_.back(), body_->format()), body_->bytes()};
    } catch (const DocumentError& error) {
      note(error);
      left_.pop_back();
    }
  }
  return std::nullopt;
}

void DocumentChoice::take(Extraction extraction) {
  body_.reset();
  try {
    if (const auto* error = std::get_if<DocumentError>(&extraction)) throw *error;
    ReadDocument read = read_document(*left_.back(), std::move(std::get<StyledText>(extraction)));
    if (!read.paragraphs.empty()) {
      chosen_ = std::move(read);
    } else if (!textless_) {
      textless_ = std::move(read);
    }
  } catch (const DocumentError& error) {
    note(error);
  }
  left_.pop_back();
}

void DocumentChoice::note(const DocumentError& error) {
  skipped_.reason = error.reason();
  skipped_.detail = left_.back()->filename + (error.detail().empty() ? "" : ": " + error.detail());
}

std::variant<ReadDocument, Skipped> DocumentChoice::result() && {
  if (chosen_) return std::move(*chosen_);
  // A scan without a text layer is a letter all the same: its header facts can be searched.
  if (textless_) return std::move(*textless_);
  return std::move(skipped_);
}

std::vector<std::variant<ReadDocument, Skipped>> read_documents(
    std::span<const Submission> submissions, DocumentExtractor& extractor) {
  std::vector<DocumentChoice> choices(submissions.begin(), submissions.end());
  while (true) {
    std::vector<DocumentChoice*> asking;
    std::vector<EncodedDocument> documents;
    for (DocumentChoice& choice : choices) {
      const std::optional<EncodedDocument> document = choice.next();
      if (!document) continue;
      asking.push_back(&choice);
      documents.push_back(*document);
    }
    if (asking.empty()) break;
    std::vector<Extraction> extractions = extractor.extract(documents);
    for (std::size_t i = 0; i < asking.size(); ++i) asking[i]->take(std::move(extractions.at(i)));
  }
  std::vector<std::variant<ReadDocument, Skipped>> results;
  results.reserve(choices.size());
  for (DocumentChoice& choice : choices) results.push_back(std::move(choice).result());
  return results;
}

}  // namespace precedent::corpus
