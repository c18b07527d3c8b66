#include "corpus/document_choice.hh"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/wording/courtesies.hh"

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

bool is_saluted(const ReadDocument& part) {
  return std::any_of(part.paragraphs.begin(), part.paragraphs.end(),
                     [](const Paragraph& paragraph) { return is_salutation(paragraph.text); });
}

// Letters and digits alone, folded: two formats differ in the rest.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text)
    if (is_letter(c) || is_digit(c)) letters += to_lower(c);
  return letters;
}

}  // namespace

DocumentChoice::DocumentChoice(const Submission& submission)
    : left_(documents_best_last(submission)),
      skipped_{submission.source, "no document to read", "", submission.header.accession} {}

std::optional<EncodedDocument> DocumentChoice::next() {
  while (!left_.empty()) {
    if (!parts_.empty() && !is_further_part(*left_.back())) {
      left_.pop_back();
      continue;
    }
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
      if (!is_told_already(read)) parts_.push_back(std::move(read));
    } else if (!textless_) {
      textless_ = std::move(read);
    }
  } catch (const DocumentError& error) {
    note(error);
  }
  left_.pop_back();
}

// A company's letter may come in several documents: a cover letter and its answers. What comes as
// PDF beside a document of another kind is a marked copy.
bool DocumentChoice::is_further_part(const Document& document) const {
  const auto is_pdf = [](const Document& of) { return of.filename.ends_with(".pdf"); };
  const Document& first = *parts_.front().document;
  if (first.type == "LETTER" || document.type == "TEXT-EXTRACT") return false;
  if (is_pdf(document) != is_pdf(first)) return false;
  if (document.type == first.type) return !document.filename.empty();
  return document.type == "COVER" && std::none_of(parts_.begin(), parts_.end(), is_saluted);
}

// The same letter in another format, or with its changes marked.
bool DocumentChoice::is_told_already(const ReadDocument& further) const {
  constexpr std::size_t kTellingBytes = 40;  // of a paragraph; shorter ones are alike by chance
  std::unordered_set<std::string> told;
  for (const ReadDocument& part : parts_)
    for (const Paragraph& paragraph : part.paragraphs) told.insert(letters_of(paragraph.text));
  std::size_t telling = 0;
  std::size_t repeated = 0;
  for (const Paragraph& paragraph : further.paragraphs) {
    if (paragraph.text.size() < kTellingBytes) continue;
    ++telling;
    if (told.contains(letters_of(paragraph.text))) ++repeated;
  }
  return repeated > 0 && repeated * 4 >= telling * 3;
}

void DocumentChoice::note(const DocumentError& error) {
  skipped_.reason = error.reason();
  skipped_.detail = left_.back()->filename + (error.detail().empty() ? "" : ": " + error.detail());
}

std::variant<ReadDocument, Skipped> DocumentChoice::result() && {
  if (!parts_.empty()) {
    // The annex may stand before the letter that it belongs to.
    const auto letter = std::find_if(parts_.begin(), parts_.end(), is_saluted);
    if (letter != parts_.end()) std::rotate(parts_.begin(), letter, std::next(letter));
    for (std::size_t i = 1; i < parts_.size(); ++i) append(std::move(parts_[i]), parts_.front());
    return std::move(parts_.front());
  }
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
