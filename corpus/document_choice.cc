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

// Puts a further document behind the first: its pages, tables and lines count on.
void append(ReadDocument further, ReadDocument& first) {
  std::vector<Line>& lines = first.marked.text.lines;
  const auto offset = static_cast<std::uint32_t>(lines.size());
  const std::uint32_t pages = lines.empty() ? 0 : lines.back().page;
  std::uint32_t tables = 0;
  for (const Line& line : lines)
    if (line.cell) tables = std::max(tables, line.cell->table + 1);
  for (Line& line : further.marked.text.lines) {
    line.page += pages;
    if (line.cell) line.cell->table += tables;
    lines.push_back(std::move(line));
  }
  first.marked.text.unread_pages += further.marked.text.unread_pages;
  first.marked.furniture.insert(first.marked.furniture.end(), further.marked.furniture.begin(),
                                further.marked.furniture.end());
  for (Paragraph& paragraph : further.paragraphs) {
    paragraph.first_line += offset;
    paragraph.last_line += offset;
    paragraph.page += pages;
    if (paragraph.cell) paragraph.cell->table += tables;
    first.paragraphs.push_back(std::move(paragraph));
  }
}

}  // namespace

DocumentChoice::DocumentChoice(const Submission& submission)
    : left_(documents_best_last(submission)),
      skipped_{submission.source, "no document to read", "", submission.header.accession} {}

std::optional<EncodedDocument> DocumentChoice::next() {
  while (!left_.empty() && (!chosen_ || is_further_part(*left_.back()))) {
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
      if (chosen_) {
        append(std::move(read), *chosen_);
      } else {
        chosen_ = std::move(read);
      }
    } else if (!textless_) {
      textless_ = std::move(read);
    }
  } catch (const DocumentError& error) {
    note(error);
  }
  left_.pop_back();
}

// A company's letter may come in several documents of one kind: a cover letter and its answers.
// What comes as PDF beside a document of another kind is a marked copy.
bool DocumentChoice::is_further_part(const Document& document) const {
  const auto ending = [](const Document& of) {
    return std::string_view(of.filename)
        .substr(std::min(of.filename.rfind('.'), of.filename.size()));
  };
  const Document& first = *chosen_->document;
  return document_rank(document) == 0 && document.type == first.type && first.type != "LETTER" &&
         !ending(document).empty() && ending(document) == ending(first);
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
