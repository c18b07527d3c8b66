#include "corpus/containers/loose_documents.hh"

#include <algorithm>
#include <utility>

#include "corpus/containers/content_kind.hh"
#include "corpus/containers/edgar_header.hh"
#include "corpus/text_encoding.hh"
#include "schemas/values/edgar_types.hh"

namespace precedent::corpus {
namespace {

ContentKind kind_of(const Document& document) {
  return content_kind(document.body.substr(0, kContentHeadBytes));
}

// UPLOADs hold the letter as PDF and, since 2018, its text extracted; before 2006 text alone.
std::string usual_type(const Document& document, const schemas::EdgarType& of_submission,
                       bool beside_pdf) {
  const ContentKind kind = kind_of(document);
  if (kind == ContentKind::kImage) return "GRAPHIC";
  if (of_submission.side == schemas::Side::kCompany) return std::string(of_submission.name);
  return beside_pdf && kind == ContentKind::kText ? "TEXT-EXTRACT" : "LETTER";
}

}  // namespace

std::vector<Document> loose_documents(std::string_view filename, std::string_view bytes) {
  for (const std::string_view packed : {".gz", ".zst"})
    if (filename.ends_with(packed)) filename.remove_suffix(packed.size());
  if (content_kind(bytes.substr(0, kContentHeadBytes)) == ContentKind::kSubmission) {
    std::vector<Document> wrapped = read_documents(bytes);
    if (wrapped.size() == 1 && wrapped.front().filename.empty())
      wrapped.front().filename = utf8_of(filename);
    return wrapped;
  }
  Document document;
  document.filename = utf8_of(filename);
  document.body = bytes;
  return {std::move(document)};
}

Found submission_of_loose(std::vector<Document> documents, std::string_view header_text,
                          Source source, const KnownFacts& facts) {
  Submission submission;
  SubmissionHeader& header = submission.header;
  header = read_edgar_header(header_text);
  complete_header(header, facts);
  if (header.type.empty()) header.type = type_without_header(documents, header.accession);
  std::string ignored = why_not_correspondence(header.type);
  if (!ignored.empty()) return Ignored{std::move(source), std::move(ignored)};
  if (const auto type = schemas::find_edgar_type(header.type)) {
    const bool beside_pdf = std::any_of(documents.begin(), documents.end(), [](auto& document) {
      return kind_of(document) == ContentKind::kPdf;
    });
    for (Document& document : documents) {
      if (document.type.empty()) document.type = usual_type(document, *type, beside_pdf);
    }
  }
  submission.source = std::move(source);
  submission.documents = std::move(documents);
  return submission;
}

bool is_index_name(std::string_view filename) {
  return filename == "index.json" || filename.ends_with("-index.htm") ||
         filename.ends_with("-index.html") || filename.ends_with("-index-headers.html");
}

}  // namespace precedent::corpus
